-- How often is each country mentioned in a month, and how much is that per 1,000 documents of that month?
-- Not a trend by itself: a month with one document says little. Undated documents are left out.
SELECT
  month,
  name,
  mentions,
  documents,
  archive_documents,
  ROUND(mentions_per_1000, 1) AS mentions_per_1000,
  ROUND(documents_per_1000 / 10, 1) AS percent_of_documents
FROM frequency_by_month
WHERE entity_kind = 'country' AND mentions > 0
ORDER BY month, mentions DESC, name
