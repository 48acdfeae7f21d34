-- Who held which office from when to when: a row for each term of an official, days [held_from, held_to), held_to null while
-- it lasts (or for as long as the gazetteer knows it to).
CREATE OR REPLACE VIEW terms AS
SELECT
  e.entity_id,
  e.name,
  t.office_id,
  t.title,
  t.class,
  t.country_id,
  t.held_from,
  t.held_to
FROM entities e
CROSS JOIN UNNEST(e.terms) AS t(office_id, title, class, country_id, held_from, held_to);
