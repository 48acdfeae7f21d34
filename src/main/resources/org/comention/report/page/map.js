// Map: the share of each country in all mentions of countries.

const CLASSES = [0.001, 0.003, 0.01, 0.03, 0.1];
/** Shapes without a code in ISO 3166. */
const WITHOUT_CODE = {Kosovo: 'XKX'};

/** Each border is drawn once in TopoJSON, as steps on a grid; ~i is arc i from its end. */
function arcsOf({arcs, transform: {scale, translate}}) {
  return arcs.map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([right, up]) => {
      x += right;
      y += up;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function ring(numbers, arcs) {
  return numbers.flatMap((number, i) => {
    const points = number < 0 ? arcs[~number].toReversed() : arcs[number];
    return i ? points.slice(1) : points;
  });
}

/** Goes on beyond the 180th meridian where the ring crosses it: Russia would be drawn around the world. */
function unbroken(points) {
  let turn = 0;
  const going = points.map(([x, y], i) => {
    const step = i ? x - points[i - 1][0] : 0;
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [x + turn, y];
  });
  const middle = going.reduce((sum, [x]) => sum + x, 0) / going.length;
  const back = 360 * Math.round(middle / 360);
  return going.map(([x, y]) => [x - back, y]);
}

/** The countries as GeoJSON. Antarctica, which nobody governs, would take a third of the map. */
function shapesOf(topology) {
  const arcs = arcsOf(topology);
  const polygon = (rings) => rings.map((numbers) => unbroken(ring(numbers, arcs)));
  const features = topology.objects.world.geometries
    .filter((shape) => shape.properties.name !== 'Antarctica')
    .map(({id, type, arcs: parts, properties}) => ({
      type: 'Feature',
      id,
      properties,
      geometry: {type, coordinates: type === 'Polygon' ? polygon(parts) : parts.map(polygon)},
    }));
  return {type: 'FeatureCollection', features};
}

const world = shapesOf(archive.world);
const shapeIds = new Set();
for (const shape of world.features) {
  const id = shape.id === '-99' ? WITHOUT_CODE[shape.properties.name] ?? shape.properties.name : shape.id;
  shape.properties = {name: id, title: shape.properties.name};
  shapeIds.add(id);
}
echarts.registerMap('world', world);

function mentionShares() {
  const countries = entities.filter((entity) => entity.kind === 'country');
  const rows = countries
    .map((entity) => ({entity, mentions: total(entity.months, 1, state.from, state.to)}))
    .filter((row) => row.mentions > 0);
  const all = rows.reduce((sum, row) => sum + row.mentions, 0);
  return rows
    .map((row) => ({...row, share: row.mentions / all, drawn: shapeIds.has(row.entity.id)}))
    .sort((x, y) => y.mentions - x.mentions);
}

function mapOption() {
  const rows = mentionShares();
  const byId = new Map(rows.map((row) => [row.entity.id, row]));
  const bounds = [0, ...CLASSES, 1];
  const pieces = bounds.slice(0, -1).map((from, i) => ({
    gt: from,
    lte: bounds[i + 1],
    label: i === 0 ? `up to ${share(bounds[1])}` : i === CLASSES.length ? `above ${share(from)}` : `${share(from)} to ${share(bounds[i + 1])}`,
    color: SEQUENCE[state.theme][i],
  }));
  return {
    tooltip: {...base().tooltip, formatter: ({name}) => mapWords(name, byId)},
    visualMap: {type: 'piecewise', pieces, left: 0, bottom: 0, textStyle: {color: colour('ink')}, outOfRange: {color: colour('none')}},
    series: [{
      type: 'map',
      map: 'world',
      left: 0,
      right: 0,
      top: 8,
      bottom: 8,
      showLegendSymbol: false,
      roam: false,
      selectedMode: false,
      itemStyle: {areaColor: colour('none'), borderColor: colour('ground'), borderWidth: 0.5},
      emphasis: {label: {show: false}, itemStyle: {areaColor: colour('mark')}},
      data: rows.filter((row) => row.drawn).map((row) => ({name: row.entity.id, value: row.share})),
    }],
  };
}

function mapWords(id, byId) {
  const row = byId.get(id);
  const name = row?.entity.name ?? world.features.find((shape) => shape.properties.name === id)?.properties.title ?? id;
  return row ? `${plain(name)}: ${count(row.mentions)} mentions, ${share(row.share)}` : `${plain(name)}: not mentioned`;
}

function mapTable() {
  const columns = [
    textColumn('Name', (row) => row.entity.name),
    textColumn('Id', (row) => row.entity.id),
    countColumn('Mentions', (row) => row.mentions),
    {title: 'Share', value: (row) => row.share, show: (row) => share(row.share), number: true},
    textColumn('On the map', (row) => (row.drawn ? 'yes' : 'no: too small, ended, or without a shape')),
  ];
  return {columns, rows: mentionShares()};
}

function mapPart() {
  part(
    'map',
    'World map',
    plot('map', 'Share of each country in all mentions of countries.', 460, mapOption, mapTable),
    element('p', {class: 'note'}, 'Shapes: Natural Earth, 1:110 million, in an edition from before 2014. No view on any disputed border is meant. Small and ended states have no shape and stand in the table.'));
}
