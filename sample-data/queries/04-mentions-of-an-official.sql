-- Where is Nikol Pashinyan mentioned, and with which words around him (80 characters on either side)?
-- Offsets are code points, half-open. The window is not cut at sentences, and "he" is not a mention.
SELECT
  m.month,
  d.title,
  m.section,
  m.form,
  m.rule,
  REPLACE(SUBSTRING(d.text, GREATEST(m.start - 80, 0) + 1, LEAST(m.start, 80)), CHR(10), ' ') AS words_before,
  m.surface,
  REPLACE(SUBSTRING(d.text, m.end + 1, 80), CHR(10), ' ') AS words_behind
FROM mentions m
JOIN documents d ON d.doc_id = m.doc_id AND d.month = m.month
WHERE m.entity_id = 'nikol-pashinyan'
ORDER BY m.month, m.published NULLS LAST, m.doc_id, m.start
