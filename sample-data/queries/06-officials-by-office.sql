-- Which officials are mentioned, in which form, and were they in office on the day of the document?
-- Title and body only, undated documents included; role mentions ("the Russian president") are shown but not in the aggregates.
SELECT
  COALESCE(e.name, '(not in the gazetteer)') AS official,
  COALESCE(m.country_id, '?') AS country,
  COALESCE(m.office_status, 'unknown') AS office_status,
  m.form,
  COUNT(*) AS mentions,
  COUNT(DISTINCT m.doc_id) AS documents,
  COUNT(DISTINCT m.rule) AS rules,
  ROUND(MIN(m.confidence), 2) AS lowest_confidence
FROM mentions m
LEFT JOIN entities e ON e.entity_id = m.entity_id
WHERE m.entity_kind = 'official' AND m.section IN ('title', 'body')
GROUP BY
  COALESCE(e.name, '(not in the gazetteer)'), COALESCE(m.country_id, '?'), COALESCE(m.office_status, 'unknown'), m.form
ORDER BY official, country, office_status, m.form
