-- Which entities share documents with Azerbaijan over the whole dated archive, and is that more than chance?
-- Its own officials stand apart as own_country. Replace the view period to ask of other months.
SELECT
  partner_name AS name,
  partner_kind AS entity_kind,
  own_country,
  units AS documents_with_both,
  units_partner AS documents_with_partner,
  units_total AS documents_in_all,
  ROUND(expected, 2) AS expected,
  ROUND(npmi, 3) AS npmi,
  ROUND(log_likelihood, 2) AS log_likelihood
FROM partners
WHERE scope = 'document' AND entity_id = 'AZE'
ORDER BY documents_with_both DESC, npmi DESC, name
LIMIT 25
