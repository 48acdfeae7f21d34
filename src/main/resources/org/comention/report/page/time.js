// Over time: entities by day, week, month or year, with the archive's volume under them.

const MEASURES = {mentions: 'Mentions', documents: 'Documents', unique: 'Unique documents'};
/** Where a measure stands in the rows of an entity and of the archive. */
const COLUMNS = {mentions: [1, 1], documents: [2, 1], unique: [3, 2]};

/** The buckets of the period: names, and which of them a row falls into. */
function buckets() {
  const {by, from, to} = state;
  if (by === 'month') {
    return {names: months.slice(from, to + 1), of: (month) => month - from, daily: false};
  }
  if (by === 'year') {
    const first = Number(months[from].slice(0, 4));
    const last = Number(months[to].slice(0, 4));
    const names = Array.from({length: last - first + 1}, (unused, i) => String(first + i));
    return {names, of: (month) => Number(months[month].slice(0, 4)) - first, daily: false};
  }
  const start = monthStarts[from];
  const end = monthStarts[to + 1];
  const length = by === 'week' ? 7 : 1;
  const monday = by === 'week' ? start - ((new Date(firstDay + start * DAY).getUTCDay() + 6) % 7) : start;
  const names = Array.from({length: Math.ceil((end - monday) / length)}, (unused, i) => isoDay(monday + i * length));
  return {names, of: (day) => Math.floor((day - monday) / length), daily: true};
}

function bucketName(name) {
  return name.length === 10 ? dayText(name) : name.length === 7 ? monthText(name) : name;
}

function filled(spans, rows, column) {
  const first = spans.daily ? monthStarts[state.from] : state.from;
  const last = spans.daily ? monthStarts[state.to + 1] - 1 : state.to;
  const sums = new Array(spans.names.length).fill(0);
  for (const row of rows) {
    if (row[0] >= first && row[0] <= last) {
      sums[spans.of(row[0])] += row[column];
    }
  }
  return sums;
}

/** What is drawn: in a bucket without any document an entity has no number at all. */
function overTime() {
  const spans = buckets();
  const [own, ofArchive] = COLUMNS[state.measure];
  const all = filled(spans, spans.daily ? volume.days : volume.months, ofArchive);
  const lines = state.entities.map((id) => {
    const entity = entityOf.get(id);
    const known = !spans.daily || entity.detailed;
    const sums = filled(spans, spans.daily ? entity.days() : entity.months, own);
    const of = (value, i) => (!known || !all[i] ? null : state.per ? (1000 * value) / all[i] : value);
    return {entity, known, numbers: sums.map(of)};
  });
  return {spans, all, lines};
}

function terms(entity, spans) {
  const areas = [];
  for (const term of entity.terms ?? []) {
    const start = term.start ? Math.max(dayNumber(term.start), monthStarts[state.from]) : monthStarts[state.from];
    const end = Math.min(term.end ? dayNumber(term.end) - 1 : Infinity, monthStarts[state.to + 1] - 1);
    if (start <= end) {
      areas.push({title: term.title, from: bucketOfDay(start, spans), to: bucketOfDay(end, spans)});
    }
  }
  return areas;
}

function bucketOfDay(day, spans) {
  return spans.daily ? spans.of(day) : spans.of(monthStarts.findLastIndex((start) => start <= day));
}

function termAreas(line, spans) {
  const data = terms(line.entity, spans).map((term) => [
    {xAxis: term.from, name: plain(term.title)},
    {xAxis: term.to},
  ]);
  return data.length
    ? {silent: true, data, itemStyle: {opacity: 0.12}, label: {color: colour('faint'), fontSize: 10}}
    : undefined;
}

function timeOption() {
  const {spans, all, lines} = overTime();
  const names = spans.names.map(bucketName);
  const series = lines.map((line, i) => ({
    name: plain(fullName(line.entity)),
    type: 'line',
    data: line.numbers,
    connectNulls: false,
    symbolSize: names.length > 100 ? 0 : 5,
    showSymbol: names.length <= 100,
    lineStyle: {type: LINES[i % LINES.length]},
    markArea: termAreas(line, spans),
  }));
  series.push({name: 'Documents of the archive', type: 'bar', data: all, xAxisIndex: 1, yAxisIndex: 1, itemStyle: {color: colour('line')}});
  return {
    tooltip: {...base().tooltip, trigger: 'axis'},
    legend: {...base().legend, top: 0},
    axisPointer: {link: [{xAxisIndex: 'all'}]},
    grid: [{left: 64, right: 16, top: 64, height: 220}, {left: 64, right: 16, top: 330, height: 60}],
    xAxis: [categories(names), categories(names, {gridIndex: 1})],
    yAxis: [
      values(state.per ? `${MEASURES[state.measure]} in 1,000` : MEASURES[state.measure]),
      values('Archive', {gridIndex: 1, splitNumber: 2}),
    ],
    dataZoom: [{type: 'slider', xAxisIndex: [0, 1], bottom: 4, height: 20, textStyle: {color: colour('ink')}}],
    series,
  };
}

function timeTable() {
  const {spans, all, lines} = overTime();
  const show = state.per ? decimalColumn : countColumn;
  const columns = [
    {...textColumn('Time', (i) => spans.names[i]), show: (i) => bucketName(spans.names[i])},
    countColumn('Documents of the archive', (i) => all[i]),
    ...lines.map((line) => show(fullName(line.entity), (i) => line.numbers[i])),
  ];
  return {columns, rows: spans.names.map((name, i) => i)};
}

function chips() {
  const list = element('ul', {class: 'chips', 'aria-label': 'Chosen'});
  updates.push(() => list.replaceChildren(...state.entities.map((id) => element('li', {}, chip(id)))));
  return list;
}

function chip(id) {
  const name = fullName(entityOf.get(id));
  const without = () => look({entities: state.entities.filter((other) => other !== id)});
  return element('button', {type: 'button', 'aria-label': `Take ${name} away`, onclick: without}, apart(name), ' ×');
}

function add(entity) {
  if (!state.entities.includes(entity.id)) {
    look({entities: [...state.entities, entity.id].slice(-8)});
  } else {
    draw();
  }
}

function timePart() {
  const note = element('p', {class: 'note', role: 'status'});
  updates.push(() => {
    const missing = overTime().lines.filter((line) => !line.known).map((line) => fullName(line.entity));
    note.textContent = missing.length
      ? `Not on this page by day: ${missing.join(', ')}. Name them with --entities, or choose month or year.`
      : 'A gap is time of which the archive has no document. Shaded: terms of office. Documents known to the month alone are in months and years only.';
  });
  part(
    'time',
    'Over time',
    element(
      'div',
      {class: 'controls'},
      entityField('Add a country or official', add),
      chooser('By', 'by', CHOICES.by.map((value) => [value, value])),
      chooser('Count', 'measure', Object.entries(MEASURES)),
      toggle('in 1,000 documents', 'per')),
    chips(),
    plot('time', 'Chosen countries and officials over time, and the documents of the archive.', 450, timeOption, timeTable),
    note);
}
