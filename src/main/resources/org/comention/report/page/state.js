// What is looked at; it stands in the fragment of the address, so that a view can be kept and sent.

const CHOICES = {
  by: ['day', 'week', 'month', 'year'],
  measure: ['mentions', 'documents', 'unique'],
  scope: ['document', 'paragraph', 'sentence'],
  stat: ['k', 'npmi', 'g2', 'jaccard'],
  kind: ['country', 'official'],
  partners: ['any', 'country', 'official'],
  theme: ['light', 'dark'],
  step: ['month', 'year'],
};

const preferred = matchMedia('(prefers-color-scheme: dark)');

function defaults() {
  return {
    from: 0,
    to: months.length - 1,
    entities: entities.slice(0, 3).map((entity) => entity.id),
    by: months.length > 24 ? 'year' : 'month',
    measure: 'mentions',
    per: false,
    scope: 'document',
    stat: 'npmi',
    own: false,
    kind: 'country',
    step: months.length > 36 ? 'year' : 'month',
    partners: 'any',
    partnersOf: entities[0]?.id ?? '',
    pair: pairs.length ? [pairs[0].a.id, pairs[0].b.id] : [],
    evidence: entities[0]?.id ?? '',
    least: 2,
    theme: preferred.matches ? 'dark' : 'light',
  };
}

function readState() {
  const state = defaults();
  const told = new URLSearchParams(location.hash.slice(1));
  for (const [name, allowed] of Object.entries(CHOICES)) {
    if (allowed.includes(told.get(name))) {
      state[name] = told.get(name);
    }
  }
  state.from = monthTold(told.get('from'), state.from);
  state.to = Math.max(state.from, monthTold(told.get('to'), state.to));
  state.per = told.get('per') === '1';
  state.own = told.get('own') === '1';
  state.least = Math.max(1, parseInt(told.get('least') ?? '', 10) || state.least);
  state.entities = idsTold(told.get('entities')) ?? state.entities;
  state.partnersOf = idsTold(told.get('partnersOf'))?.[0] ?? state.partnersOf;
  const pair = idsTold(told.get('pair'));
  state.pair = pair?.length === 2 ? pair : state.pair;
  const evidence = idsTold(told.get('evidence'));
  state.evidence = evidence?.length ? evidence.slice(0, 2).join(',') : state.evidence;
  return state;
}

function monthTold(text, otherwise) {
  const found = months.indexOf(text);
  return found < 0 ? otherwise : found;
}

function idsTold(text) {
  return text === null ? null : text.split(',').filter((id) => entityOf.has(id)).slice(0, 8);
}

let state = readState();
const updates = [];

function writeState() {
  const fragment = new URLSearchParams();
  const usual = defaults();
  const shown = (value, name) => (name === 'from' || name === 'to' ? months[value] : String(value === true ? 1 : value));
  for (const [name, value] of Object.entries(state)) {
    if (String(value) !== String(usual[name])) {
      fragment.set(name, shown(value, name));
    }
  }
  history.replaceState(null, '', `#${fragment}`);
}

/** Changes what is looked at and draws again. */
function look(changes) {
  state = {...state, ...changes};
  state.to = Math.max(state.from, state.to);
  writeState();
  draw();
}

function draw() {
  document.documentElement.dataset.theme = state.theme;
  for (const update of updates) {
    update();
  }
}

window.addEventListener('hashchange', () => {
  if (location.hash.includes('=')) {
    state = readState();
    draw();
  }
});
