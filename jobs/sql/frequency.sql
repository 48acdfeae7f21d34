-- Volume and frequency by week, month, quarter and year: the same text in Spark SQL, DuckDB and Trino, after tables-ENGINE.sql.
-- Every period from the archive's first to its last has a row. Undated documents are in none.

-- Every month from the first to the last that the archive knows, those without any document too.
CREATE OR REPLACE VIEW months AS
SELECT
  c.month,
  CONCAT(SUBSTRING(c.month, 1, 4), '-Q', c.quarter) AS quarter,
  CAST(SUBSTRING(c.month, 1, 4) AS INTEGER) AS year
FROM (
  -- All months that a document can have: the engines make series in different ways.
  SELECT CONCAT(century.digits, decade.digit, year.digit, '-', month.digits) AS month, month.quarter
  FROM (VALUES ('18'), ('19'), ('20'), ('21')) AS century(digits)
  CROSS JOIN (VALUES ('0'), ('1'), ('2'), ('3'), ('4'), ('5'), ('6'), ('7'), ('8'), ('9')) AS decade(digit)
  CROSS JOIN (VALUES ('0'), ('1'), ('2'), ('3'), ('4'), ('5'), ('6'), ('7'), ('8'), ('9')) AS year(digit)
  CROSS JOIN (
    VALUES ('01', '1'), ('02', '1'), ('03', '1'), ('04', '2'), ('05', '2'), ('06', '2'),
      ('07', '3'), ('08', '3'), ('09', '3'), ('10', '4'), ('11', '4'), ('12', '4')
  ) AS month(digits, quarter)
) AS c
CROSS JOIN (
  SELECT MIN(month) AS first_month, MAX(month) AS last_month FROM archive_volume WHERE month <> 'undated'
) AS archive
WHERE c.month BETWEEN archive.first_month AND archive.last_month;

-- How much the archive holds of each month, 0 where it has a gap.
CREATE OR REPLACE VIEW volume_by_month AS
SELECT
  m.month,
  m.quarter,
  m.year,
  CAST(COALESCE(SUM(v.documents), 0) AS BIGINT) AS documents,
  CAST(COALESCE(SUM(v.unique_documents), 0) AS BIGINT) AS unique_documents,
  CAST(COALESCE(SUM(v.words), 0) AS BIGINT) AS words
FROM months m
LEFT JOIN archive_volume v ON v.month = m.month
GROUP BY m.month, m.quarter, m.year;

-- The same by quarter: 2024-Q1 is January to March.
CREATE OR REPLACE VIEW volume_by_quarter AS
SELECT
  quarter,
  year,
  CAST(SUM(documents) AS BIGINT) AS documents,
  CAST(SUM(unique_documents) AS BIGINT) AS unique_documents,
  CAST(SUM(words) AS BIGINT) AS words
FROM volume_by_month
GROUP BY quarter, year;

-- The same by year.
CREATE OR REPLACE VIEW volume_by_year AS
SELECT
  year,
  CAST(SUM(documents) AS BIGINT) AS documents,
  CAST(SUM(unique_documents) AS BIGINT) AS unique_documents,
  CAST(SUM(words) AS BIGINT) AS words
FROM volume_by_month
GROUP BY year;

-- The same by ISO week, given as its Monday. A week over New Year is one row. Documents known to the month alone are in no
-- week: the weeks of a year do not add up to it.
CREATE OR REPLACE VIEW volume_by_week AS
SELECT
  CAST(DATE_TRUNC('week', day) AS DATE) AS week,
  CAST(SUM(documents) AS BIGINT) AS documents,
  CAST(SUM(unique_documents) AS BIGINT) AS unique_documents,
  CAST(SUM(words) AS BIGINT) AS words
FROM archive_volume
WHERE day IS NOT NULL
GROUP BY CAST(DATE_TRUNC('week', day) AS DATE);

-- Every entity that dated documents mention.
CREATE OR REPLACE VIEW mentioned AS
SELECT f.entity_id, f.entity_kind, COALESCE(e.name, f.entity_id) AS name
FROM (SELECT DISTINCT entity_id, entity_kind FROM mention_frequency WHERE month <> 'undated') AS f
LEFT JOIN entities e ON e.entity_id = f.entity_id;

-- How often an entity is mentioned in each month of the archive, 0 where it is not, and in how many of 1,000 documents, null
-- where the archive has none. Ask for some entities: all of them in all periods are many rows.
CREATE OR REPLACE VIEW frequency_by_month AS
SELECT
  e.entity_id,
  e.entity_kind,
  e.name,
  v.month,
  v.quarter,
  v.year,
  COALESCE(f.mentions, 0) AS mentions,
  COALESCE(f.documents, 0) AS documents,
  COALESCE(f.unique_documents, 0) AS unique_documents,
  v.documents AS archive_documents,
  v.unique_documents AS archive_unique_documents,
  1000 * CAST(COALESCE(f.mentions, 0) AS DOUBLE) / NULLIF(v.documents, 0) AS mentions_per_1000,
  1000 * CAST(COALESCE(f.documents, 0) AS DOUBLE) / NULLIF(v.documents, 0) AS documents_per_1000,
  1000 * CAST(COALESCE(f.unique_documents, 0) AS DOUBLE) / NULLIF(v.unique_documents, 0) AS unique_documents_per_1000
FROM mentioned e
CROSS JOIN volume_by_month v
LEFT JOIN (
  SELECT
    entity_id,
    month,
    CAST(SUM(mentions) AS BIGINT) AS mentions,
    CAST(SUM(documents) AS BIGINT) AS documents,
    CAST(SUM(unique_documents) AS BIGINT) AS unique_documents
  FROM mention_frequency
  GROUP BY entity_id, month
) AS f ON f.entity_id = e.entity_id AND f.month = v.month;

-- The same by quarter.
CREATE OR REPLACE VIEW frequency_by_quarter AS
SELECT
  entity_id,
  entity_kind,
  name,
  quarter,
  year,
  CAST(SUM(mentions) AS BIGINT) AS mentions,
  CAST(SUM(documents) AS BIGINT) AS documents,
  CAST(SUM(unique_documents) AS BIGINT) AS unique_documents,
  CAST(SUM(archive_documents) AS BIGINT) AS archive_documents,
  CAST(SUM(archive_unique_documents) AS BIGINT) AS archive_unique_documents,
  1000 * CAST(SUM(mentions) AS DOUBLE) / NULLIF(SUM(archive_documents), 0) AS mentions_per_1000,
  1000 * CAST(SUM(documents) AS DOUBLE) / NULLIF(SUM(archive_documents), 0) AS documents_per_1000,
  1000 * CAST(SUM(unique_documents) AS DOUBLE) / NULLIF(SUM(archive_unique_documents), 0) AS unique_documents_per_1000
FROM frequency_by_month
GROUP BY entity_id, entity_kind, name, quarter, year;

-- The same by year.
CREATE OR REPLACE VIEW frequency_by_year AS
SELECT
  entity_id,
  entity_kind,
  name,
  year,
  CAST(SUM(mentions) AS BIGINT) AS mentions,
  CAST(SUM(documents) AS BIGINT) AS documents,
  CAST(SUM(unique_documents) AS BIGINT) AS unique_documents,
  CAST(SUM(archive_documents) AS BIGINT) AS archive_documents,
  CAST(SUM(archive_unique_documents) AS BIGINT) AS archive_unique_documents,
  1000 * CAST(SUM(mentions) AS DOUBLE) / NULLIF(SUM(archive_documents), 0) AS mentions_per_1000,
  1000 * CAST(SUM(documents) AS DOUBLE) / NULLIF(SUM(archive_documents), 0) AS documents_per_1000,
  1000 * CAST(SUM(unique_documents) AS DOUBLE) / NULLIF(SUM(archive_unique_documents), 0) AS unique_documents_per_1000
FROM frequency_by_month
GROUP BY entity_id, entity_kind, name, year;

-- The same by ISO week, given as its Monday. Mentions in documents known to the month alone are in no week.
CREATE OR REPLACE VIEW frequency_by_week AS
SELECT
  e.entity_id,
  e.entity_kind,
  e.name,
  v.week,
  COALESCE(f.mentions, 0) AS mentions,
  COALESCE(f.documents, 0) AS documents,
  COALESCE(f.unique_documents, 0) AS unique_documents,
  v.documents AS archive_documents,
  v.unique_documents AS archive_unique_documents,
  1000 * CAST(COALESCE(f.mentions, 0) AS DOUBLE) / NULLIF(v.documents, 0) AS mentions_per_1000,
  1000 * CAST(COALESCE(f.documents, 0) AS DOUBLE) / NULLIF(v.documents, 0) AS documents_per_1000,
  1000 * CAST(COALESCE(f.unique_documents, 0) AS DOUBLE) / NULLIF(v.unique_documents, 0) AS unique_documents_per_1000
FROM mentioned e
CROSS JOIN volume_by_week v
LEFT JOIN (
  SELECT
    entity_id,
    CAST(DATE_TRUNC('week', day) AS DATE) AS week,
    CAST(SUM(mentions) AS BIGINT) AS mentions,
    CAST(SUM(documents) AS BIGINT) AS documents,
    CAST(SUM(unique_documents) AS BIGINT) AS unique_documents
  FROM mention_frequency
  WHERE day IS NOT NULL
  GROUP BY entity_id, CAST(DATE_TRUNC('week', day) AS DATE)
) AS f ON f.entity_id = e.entity_id AND f.week = v.week;
