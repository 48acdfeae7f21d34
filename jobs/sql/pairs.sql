-- Pairs over any months: the same text in Spark SQL, DuckDB and Trino, after tables-ENGINE.sql and terms-ENGINE.sql.
-- Undated documents are in no period.

-- The months that entity_units, archive_units, pairs_in_period and partners are about, both included: all of them until you
-- replace it, such as with CREATE OR REPLACE VIEW period AS SELECT '2022-01' AS first_month, '2022-12' AS last_month
CREATE OR REPLACE VIEW period AS
SELECT MIN(month) AS first_month, MAX(month) AS last_month FROM archive_volume WHERE month <> 'undated';

-- In how many units of each scope an entity is mentioned in the period, without duplicates.
CREATE OR REPLACE VIEW entity_units AS
SELECT
  s.scope,
  f.entity_id,
  CASE s.scope WHEN 'document' THEN f.documents WHEN 'paragraph' THEN f.paragraphs ELSE f.sentences END AS units
FROM (
  SELECT
    entity_id,
    CAST(SUM(unique_documents) AS BIGINT) AS documents,
    CAST(SUM(unique_paragraphs) AS BIGINT) AS paragraphs,
    CAST(SUM(unique_sentences) AS BIGINT) AS sentences
  FROM mention_frequency
  WHERE month <> 'undated'
    AND month BETWEEN (SELECT first_month FROM period) AND (SELECT last_month FROM period)
  GROUP BY entity_id
) AS f
CROSS JOIN (VALUES ('document'), ('paragraph'), ('sentence')) AS s(scope);

-- How many units of each scope the archive has in the period, without duplicates.
CREATE OR REPLACE VIEW archive_units AS
SELECT
  s.scope,
  CASE s.scope WHEN 'document' THEN v.documents WHEN 'paragraph' THEN v.paragraphs ELSE v.sentences END AS units
FROM (
  SELECT
    CAST(COALESCE(SUM(unique_documents), 0) AS BIGINT) AS documents,
    CAST(COALESCE(SUM(unique_paragraphs), 0) AS BIGINT) AS paragraphs,
    CAST(COALESCE(SUM(unique_sentences), 0) AS BIGINT) AS sentences
  FROM archive_volume
  WHERE month <> 'undated'
    AND month BETWEEN (SELECT first_month FROM period) AND (SELECT last_month FROM period)
) AS v
CROSS JOIN (VALUES ('document'), ('paragraph'), ('sentence')) AS s(scope);

-- Every two entities that stand together in the period, and how far that is from chance: the columns of co_mentions, counted
-- over the whole period and not a mean of months. A month in which the two never met counts too, in units_a, units_b and
-- units_total. own_country: an official and a country or organization that he serves or served at any time.
CREATE OR REPLACE VIEW pairs_in_period AS
SELECT
  scope,
  entity_a,
  entity_b,
  kind_a,
  kind_b,
  own_country,
  CAST(k AS BIGINT) AS units,
  CAST(a AS BIGINT) AS units_a,
  CAST(b AS BIGINT) AS units_b,
  CAST(n AS BIGINT) AS units_total,
  a * b / n AS expected,
  CASE WHEN k = n THEN 1 ELSE LN(k * n / (a * b)) / -LN(k / n) END AS npmi,
  CASE WHEN k * n < a * b THEN -1 ELSE 1 END * ABS(2 * (
      k * LN(k * n / (a * b))
      + CASE WHEN a > k THEN (a - k) * LN((a - k) * n / (a * (n - b))) ELSE 0 END
      + CASE WHEN b > k THEN (b - k) * LN((b - k) * n / ((n - a) * b)) ELSE 0 END
      + CASE WHEN n - a - b + k > 0 THEN (n - a - b + k) * LN((n - a - b + k) * n / ((n - a) * (n - b))) ELSE 0 END
  )) AS log_likelihood,
  k / (a + b - k) AS jaccard
FROM (
  SELECT
    p.scope,
    p.entity_a,
    p.entity_b,
    p.kind_a,
    p.kind_b,
    o.entity_a IS NOT NULL AS own_country,
    CAST(p.units AS DOUBLE) AS k,
    CAST(a.units AS DOUBLE) AS a,
    CAST(b.units AS DOUBLE) AS b,
    CAST(n.units AS DOUBLE) AS n
  FROM (
    SELECT scope, entity_a, entity_b, kind_a, kind_b, SUM(units) AS units
    FROM co_mentions
    WHERE month <> 'undated'
      AND month BETWEEN (SELECT first_month FROM period) AND (SELECT last_month FROM period)
    GROUP BY scope, entity_a, entity_b, kind_a, kind_b
  ) AS p
  JOIN entity_units a ON a.scope = p.scope AND a.entity_id = p.entity_a
  JOIN entity_units b ON b.scope = p.scope AND b.entity_id = p.entity_b
  JOIN archive_units n ON n.scope = p.scope
  LEFT JOIN (
    SELECT entity_id AS entity_a, country_id AS entity_b FROM terms
    UNION
    SELECT country_id AS entity_a, entity_id AS entity_b FROM terms
  ) AS o ON o.entity_a = p.entity_a AND o.entity_b = p.entity_b
) AS counted;

-- The same pairs seen from either side: with whom does entity_id stand together?
CREATE OR REPLACE VIEW partners AS
SELECT
  p.scope,
  p.entity_id,
  p.partner_id,
  p.partner_kind,
  COALESCE(e.name, p.partner_id) AS partner_name,
  p.own_country,
  p.units,
  p.units_entity,
  p.units_partner,
  p.units_total,
  p.expected,
  p.npmi,
  p.log_likelihood,
  p.jaccard
FROM (
  SELECT
    scope, entity_a AS entity_id, entity_b AS partner_id, kind_b AS partner_kind, own_country,
    units, units_a AS units_entity, units_b AS units_partner, units_total, expected, npmi, log_likelihood, jaccard
  FROM pairs_in_period
  UNION ALL
  SELECT
    scope, entity_b AS entity_id, entity_a AS partner_id, kind_a AS partner_kind, own_country,
    units, units_b AS units_entity, units_a AS units_partner, units_total, expected, npmi, log_likelihood, jaccard
  FROM pairs_in_period
) AS p
LEFT JOIN entities e ON e.entity_id = p.partner_id;
