-- Does everything in the archive add up: documents, rejects by reason, and what is by rule no document, by kind?
-- The two counts of a line must agree; skipped things have no table, and inputs do not tell reasons. Files are not listed.
WITH skipped_text AS (
  SELECT TO_JSON(skipped) AS pairs, CARDINALITY(skipped) AS kinds FROM inputs
),
-- The two engines open a map in different ways: as JSON text it is the same, and the nth pair is found by counting.
nth AS (
  SELECT * FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12)) AS counting(n)
),
skipped_kind AS (
  SELECT
    REGEXP_EXTRACT(s.pairs, CONCAT('^[{]("[^"]*":[0-9]+,){', nth.n - 1, '}"([^"]*)":([0-9]+)'), 2) AS kind,
    CAST(REGEXP_EXTRACT(s.pairs, CONCAT('^[{]("[^"]*":[0-9]+,){', nth.n - 1, '}"([^"]*)":([0-9]+)'), 3) AS BIGINT) AS things
  FROM skipped_text s
  JOIN nth ON nth.n <= s.kinds
),
lines AS (
  SELECT 1 AS line, 'documents' AS part, 'all' AS kind,
    (SELECT SUM(documents) FROM inputs) AS counted_in_inputs, (SELECT COUNT(*) FROM documents) AS counted_in_table
  UNION ALL
  SELECT 2, 'rejects', 'all', (SELECT SUM(rejects) FROM inputs), (SELECT COUNT(*) FROM rejects)
  UNION ALL
  SELECT 3, 'rejects', reason, NULL, COUNT(*) FROM rejects GROUP BY reason
  UNION ALL
  SELECT 4, 'skipped', kind, SUM(things), NULL FROM skipped_kind GROUP BY kind
)
SELECT part, kind, CAST(counted_in_inputs AS BIGINT) AS counted_in_inputs, counted_in_table
FROM lines
ORDER BY line, kind
