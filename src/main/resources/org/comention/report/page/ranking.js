// Ranking: who is mentioned most, and how that changed.

function ranked() {
  const {from, to, kind} = state;
  const length = to - from + 1;
  const before = from - length >= 0;
  const all = total(volume.months, 1, from, to);
  return entities
    .filter((entity) => entity.kind === kind)
    .map((entity) => ranking(entity, {from, to, length, before, all}))
    .filter((row) => row.mentions > 0 || row.before > 0)
    .sort((x, y) => y.mentions - x.mentions || (x.entity.id < y.entity.id ? -1 : 1))
    .map((row, i) => ({...row, place: i + 1}));
}

function ranking(entity, {from, to, length, before, all}) {
  const mentions = total(entity.months, 1, from, to);
  const documents = total(entity.months, 2, from, to);
  const earlier = before ? total(entity.months, 1, from - length, from - 1) : null;
  return {
    entity,
    mentions,
    documents,
    unique: total(entity.months, 3, from, to),
    per: all ? (1000 * documents) / all : null,
    before: earlier,
    change: earlier ? mentions / earlier - 1 : null,
  };
}

function rankingTable() {
  const columns = [
    countColumn('Place', (row) => row.place),
    {...textColumn('Name', (row) => row.entity.name), show: (row) => nameButton(row.entity)},
    textColumn('Id', (row) => row.entity.id),
    countColumn('Mentions', (row) => row.mentions),
    countColumn('Documents', (row) => row.documents),
    countColumn('Unique documents', (row) => row.unique),
    decimalColumn('In 1,000 documents', (row) => row.per),
    countColumn('Mentions in the period before', (row) => row.before),
    {title: 'Change', value: (row) => row.change, show: (row) => share(row.change), number: true},
  ];
  return {columns, rows: ranked()};
}

function nameButton(entity) {
  return element('button', {type: 'button', title: 'Show over time', onclick: () => add(entity)}, apart(entity.name));
}

function rankingOption() {
  return bars('Mentions', ranked().slice(0, 20).map((row) => [row.entity.name, row.mentions]));
}

function rankingPart() {
  const numbers = dataTable('ranking-all', 'Ranking of the chosen months. The period before has as many months.', rankingTable);
  updates.push(numbers.update);
  const missing = archive.mentioned - entities.length;
  part(
    'ranking',
    'Ranking',
    element('div', {class: 'controls'}, chooser('Of', 'kind', [['country', 'countries'], ['official', 'officials']])),
    plot('ranking', 'The twenty with the most mentions.', 460, rankingOption, rankingTable),
    numbers.element,
    element('p', {class: 'note'}, missing ? `${count(missing)} others with fewer mentions are not on this page: raise --top.` : 'All that the archive mentions are here.'));
}
