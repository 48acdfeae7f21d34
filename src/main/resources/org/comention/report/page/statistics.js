// Counts of any period, and what follows from them. Nothing is averaged.

/** Where the scope's units stand in the rows of an entity and of the archive. */
const UNITS = {document: [3, 2], paragraph: [4, 3], sentence: [5, 4]};

/** The sum of a column over rows whose first number is from one to another, both included. */
function total(rows, column, from, to) {
  let sum = 0;
  for (const row of rows) {
    if (row[0] >= from && row[0] <= to) {
      sum += row[column];
    }
  }
  return sum;
}

/**
 * How far a pair is from chance: k units with both, a and b with each, n in all. NPMI after Bouma
 * 2009, G² after Dunning 1993, negative where the two meet less often than by chance.
 */
function association(k, a, b, n) {
  const expected = n ? (a * b) / n : 0;
  if (!k) {
    return {k, a, b, n, expected, npmi: a && b ? -1 : null, g2: likelihood(0, a, b, n), jaccard: 0};
  }
  const npmi = k === n ? 1 : Math.log((k * n) / (a * b)) / -Math.log(k / n);
  return {k, a, b, n, expected, npmi, g2: likelihood(k, a, b, n), jaccard: k / (a + b - k)};
}

function likelihood(k, a, b, n) {
  if (!n) {
    return 0;
  }
  const term = (observed, of, and) => (observed > 0 ? observed * Math.log((observed * n) / (of * and)) : 0);
  const sum = term(k, a, b) + term(a - k, a, n - b) + term(b - k, n - a, b) + term(n - a - b + k, n - a, n - b);
  return (k < (a * b) / n ? -1 : 1) * Math.abs(2 * sum);
}

/** A pair over months, in a scope. */
function pairIn(pair, scope, from, to) {
  const [ofEntity, ofArchive] = UNITS[scope];
  return association(
    total(pairRows.get(`${scope} ${pair.pair}`) ?? [], 1, from, to),
    total(pair.a.months, ofEntity, from, to),
    total(pair.b.months, ofEntity, from, to),
    total(volume.months, ofArchive, from, to));
}

/** All pairs that meet in the period, the most units first. */
function pairsIn(state) {
  const {scope, from, to} = state;
  const [ofEntity, ofArchive] = UNITS[scope];
  const n = total(volume.months, ofArchive, from, to);
  const known = new Map();
  const unitsOf = (entity) => {
    if (!known.has(entity)) {
      known.set(entity, total(entity.months, ofEntity, from, to));
    }
    return known.get(entity);
  };
  return pairs
    .filter((pair) => state.own || !pair.own)
    .map((pair) => [pair, total(pairRows.get(`${scope} ${pair.pair}`) ?? [], 1, from, to)])
    .filter(([, k]) => k > 0)
    .map(([pair, k]) => ({pair, ...association(k, unitsOf(pair.a), unitsOf(pair.b), n)}))
    .sort((x, y) => y.k - x.k || x.pair.pair - y.pair.pair);
}

/** Groups of nodes that hold together: each takes the label that weighs most around it. */
function communities(nodes, links) {
  const label = new Map(nodes.map((node) => [node, node]));
  for (let round = 0; round < 20; round++) {
    let moved = false;
    for (const node of nodes) {
      const best = heaviest(node, links, label);
      if (best !== null && best !== label.get(node)) {
        label.set(node, best);
        moved = true;
      }
    }
    if (!moved) {
      break;
    }
  }
  return label;
}

function heaviest(node, links, label) {
  const weights = new Map();
  for (const {source, target, weight} of links) {
    const other = source === node ? target : target === node ? source : null;
    if (other !== null) {
      weights.set(label.get(other), (weights.get(label.get(other)) ?? 0) + weight);
    }
  }
  let best = null;
  for (const [candidate, weight] of weights) {
    if (best === null || weight > weights.get(best) || (weight === weights.get(best) && candidate < best)) {
      best = candidate;
    }
  }
  return best;
}
