// Network: the strongest pairs as a graph, grouped by who holds together.

const MOST_EDGES = 150;

function network() {
  const rows = pairsIn(state).filter((row) => row.k >= state.least && row.npmi > 0).slice(0, MOST_EDGES);
  const nodes = [...new Set(rows.flatMap((row) => [row.pair.a, row.pair.b]))].sort((x, y) => x.number - y.number);
  const links = rows.map((row) => ({source: row.pair.a.number, target: row.pair.b.number, weight: row.k * row.npmi, row}));
  const labels = communities(nodes.map((node) => node.number), links);
  const groups = [...new Set(labels.values())].sort((x, y) => x - y);
  return {nodes, links, groupOf: (node) => groups.indexOf(labels.get(node.number)), groups};
}

function networkOption() {
  const {nodes, links, groupOf, groups} = network();
  if (!nodes.length) {
    return null;
  }
  const most = Math.max(...links.map((link) => link.row.k));
  const weights = new Map(nodes.map((node) => [node, total(node.months, 3, state.from, state.to)]));
  const heaviestNode = Math.max(...weights.values(), 1);
  const shapes = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'];
  return {
    tooltip: {...base().tooltip, formatter: networkWords},
    legend: {...base().legend, top: 0, data: groups.map((group, i) => ({name: `Group ${i + 1}`, icon: shapes[i % shapes.length]}))},
    series: [{
      type: 'graph',
      top: 150,
      bottom: 110,
      layout: 'circular',
      circular: {rotateLabel: true},
      roam: false,
      categories: groups.map((group, i) => ({name: `Group ${i + 1}`, symbol: shapes[i % shapes.length]})),
      label: {show: true, position: 'right', color: colour('ink'), fontSize: 11, width: 105, overflow: 'truncate'},
      // Around a circle, each group together: it always fits, and looks the same each time.
      data: nodes.toSorted((x, y) => groupOf(x) - groupOf(y)).map((node) => ({
        id: String(node.number),
        name: plain(node.name),
        category: groupOf(node),
        symbolSize: 6 + 20 * Math.sqrt(weights.get(node) / heaviestNode),
      })),
      links: links.map((link) => ({
        source: String(link.source),
        target: String(link.target),
        value: link.row.k,
        lineStyle: {width: 0.5 + (5 * link.row.k) / most, color: colour('line'), opacity: 0.6, curveness: 0.3},
      })),
    }],
  };
}

function networkWords({dataType, data}) {
  return dataType === 'edge'
    ? `${plain(entities[data.source].name)} + ${plain(entities[data.target].name)}: ${count(data.value)}`
    : data.name;
}

function networkTable() {
  const {nodes, links, groupOf} = network();
  const neighbours = (node) => links.filter((link) => link.source === node.number || link.target === node.number).length;
  const columns = [
    textColumn('Name', (node) => node.name),
    textColumn('Id', (node) => node.id),
    countColumn('Group', (node) => groupOf(node) + 1),
    countColumn('Pairs shown', neighbours),
  ];
  return {columns, rows: nodes};
}

function networkPart() {
  const least = element('input', {type: 'number', min: '1', step: '1'});
  least.addEventListener('change', () => look({least: Math.max(1, Math.round(Number(least.value)) || 1)}));
  updates.push(() => {
    least.value = state.least;
  });
  part(
    'network',
    'Network',
    element('div', {class: 'controls'}, element('label', {}, 'Least units with both', least)),
    plot('network', 'Who stands together more often than by chance; shape and colour are the group.', 680, networkOption, networkTable),
    element('p', {class: 'note'}, `At most ${MOST_EDGES} pairs, those with the most units. Scope and own countries as chosen under Together.`));
}
