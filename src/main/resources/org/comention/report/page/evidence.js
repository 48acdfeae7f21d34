// Evidence: sentences behind the numbers, each with its day, file and rule.

function highlighted({text, marks}) {
  const letters = Array.from(legible(text));
  const line = element('p', {dir: 'auto'});
  let at = 0;
  for (const [start, end] of marks) {
    line.append(letters.slice(at, start).join(''), element('mark', {}, letters.slice(start, end).join('')));
    at = end;
  }
  line.append(letters.slice(at).join(''));
  return line;
}

function place(found) {
  const kinds = [found.newest ? 'newest' : '', found.typical ? 'typical' : ''].filter((kind) => kind);
  const source = element('p', {class: 'source'}, `${bucketName(found.date)} · ${kinds.join(', ')} · rule ${found.rule} · `);
  if (found.title) {
    source.append(apart(found.title), ' · ');
  }
  source.append(element('code', {}, apart(found.member ? `${found.path}!${found.member}` : found.path)), ' · document ', element('code', {}, found.doc));
  return element('li', {}, highlighted(found), source);
}

function places() {
  const ids = state.evidence.split(',');
  if (ids.length === 1) {
    return evidenceOf.get(entityOf.get(ids[0])?.number) ?? [];
  }
  const pair = pairs.find((pair) => ids.includes(pair.a.id) && ids.includes(pair.b.id));
  return pair ? evidenceOfPair.get(pair.pair) ?? [] : [];
}

function evidenceFields() {
  const ids = () => state.evidence.split(',');
  const shown = (index) => () => (entityOf.has(ids()[index]) ? fullName(entityOf.get(ids()[index])) : '');
  const alone = () => look({evidence: ids()[0]});
  return [
    entityField('Country or official', (entity) => look({evidence: [entity.id, ...ids().slice(1)].join(',')}), shown(0)),
    entityField('Together with', (entity) => look({evidence: [ids()[0], entity.id].join(',')}), shown(1)),
    element('button', {type: 'button', onclick: alone}, 'Alone'),
  ];
}

function ofChosenMonths({date}) {
  const month = date.slice(0, 7);
  return months[state.from] <= month && month <= months[state.to];
}

function evidenceNames() {
  const names = state.evidence.split(',').filter((id) => entityOf.has(id)).map((id) => apart(entityOf.get(id).name));
  return names.length === 2 ? [names[0], ' and ', names[1], ': '] : [...names, ': '];
}

function evidenceWords(shown, all) {
  if (!all) {
    return 'no sentence on this page: the two may stand in one document and never in one sentence, or are not among the pairs and names that came with sentences.';
  }
  const others = all - shown ? ` Of other months this page has ${count(all - shown)}; one written with --from and --to has more of its own.` : '';
  return `${count(shown)} places of the chosen months, the newest first.${others}`;
}

function evidencePart() {
  const list = element('ul', {class: 'evidence', id: 'sentences'});
  const words = element('p', {role: 'status'});
  updates.push(() => {
    const all = places();
    const shown = all.filter(ofChosenMonths).toSorted((x, y) => compare(y.date, x.date));
    list.replaceChildren(...shown.map(place));
    words.replaceChildren(...evidenceNames(), evidenceWords(shown.length, all.length));
  });
  part(
    'evidence',
    'Evidence',
    element('div', {class: 'controls'}, ...evidenceFields()),
    words,
    list,
    element('p', {class: 'note'}, 'Counted mentions of documents that are nobody’s duplicates. Typical: from the documents that have the most of them.'));
}
