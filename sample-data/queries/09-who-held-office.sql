-- Who led Armenia and Azerbaijan and their foreign and defence ministries on 27 September 2020?
-- As the gazetteer knows it. Without the line of classes: every office of the two countries.
SELECT
  country_id,
  title,
  name,
  held_from,
  held_to
FROM terms
WHERE country_id IN ('ARM', 'AZE')
  AND class IN ('head_of_state', 'head_of_government', 'foreign_minister', 'defence_minister')
  AND held_from <= DATE '2020-09-27' AND (held_to IS NULL OR held_to > DATE '2020-09-27')
ORDER BY country_id, title, name
