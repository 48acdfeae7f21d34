-- Where do the publication dates come from, how exact are they, and how many documents have none?
-- It does not say whether a date is right. Documents known to the year alone count as undated here and everywhere.
SELECT
  COALESCE(date_source, 'none') AS date_source,
  COALESCE(published_precision, 'none') AS precision_of_date,
  COUNT(*) AS documents,
  ROUND(CAST(COUNT(*) AS DOUBLE) * 100 / SUM(COUNT(*)) OVER (), 1) AS percent,
  COUNT(CASE WHEN month = 'undated' THEN 1 END) AS without_month,
  COUNT(CASE WHEN published IS NULL THEN 1 END) AS without_day,
  MIN(CASE WHEN month <> 'undated' THEN month END) AS first_month,
  MAX(CASE WHEN month <> 'undated' THEN month END) AS last_month
FROM documents
GROUP BY COALESCE(date_source, 'none'), COALESCE(published_precision, 'none')
ORDER BY documents DESC, date_source, precision_of_date
