// Overview: what is in the archive, each number with its query.

function query(sql) {
  return element('details', {}, element('summary', {}, 'Query'), element('code', {}, sql));
}

function periodForm() {
  const form = document.getElementById('period');
  const choices = months.map((month, index) => [index, monthText(month)]);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.append(
    chooser('From', 'from', choices, Number),
    chooser('To', 'to', choices, Number),
    element('button', {type: 'button', onclick: () => look({from: 0, to: months.length - 1})}, 'All months'),
    chooser('Colours', 'theme', [['light', 'light'], ['dark', 'dark']]));
  form.after(chosenMonths());
}

/** An empty plot may be an empty period: this line tells. */
function chosenMonths() {
  const line = element('p', {role: 'status', id: 'chosen'});
  updates.push(() => {
    const documents = total(volume.months, 1, state.from, state.to);
    line.textContent = documents
      ? `${monthText(months[state.from])} to ${monthText(months[state.to])}: ${count(documents)} documents`
      : 'The archive has no document of the chosen months: choose others.';
  });
  return line;
}

function breakdown(figure) {
  const columns = [
    textColumn(figure.label, (row) => row[0]),
    countColumn('Number', (row) => row[1]),
  ];
  const table = dataTable(figure.label.toLowerCase().replaceAll(' ', '-'), figure.label, () => ({columns, rows: figure.rows}));
  table.update();
  return element('div', {}, element('h3', {}, figure.label), table.element, query(figure.sql));
}

function overview() {
  const numbers = element('dl', {class: 'figures'});
  for (const figure of archive.figures.filter((figure) => !figure.rows)) {
    const value = element('dd', {'data-figure': figure.label}, count(figure.value));
    numbers.append(element('div', {}, element('dt', {}, figure.label), value, element('dd', {}, query(figure.sql))));
  }
  part(
    'overview',
    'Overview',
    element('p', {}, `Months of publication from ${monthText(months[0])} to ${monthText(months.at(-1))}. What is undated is counted here alone.`),
    numbers,
    element('div', {class: 'columns'}, ...archive.figures.filter((figure) => figure.rows).map(breakdown)),
    element('p', {class: 'note'}, 'The numbers of the overview are those of the whole page; the queries ask the tables as the README opens them (Ask the tables).'));
}

function aboutLine() {
  const {version, run, gazetteer, rules, ended} = archive.about;
  document.getElementById('about').textContent =
    `Version ${version} of the tables, made by run ${run}, which ended ${ended}. Gazetteer ${gazetteer}, rules ${rules}. Counting: ${archive.about.counting}`;
}
