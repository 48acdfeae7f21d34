SELECT later.doc_id,
       (SELECT earlier.doc_id
        FROM documents earlier
        WHERE earlier.content_hash = later.content_hash
        ORDER BY coalesce(earlier.published, DATE '9999-12-31'), earlier.doc_id
        LIMIT 1) AS duplicate_of,
       'exact' AS kind,
       1.0::DOUBLE AS similarity,
       later.month
FROM documents later
WHERE EXISTS (
  SELECT *
  FROM documents earlier
  WHERE earlier.content_hash = later.content_hash
    AND (coalesce(earlier.published, DATE '9999-12-31'), earlier.doc_id)
        < (coalesce(later.published, DATE '9999-12-31'), later.doc_id))
