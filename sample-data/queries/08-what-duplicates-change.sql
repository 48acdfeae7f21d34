-- Whose numbers would be too high if copies were counted, in which months, and by how much?
-- Only months that have a copy (the later document's month). Undated copies are kept apart, as month 'undated'.
SELECT
  f.month,
  d.copies,
  d.exact_copies,
  e.name,
  f.mentions,
  f.documents,
  f.unique_documents,
  f.documents - f.unique_documents AS counted_twice,
  ROUND(CAST(f.documents - f.unique_documents AS DOUBLE) * 100 / f.documents, 1) AS percent_copies
FROM (
  SELECT month, COUNT(*) AS copies, COUNT(CASE WHEN kind = 'exact' THEN 1 END) AS exact_copies
  FROM duplicates
  GROUP BY month
) d
JOIN (
  SELECT
    month, entity_id,
    CAST(SUM(mentions) AS BIGINT) AS mentions,
    CAST(SUM(documents) AS BIGINT) AS documents,
    CAST(SUM(unique_documents) AS BIGINT) AS unique_documents
  FROM mention_frequency
  GROUP BY month, entity_id
) f ON f.month = d.month
JOIN entities e ON e.entity_id = f.entity_id
WHERE f.documents > f.unique_documents
ORDER BY f.month, counted_twice DESC, f.mentions DESC, e.name
