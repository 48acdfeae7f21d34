// Together: pairs against chance, the partners of one, a pair over time.

const STATISTICS = {k: 'Units with both', npmi: 'NPMI', g2: 'G²', jaccard: 'Jaccard'};
const MATRIX = 20;

function pairColumns(nameOf) {
  return [
    ...nameOf,
    countColumn('Units with both (k)', (row) => row.k),
    countColumn('With the first (a)', (row) => row.a),
    countColumn('With the second (b)', (row) => row.b),
    countColumn('Units (N)', (row) => row.n),
    decimalColumn('Expected by chance', (row) => row.expected),
    decimalColumn('NPMI', (row) => row.npmi),
    decimalColumn('G²', (row) => row.g2),
    decimalColumn('Jaccard', (row) => row.jaccard),
  ];
}

function pairTable() {
  const names = [
    {...textColumn('First', (row) => row.pair.a.name), show: (row) => pairButton(row.pair, row.pair.a)},
    textColumn('Second', (row) => row.pair.b.name),
  ];
  return {columns: pairColumns(names), rows: pairsIn(state)};
}

/** The name of one of a pair: it chooses both. */
function pairButton(pair, entity) {
  const ids = [pair.a.id, pair.b.id];
  const choose = () => look({pair: ids, evidence: ids.join(',')});
  return element('button', {type: 'button', title: 'Show over time and in sentences', onclick: choose}, apart(entity.name));
}

/** Those of the strongest pairs, as many as fit. */
function matrixNames(rows) {
  const names = new Set();
  for (const {pair} of rows) {
    for (const entity of [pair.a, pair.b]) {
      if (names.size < MATRIX) {
        names.add(entity);
      }
    }
  }
  return [...names].sort((x, y) => x.number - y.number);
}

function matrixOption() {
  const rows = pairsIn(state);
  const names = matrixNames(rows);
  const cells = [];
  for (const row of rows) {
    const [i, j] = [names.indexOf(row.pair.a), names.indexOf(row.pair.b)];
    if (i >= 0 && j >= 0) {
      const value = row[state.stat];
      cells.push([i, j, value], [j, i, value]);
    }
  }
  if (!cells.length) {
    return null;
  }
  const labels = names.map((entity) => plain(entity.kind === 'country' ? entity.id : entity.name));
  const signed = state.stat === 'npmi' || state.stat === 'g2';
  const most = Math.max(...cells.map((cell) => Math.abs(cell[2])), 0.01);
  const label = {color: colour('ink'), interval: 0, width: 110, overflow: 'truncate'};
  return {
    tooltip: {...base().tooltip, formatter: ({value}) => `${plain(names[value[0]].name)} + ${plain(names[value[1]].name)}: ${statistic(value[2])}`},
    grid: {left: 120, right: 16, top: 8, bottom: 150},
    xAxis: categories(labels, {axisLabel: {...label, rotate: 60}}),
    yAxis: categories(labels, {axisLabel: label, inverse: true}),
    visualMap: {
      min: signed ? -most : 0,
      max: most,
      calculable: false,
      text: [statistic(most), statistic(signed ? -most : 0)],
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      textStyle: {color: colour('ink')},
      formatter: (value) => statistic(value),
      inRange: {color: signed ? DIVERGING[state.theme] : SEQUENCE[state.theme]},
    },
    series: [{type: 'heatmap', data: cells}],
  };
}

function statistic(value) {
  return state.stat === 'k' ? count(Math.round(value)) : decimal(value);
}

/** A pair from the side of one entity: it comes first. */
function turned(row, entity) {
  return row.pair.a === entity ? {...row, partner: row.pair.b} : {...row, partner: row.pair.a, a: row.b, b: row.a};
}

function partners() {
  const entity = entityOf.get(state.partnersOf);
  return pairsIn(state)
    .filter((row) => row.pair.a === entity || row.pair.b === entity)
    .map((row) => turned(row, entity))
    .filter((row) => state.partners === 'any' || row.partner.kind === state.partners)
    .sort((x, y) => y[state.stat] - x[state.stat] || y.k - x.k);
}

function partnersTable() {
  const names = [
    {...textColumn('Partner', (row) => row.partner.name), show: (row) => pairButton(row.pair, row.partner)},
    textColumn('Id', (row) => row.partner.id),
  ];
  return {columns: pairColumns(names), rows: partners()};
}

function partnersOption() {
  const first = partners().slice(0, 20);
  return first.length
    ? bars(STATISTICS[state.stat], first.map((row) => [row.partner.name, row[state.stat]]))
    : null;
}

function chosenPair() {
  const [a, b] = state.pair;
  return pairs.find((pair) => (pair.a.id === a && pair.b.id === b) || (pair.a.id === b && pair.b.id === a)) ?? null;
}

function pairOverTime() {
  const pair = chosenPair();
  if (!pair) {
    return [];
  }
  const spans = [];
  for (let month = state.from; month <= state.to; month++) {
    const name = state.step === 'year' ? months[month].slice(0, 4) : months[month];
    if (spans.at(-1)?.name !== name) {
      spans.push({name, from: month});
    }
    spans.at(-1).to = month;
  }
  return spans.map(({name, from, to}) => ({name, ...pairIn(pair, state.scope, from, to)}));
}

function pairTimeOption() {
  const rows = pairOverTime();
  if (!rows.length) {
    return null;
  }
  const names = rows.map((row) => bucketName(row.name));
  return {
    tooltip: {...base().tooltip, trigger: 'axis'},
    legend: {...base().legend, top: 0},
    grid: [{left: 64, right: 16, top: 64, height: 130}, {left: 64, right: 16, top: 240, height: 70}],
    xAxis: [categories(names), categories(names, {gridIndex: 1})],
    yAxis: [values('NPMI', {min: -1, max: 1, axisLabel: {color: colour('ink')}}), values('Units', {gridIndex: 1, splitNumber: 2})],
    series: [
      {name: 'NPMI', type: 'line', data: rows.map((row) => (row.k ? row.npmi : null)), connectNulls: false},
      {name: 'Units with both', type: 'bar', data: rows.map((row) => (row.n ? row.k : null)), xAxisIndex: 1, yAxisIndex: 1},
    ],
  };
}

function pairTimeTable() {
  const time = [{...textColumn('Time', (row) => row.name), show: (row) => bucketName(row.name)}];
  return {columns: pairColumns(time), rows: pairOverTime()};
}

function pairFields() {
  const swap = (index) => (entity) => {
    const pair = [...state.pair];
    pair[index] = entity.id;
    look({pair});
  };
  const show = (index) => () => (entityOf.has(state.pair[index]) ? fullName(entityOf.get(state.pair[index])) : '');
  return [entityField('First', swap(0), show(0)), entityField('Second', swap(1), show(1))];
}

function pairStatus() {
  const line = element('p', {role: 'status', id: 'pair-in-words'});
  updates.push(() => {
    const pair = chosenPair();
    if (!pair) {
      line.textContent = `This pair is not on the page: ${leastText()}`;
      return;
    }
    const found = pairIn(pair, state.scope, state.from, state.to);
    line.replaceChildren(
      apart(pair.a.name), ' and ', apart(pair.b.name),
      `: ${count(found.k)} of ${count(found.n)} ${state.scope}s have both, where chance would give ${decimal(found.expected)} (NPMI ${decimal(found.npmi)}, G² ${decimal(found.g2)}).`);
  });
  return line;
}

function leastText() {
  return archive.least
    ? `pairs with ${count(archive.least)} or fewer documents in the whole period may be missing; raise --top.`
    : 'all pairs that meet are here.';
}

/** What was chosen, in words: on paper the choices are not seen. */
function wordsOf(choices) {
  const line = element('p', {role: 'status'});
  updates.push(() => line.replaceChildren(...choices()));
  return line;
}

function measure() {
  return `${STATISTICS[state.stat]}, in the same ${state.scope}`;
}

function togetherPart() {
  const numbers = dataTable('pairs-all', 'Pairs of the chosen months, counted over all of them.', pairTable);
  updates.push(numbers.update);
  part(
    'together',
    'Together',
    element(
      'div',
      {class: 'controls'},
      chooser('Together in a', 'scope', CHOICES.scope.map((value) => [value, value])),
      chooser('Measure', 'stat', Object.entries(STATISTICS)),
      toggle('officials with their own country', 'own')),
    wordsOf(() => [`Pairs by ${measure()}.`]),
    element('p', {class: 'note'}, `Counted anew for the chosen months, never averaged. NPMI: 1 always together, 0 as by chance, below 0 less often. Of pairs: ${leastText()}`),
    plot('matrix', 'The strongest pairs as a matrix.', 620, matrixOption, pairTable),
    numbers.element,
    element('h3', {}, 'Partners of one'),
    element('div', {class: 'controls'}, entityField('Country or official', (entity) => look({partnersOf: entity.id}), () => (entityOf.has(state.partnersOf) ? fullName(entityOf.get(state.partnersOf)) : '')), chooser('Partners', 'partners', [['any', 'countries and officials'], ['country', 'countries'], ['official', 'officials']])),
    wordsOf(() => [apart(entityOf.get(state.partnersOf)?.name ?? 'Nobody'), ` with others, by ${measure()}.`]),
    plot('partners', 'The partners that stand highest by the chosen measure.', 460, partnersOption, partnersTable),
    element('h3', {}, 'A pair over time'),
    element('div', {class: 'controls'}, ...pairFields(), chooser('By', 'step', CHOICES.step.map((value) => [value, value]))),
    pairStatus(),
    plot('pair', 'The chosen pair over time. Time in which the two never meet has no NPMI.', 340, pairTimeOption, pairTimeTable));
}
