// Quality: how far the numbers can be trusted.

function dateRows() {
  const sources = archive.dates.map((row) => row.source);
  const rows = months.map((month) => ({month, of: new Map()}));
  for (const {source, rows: found} of archive.dates) {
    for (const [month, documents] of rowsOf(found)) {
      rows[month].of.set(source, documents);
    }
  }
  return {sources, rows: rows.slice(state.from, state.to + 1)};
}

function datesOption() {
  const {sources, rows} = dateRows();
  return {
    tooltip: {...base().tooltip, trigger: 'axis'},
    legend: {...base().legend, top: 0},
    grid: {left: 64, right: 16, top: 48, bottom: 40},
    xAxis: categories(rows.map((row) => monthText(row.month))),
    yAxis: values('Documents'),
    series: sources.map((source) => ({name: plain(source), type: 'bar', stack: 'dates', data: rows.map((row) => row.of.get(source) ?? 0)})),
  };
}

function datesTable() {
  const {sources, rows} = dateRows();
  const columns = [
    {...textColumn('Month', (row) => row.month), show: (row) => monthText(row.month)},
    ...sources.map((source) => countColumn(source, (row) => row.of.get(source) ?? 0)),
  ];
  return {columns, rows};
}

function rulesTable() {
  const judged = new Map(archive.measured.map((line) => line.split(',')).map(([rule, right, all]) => [rule, {right: Number(right), all: Number(all)}]));
  const precision = (row) => (judged.get(row.rule)?.all ? judged.get(row.rule).right / judged.get(row.rule).all : null);
  const columns = [
    textColumn('Rule', (row) => row.rule),
    countColumn('Mentions', (row) => row.mentions),
    countColumn('Counted', (row) => row.counted),
    decimalColumn('Mean confidence', (row) => row.confidence),
    {title: 'Measured precision', value: precision, show: (row) => share(precision(row)), number: true},
    countColumn('Judged on gold', (row) => judged.get(row.rule)?.all ?? 0),
  ];
  return {columns, rows: archive.rules};
}

function leftOutTable() {
  const columns = [
    textColumn('Section', (row) => row.section),
    textColumn('Form', (row) => row.form),
    countColumn('Mentions', (row) => row.mentions),
  ];
  return {columns, rows: archive.leftOut};
}

function unlistedTable() {
  const columns = [
    textColumn('Name', (row) => row.name),
    textColumn('Office in the text', (row) => row.office_phrase ?? ''),
    textColumn('Country', (row) => row.country_id ?? ''),
    countColumn('Documents', (row) => row.documents),
    {...textColumn('First day', (row) => row.first_day ?? ''), show: (row) => dayText(row.first_day)},
    {...textColumn('Last day', (row) => row.last_day ?? ''), show: (row) => dayText(row.last_day)},
  ];
  return {columns, rows: archive.unlisted};
}

function standing(name, title, table) {
  const made = dataTable(name, title, table);
  made.update();
  return element('div', {}, element('h3', {}, title), made.element);
}

function qualityPart() {
  part(
    'quality',
    'Quality',
    plot('dates', 'Documents by month and by what dated them.', 320, datesOption, datesTable),
    standing('rules', 'Rules, with the precision measured on gold texts', rulesTable),
    standing('left-out', 'Mentions found and not counted (sidebars among them)', leftOutTable),
    standing('unlisted', 'Officials whom the gazetteer lacks', unlistedTable));
}
