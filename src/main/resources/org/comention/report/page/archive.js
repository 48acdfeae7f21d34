// What the page knows: unpacked once, never changed.

async function unpacked() {
  const packed = atob(document.getElementById('data').textContent);
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(plain).text());
}

const DAY = 86400000;
const archive = await unpacked();

const firstDay = Date.parse(`${archive.first}-01T00:00:00Z`);
const months = Array.from({length: archive.months}, (unused, i) => monthAfter(i));
/** The number of the first day of each month, and of the one after the last. */
const monthStarts = Array.from({length: archive.months + 1}, (unused, i) => dayNumber(`${monthAfter(i)}-01`));

function monthAfter(count) {
  const [year, month] = archive.first.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 7);
}

function dayNumber(iso) {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - firstDay) / DAY);
}

function isoDay(number) {
  return new Date(firstDay + number * DAY).toISOString().slice(0, 10);
}

/** Rows from columns, of which the first has the steps from one row to the next. */
function rowsOf([steps, ...columns]) {
  let at = 0;
  return steps.map((step, i) => {
    at += step;
    return [at, ...columns.map((column) => column[i])];
  });
}

function rowsBy(list, key) {
  return new Map(list.map((item) => [item[key], item.rows]));
}

function grouped(list, key) {
  const groups = new Map();
  for (const item of list) {
    if (!groups.has(item[key])) {
      groups.set(item[key], []);
    }
    groups.get(item[key]).push(item);
  }
  return groups;
}

const NO_ROWS = [[]];
const rowsOfMonths = rowsBy(archive.byMonth, 'number');
const rowsOfDays = rowsBy(archive.byDay, 'number');
const volume = {months: rowsOf(archive.volumeByMonth[0].rows), days: rowsOf(archive.volumeByDay[0].rows)};

/** By their numbers: the most mentioned first. Days are many: they are unpacked when asked for. */
const entities = [];
for (const entity of archive.entities) {
  entities[entity.number] = {
    ...entity,
    months: rowsOf(rowsOfMonths.get(entity.number) ?? NO_ROWS),
    days: () => rowsOf(rowsOfDays.get(entity.number) ?? NO_ROWS),
  };
}
const entityOf = new Map(entities.map((entity) => [entity.id, entity]));

const pairRows = new Map();
for (const {pair, scope, rows} of archive.pairsByMonth) {
  pairRows.set(`${scope} ${pair}`, rowsOf(rows));
}
const pairs = archive.pairs.map((pair) => ({
  ...pair,
  a: entities[pair.a],
  b: entities[pair.b],
  own: Boolean(pair.own),
}));
const evidenceOf = grouped(archive.evidence, 'of');
const evidenceOfPair = grouped(archive.pairEvidence, 'of');
