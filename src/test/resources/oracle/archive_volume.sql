WITH calendar AS (
  SELECT day::DATE AS day
  FROM (SELECT unnest(generate_series(min(published), max(published), INTERVAL 1 DAY)) AS day
        FROM documents)
), days AS (
  SELECT day, strftime(day, '%Y-%m') AS month FROM calendar
  UNION
  SELECT published, month FROM documents
), units AS (
  SELECT published, month, sum(paragraphs) AS paragraphs, sum(sentences) AS sentences
  FROM (SELECT doc_id, published, month, unnest(sections, recursive := true) FROM documents)
  WHERE section IN ('title', 'body') AND doc_id NOT IN (SELECT doc_id FROM duplicates)
  GROUP BY ALL
)
SELECT days.day,
       count(doc_id) AS documents,
       count(doc_id) FILTER (doc_id NOT IN (SELECT doc_id FROM duplicates)) AS unique_documents,
       coalesce(any_value(units.paragraphs), 0)::BIGINT AS unique_paragraphs,
       coalesce(any_value(units.sentences), 0)::BIGINT AS unique_sentences,
       map_from_entries(list_filter([
         {'key': 'file_name', 'value': count(*) FILTER (date_source = 'file_name')},
         {'key': 'record', 'value': count(*) FILTER (date_source = 'record')},
         {'key': 'url', 'value': count(*) FILTER (date_source = 'url')}],
         lambda entry: entry.value > 0)) AS dated_by_source,
       coalesce(sum(words), 0)::BIGINT AS words,
       days.month
FROM days
LEFT JOIN documents
  ON documents.month = days.month AND documents.published IS NOT DISTINCT FROM days.day
LEFT JOIN units
  ON units.month = days.month AND units.published IS NOT DISTINCT FROM days.day
GROUP BY days.day, days.month
