-- How closely are Armenia and Azerbaijan linked from month to month (NPMI: 1 always together, 0 as by chance)?
-- A month without both has no NPMI, and one in which every document has both has 1 by definition: read k and N beside it.
SELECT
  v.month,
  v.unique_documents AS documents_in_all,
  COALESCE(c.units, 0) AS documents_with_both,
  c.units_a AS documents_with_armenia,
  c.units_b AS documents_with_azerbaijan,
  ROUND(c.expected, 2) AS expected,
  ROUND(c.npmi, 3) AS npmi,
  ROUND(c.log_likelihood, 2) AS log_likelihood
FROM (
  SELECT month, CAST(SUM(unique_documents) AS BIGINT) AS unique_documents
  FROM archive_volume
  WHERE month <> 'undated'
  GROUP BY month
  HAVING SUM(unique_documents) > 0
) v
LEFT JOIN (
  SELECT * FROM co_mentions WHERE scope = 'document' AND entity_a = 'ARM' AND entity_b = 'AZE'
) c ON c.month = v.month
ORDER BY v.month
