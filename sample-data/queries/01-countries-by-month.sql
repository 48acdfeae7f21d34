-- How often is each country mentioned in a month, and how much is that per 1,000 documents of that month?
-- Not a trend by itself: a month with one document says little. Undated documents are left out.
SELECT
  f.month,
  e.name,
  f.mentions,
  f.documents,
  v.documents AS archive_documents,
  ROUND(CAST(f.mentions AS DOUBLE) * 1000 / v.documents, 1) AS mentions_per_1000,
  ROUND(CAST(f.documents AS DOUBLE) * 100 / v.documents, 1) AS percent_of_documents
FROM (
  SELECT month, entity_id, CAST(SUM(mentions) AS BIGINT) AS mentions, CAST(SUM(documents) AS BIGINT) AS documents
  FROM mention_frequency
  WHERE entity_kind = 'country' AND month <> 'undated'
  GROUP BY month, entity_id
) f
JOIN (
  SELECT month, CAST(SUM(documents) AS BIGINT) AS documents
  FROM archive_volume
  WHERE month <> 'undated'
  GROUP BY month
) v ON v.month = f.month
JOIN entities e ON e.entity_id = f.entity_id
ORDER BY f.month, f.mentions DESC, e.name
