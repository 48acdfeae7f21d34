-- Which entities share documents with Azerbaijan over the whole dated archive, and is that more than chance?
-- Not a mean of monthly NPMIs: k, a, b and N are added up first. a, b and N come from the frequency tables,
-- because co_mentions has no row for a month in which the two never met.
WITH together AS (
  SELECT CASE WHEN entity_a = 'AZE' THEN entity_b ELSE entity_a END AS partner, CAST(SUM(units) AS DOUBLE) AS k
  FROM co_mentions
  WHERE scope = 'document' AND month <> 'undated' AND (entity_a = 'AZE' OR entity_b = 'AZE')
  GROUP BY CASE WHEN entity_a = 'AZE' THEN entity_b ELSE entity_a END
),
alone AS (
  SELECT entity_id, CAST(SUM(unique_documents) AS DOUBLE) AS units
  FROM mention_frequency
  WHERE month <> 'undated'
  GROUP BY entity_id
),
archive AS (
  SELECT CAST(SUM(unique_documents) AS DOUBLE) AS units
  FROM archive_volume
  WHERE month <> 'undated'
),
counted AS (
  SELECT t.partner, t.k, a.units AS a, b.units AS b, n.units AS n
  FROM together t
  JOIN alone a ON a.entity_id = 'AZE'
  JOIN alone b ON b.entity_id = t.partner
  CROSS JOIN archive n
),
likelihood AS (
  SELECT
    c.*,
    2 * (CASE WHEN k > 0 THEN k * LN(k * n / (a * b)) ELSE 0 END
       + CASE WHEN a - k > 0 THEN (a - k) * LN((a - k) * n / (a * (n - b))) ELSE 0 END
       + CASE WHEN b - k > 0 THEN (b - k) * LN((b - k) * n / ((n - a) * b)) ELSE 0 END
       + CASE WHEN n - a - b + k > 0 THEN (n - a - b + k) * LN((n - a - b + k) * n / ((n - a) * (n - b))) ELSE 0 END
    ) AS g2
  FROM counted c
)
SELECT
  e.name,
  e.entity_kind,
  CAST(l.k AS BIGINT) AS documents_with_both,
  CAST(l.b AS BIGINT) AS documents_with_partner,
  CAST(l.n AS BIGINT) AS documents_in_all,
  ROUND(l.a * l.b / l.n, 2) AS expected,
  ROUND(CASE WHEN l.k = l.n THEN 1 ELSE LN(l.k * l.n / (l.a * l.b)) / -LN(l.k / l.n) END, 3) AS npmi,
  ROUND(CASE WHEN l.k * l.n < l.a * l.b THEN -l.g2 ELSE l.g2 END, 2) AS log_likelihood
FROM likelihood l
JOIN entities e ON e.entity_id = l.partner
ORDER BY documents_with_both DESC, npmi DESC, e.name
LIMIT 25
