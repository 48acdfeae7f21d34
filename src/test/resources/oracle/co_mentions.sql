WITH unique_documents AS (
  SELECT * FROM documents WHERE doc_id NOT IN (SELECT doc_id FROM duplicates)
), sections AS (
  SELECT month, doc_id, unnest(sections, recursive := true) FROM unique_documents
), totals AS (
  SELECT month, 'document' AS scope, count(*) AS n FROM unique_documents GROUP BY month
  UNION ALL
  SELECT month, 'paragraph', sum(paragraphs)
  FROM sections WHERE section IN ('title', 'body') GROUP BY month
  UNION ALL
  SELECT month, 'sentence', sum(sentences)
  FROM sections WHERE section IN ('title', 'body') GROUP BY month
), counted AS (
  SELECT mentions.*
  FROM mentions JOIN unique_documents USING (doc_id)
  WHERE mentions.section IN ('title', 'body')
    AND form NOT IN ('embedded', 'role', 'unlisted')
    AND confidence >= 0.5
    AND entity_id IS NOT NULL
), units AS (
  SELECT DISTINCT month, 'document' AS scope, doc_id, doc_id AS unit, entity_id, entity_kind
  FROM counted
  UNION
  SELECT month, 'paragraph', doc_id, doc_id || '/' || paragraph, entity_id, entity_kind
  FROM counted
  UNION
  SELECT month, 'sentence', doc_id, doc_id || '/' || sentence, entity_id, entity_kind
  FROM counted
), pairs AS (
  SELECT a.month, a.scope, a.entity_id AS entity_a, b.entity_id AS entity_b,
         a.entity_kind AS kind_a, b.entity_kind AS kind_b,
         count(*)::DOUBLE AS k, count(DISTINCT a.doc_id) AS documents
  FROM units a
  JOIN units b ON a.scope = b.scope AND a.unit = b.unit AND a.entity_id < b.entity_id
  GROUP BY ALL
), sizes AS (
  SELECT month, scope, entity_id, count(*)::DOUBLE AS size FROM units GROUP BY ALL
), counts AS (
  SELECT pairs.*, with_a.size AS a, with_b.size AS b, totals.n::DOUBLE AS n
  FROM pairs
  JOIN sizes with_a ON with_a.month = pairs.month AND with_a.scope = pairs.scope
    AND with_a.entity_id = entity_a
  JOIN sizes with_b ON with_b.month = pairs.month AND with_b.scope = pairs.scope
    AND with_b.entity_id = entity_b
  JOIN totals ON totals.month = pairs.month AND totals.scope = pairs.scope
), cells AS (
  SELECT *, a * b / n AS e11, a * (n - b) / n AS e12, (n - a) * b / n AS e21,
         (n - a) * (n - b) / n AS e22, a - k AS o12, b - k AS o21, n - a - b + k AS o22
  FROM counts
)
SELECT scope, entity_a, entity_b, kind_a, kind_b,
       k::BIGINT AS units, a::BIGINT AS units_a, b::BIGINT AS units_b, n::BIGINT AS units_total,
       e11 AS expected,
       CASE WHEN k = n THEN 1 ELSE log2(k * n / (a * b)) / -log2(k / n) END AS npmi,
       CASE WHEN k < e11 THEN -2 ELSE 2 END
         * (k * ln(k / e11)
            + CASE WHEN o12 = 0 THEN 0 ELSE o12 * ln(o12 / e12) END
            + CASE WHEN o21 = 0 THEN 0 ELSE o21 * ln(o21 / e21) END
            + CASE WHEN o22 = 0 THEN 0 ELSE o22 * ln(o22 / e22) END) AS log_likelihood,
       k / (a + b - k) AS jaccard,
       documents,
       month
FROM cells
