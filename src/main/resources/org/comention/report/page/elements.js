// Elements and words. Texts of the archive become text nodes, never markup.

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const counts = new Intl.NumberFormat();
const decimals = new Intl.NumberFormat(undefined, {minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative'});
const shares = new Intl.NumberFormat(undefined, {style: 'percent', maximumFractionDigits: 2, signDisplay: 'negative'});
const days = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeZone: 'UTC'});
const monthNames = new Intl.DateTimeFormat(undefined, {year: 'numeric', month: 'short', timeZone: 'UTC'});

function count(value) {
  return value === null || value === undefined ? '–' : counts.format(value);
}

function decimal(value) {
  return value === null || value === undefined ? '–' : decimals.format(value);
}

function share(value) {
  return value === null || value === undefined ? '–' : shares.format(value);
}

function dayText(iso) {
  return iso ? days.format(Date.parse(`${iso}T00:00:00Z`)) : 'no day';
}

function monthText(iso) {
  return monthNames.format(Date.parse(`${iso}-01T00:00:00Z`));
}

/** For plots: what would turn the line, or be taken for their markup, is shown harmlessly. */
function plain(text) {
  const shown = text.replace(CONTROL, '\ufffd').replace(/\{/g, '(').replace(/\}/g, ')');
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
}

/** What HTML has no place for, as a mark in its place. */
function legible(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd');
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, legible(String(value)));
    }
  }
  made.append(...children.filter((child) => child !== null).map((child) => (typeof child === 'string' ? legible(child) : child)));
  return made;
}

/** A text of its own direction. */
function apart(text) {
  return element('bdi', {}, text);
}

/** A part of the page, known to the navigation. */
function part(id, title, ...children) {
  const heading = element('h2', {id: `${id}-heading`}, title);
  const section = element('section', {id, 'aria-labelledby': `${id}-heading`, tabindex: '-1'}, heading, ...children);
  document.getElementById('main').append(section);
  document.getElementById('parts').append(element('li', {}, element('a', {href: `#${id}`}, title)));
  return section;
}

/** A choice of one; it follows the state. */
function chooser(label, name, options, read = (value) => value) {
  const select = element('select', {onchange: () => look({[name]: read(select.value)})});
  for (const [value, text] of options) {
    select.append(element('option', {value}, text));
  }
  updates.push(() => {
    select.value = String(state[name]);
  });
  return element('label', {}, label, select);
}

function toggle(label, name) {
  const box = element('input', {type: 'checkbox', onchange: () => look({[name]: box.checked})});
  updates.push(() => {
    box.checked = state[name];
  });
  return element('label', {class: 'beside'}, box, label);
}

function fullName(entity) {
  return `${entity.name} (${entity.id})`;
}

/** The entity that somebody typed: its id, or its name with or without the id. */
function entityTyped(text) {
  const typed = text.trim();
  const id = /\(([^()]+)\)$/.exec(typed)?.[1] ?? typed;
  const lower = typed.toLowerCase();
  return entityOf.get(id) ?? entities.find((entity) => entity.name.toLowerCase() === lower) ?? null;
}

/** A field with the names of all entities; an unknown one is said to be so. */
function entityField(label, chosen, show = () => '') {
  const field = element('input', {type: 'text', list: 'names', autocomplete: 'off', spellcheck: 'false'});
  field.addEventListener('change', () => {
    const entity = entityTyped(field.value);
    field.setCustomValidity(entity || !field.value ? '' : 'No country or official on this page has this name.');
    field.reportValidity();
    if (entity) {
      chosen(entity);
    }
  });
  updates.push(() => {
    field.value = show();
  });
  return element('label', {}, label, field);
}

function namesList() {
  const list = element('datalist', {id: 'names'});
  for (const entity of entities) {
    list.append(element('option', {value: fullName(entity)}));
  }
  return list;
}
