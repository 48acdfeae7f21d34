-- Who held which office from when to when: a row for each term of an official, days [held_from, held_to), held_to null while
-- it lasts (or for as long as the gazetteer knows it to).
CREATE OR REPLACE VIEW terms AS
SELECT
  entity_id,
  name,
  term.office_id,
  term.title,
  term.class,
  term.country_id,
  term.start AS held_from,
  term.end AS held_to
FROM (SELECT entity_id, name, EXPLODE(terms) AS term FROM entities) AS unnested;
