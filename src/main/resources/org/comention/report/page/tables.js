// A table behind every plot: sortable, searchable, all rows reachable, and to be taken along as CSV.

const PAGE_ROWS = 25;
/** No more than these need no search. */
const FEW_ROWS = 8;
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Safe to open in a spreadsheet: text that would be a formula gets an apostrophe in front. */
function csvCell(value) {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv(columns, rows) {
  const lines = [columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => column.value(row)))];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], {type: 'text/csv;charset=utf-8'}));
  const link = element('a', {href: address, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function compare(x, y) {
  if (x === null || x === undefined || y === null || y === undefined) {
    return (x === null || x === undefined ? 1 : 0) - (y === null || y === undefined ? 1 : 0);
  }
  return typeof x === 'number' ? x - y : x.localeCompare(y);
}

/**
 * @param columns each with a title, a value of a row (text or number), and how it is shown
 * @param data gives the columns and rows as they are now
 */
function dataTable(name, caption, data) {
  const view = {column: -1, down: false, page: 0, search: ''};
  const head = element('thead');
  const body = element('tbody');
  const where = element('span', {role: 'status'});
  const search = element('input', {type: 'search', oninput: () => turn({search: search.value.toLowerCase(), page: 0})});
  const before = element('button', {type: 'button', onclick: () => turn({page: view.page - 1})}, 'Back');
  const after = element('button', {type: 'button', onclick: () => turn({page: view.page + 1})}, 'More');
  const taken = element('button', {type: 'button', onclick: () => save(`${name}.csv`, csv(data().columns, sorted()))}, 'CSV');

  function turn(changes) {
    Object.assign(view, changes);
    update();
  }

  function sorted() {
    const {columns, rows} = data();
    const found = view.search
      ? rows.filter((row) => columns.some((column) => String(column.value(row) ?? '').toLowerCase().includes(view.search)))
      : rows;
    const column = columns[view.column];
    return column
      ? [...found].sort((x, y) => compare(column.value(x), column.value(y)) * (view.down ? -1 : 1))
      : found;
  }

  function heading(column, index) {
    const chosen = view.column === index;
    const sort = element('button', {type: 'button', onclick: () => sortBy(index)}, column.title);
    return element(
      'th',
      {scope: 'col', class: column.number ? 'number' : null, 'aria-sort': chosen ? (view.down ? 'descending' : 'ascending') : null},
      sort);
  }

  function sortBy(index) {
    turn({column: index, down: view.column === index ? !view.down : Boolean(data().columns[index].number), page: 0});
    head.querySelectorAll('button')[index].focus();
  }

  function cell(column, row) {
    const shown = column.show ? column.show(row) : column.value(row);
    const child = shown instanceof Node ? shown : column.number ? shown ?? '–' : apart(shown ?? '–');
    return element('td', {class: column.number ? 'number' : null}, child);
  }

  function update() {
    const {columns} = data();
    const rows = sorted();
    view.page = Math.max(0, Math.min(view.page, Math.ceil(rows.length / PAGE_ROWS) - 1));
    const first = view.page * PAGE_ROWS;
    const shown = rows.slice(first, first + PAGE_ROWS);
    head.replaceChildren(element('tr', {}, ...columns.map(heading)));
    body.replaceChildren(...shown.map((row) => element('tr', {}, ...columns.map((column) => cell(column, row)))));
    where.textContent = rows.length ? `${count(first + 1)} to ${count(first + shown.length)} of ${count(rows.length)}` : 'no rows';
    before.disabled = view.page === 0;
    after.disabled = first + PAGE_ROWS >= rows.length;
    before.hidden = after.hidden = rows.length <= PAGE_ROWS;
    where.hidden = rows.length > 0 && rows.length <= PAGE_ROWS;
    searching.hidden = data().rows.length <= FEW_ROWS;
  }

  const searching = element('label', {}, 'Search', search);
  const tools = element('div', {class: 'controls tools'}, searching, before, where, after, taken);
  const table = element('table', {}, element('caption', {}, caption), head, body);
  const box = element('div', {class: 'rows', tabindex: '0', role: 'region', 'aria-label': caption}, table);
  return {element: element('div', {'data-table': name}, tools, box), update};
}

/** Columns that many tables have. */
function textColumn(title, value) {
  return {title, value};
}

function countColumn(title, value) {
  return {title, value, show: (row) => count(value(row)), number: true};
}

function decimalColumn(title, value) {
  return {title, value, show: (row) => decimal(value(row)), number: true};
}
