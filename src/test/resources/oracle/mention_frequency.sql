SELECT published AS day,
       entity_id,
       entity_kind,
       count(*) AS mentions,
       count(DISTINCT doc_id) AS documents,
       count(DISTINCT doc_id) FILTER (doc_id NOT IN (SELECT doc_id FROM duplicates))
         AS unique_documents,
       count(DISTINCT (doc_id, paragraph)) FILTER (doc_id NOT IN (SELECT doc_id FROM duplicates))
         AS unique_paragraphs,
       count(DISTINCT (doc_id, sentence)) FILTER (doc_id NOT IN (SELECT doc_id FROM duplicates))
         AS unique_sentences,
       month
FROM mentions
WHERE section IN ('title', 'body')
  AND form NOT IN ('embedded', 'role', 'unlisted')
  AND confidence >= 0.5
  AND entity_id IS NOT NULL
GROUP BY ALL
