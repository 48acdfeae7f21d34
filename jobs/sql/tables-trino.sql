-- External tables of a Hive connector in Trino, over an absolute address that you put in place of ${tables}.
-- Run it again after each run of the job: what it drops are entries of the metastore, never files.
CREATE SCHEMA IF NOT EXISTS comention;

DROP TABLE IF EXISTS documents;
CREATE TABLE documents (
  doc_id VARCHAR COMMENT 'Hash of path, member and position: 32 hex digits',
  source_id VARCHAR COMMENT 'The own id of the record, or the WARC record id; null where it has none',
  url VARCHAR COMMENT 'As the record or a header says; null where none does',
  site VARCHAR COMMENT 'Host of the url without www.; null without url',
  path VARCHAR COMMENT 'File, relative to its input folder, with / between names',
  member VARCHAR COMMENT 'Entry of a container file, outer!inner where they nest; null in a plain file',
  position BIGINT COMMENT 'Record number from 0; byte offset for line formats (decompressed) and in web archives',
  batch VARCHAR COMMENT 'Batch whose run read it',
  title VARCHAR COMMENT 'Headline; null where none was found',
  text VARCHAR COMMENT 'Normalised text, never rewritten; all offsets count its Unicode code points',
  sections ARRAY(ROW(section VARCHAR, start INTEGER, "end" INTEGER, paragraphs INTEGER, sentences INTEGER)) COMMENT 'Parts in order: kind, code points [start, end) in text, and what they hold',
  published DATE COMMENT 'Day of publication; null unless known to the day',
  published_precision VARCHAR COMMENT 'day, month or year; null where no date was found',
  date_source VARCHAR COMMENT 'record, header, dateline, url or file_name; null where no date was found',
  crawled TIMESTAMP COMMENT 'When the page was fetched, UTC; null where unknown; dates nothing',
  language VARCHAR COMMENT 'ISO 639-1; null where the text is too short to tell',
  words INTEGER COMMENT 'Words in the whole text, by the word boundaries of Unicode',
  content_hash VARCHAR COMMENT 'Equal for texts that differ only in case and white space: 32 hex digits',
  payload_digest VARCHAR COMMENT 'Hash of the bytes as a web archive has it, such as sha1:...; null elsewhere',
  issues ARRAY(VARCHAR) COMMENT 'What was odd or assumed, sorted, each once; empty where nothing was',
  month VARCHAR COMMENT 'Month of publication as yyyy-MM, or undated'
)
WITH (format = 'PARQUET', external_location = '${tables}/documents', partitioned_by = ARRAY['month']);
CALL system.sync_partition_metadata('comention', 'documents', 'FULL');

DROP TABLE IF EXISTS mentions;
CREATE TABLE mentions (
  doc_id VARCHAR COMMENT 'The document, as in documents',
  batch VARCHAR COMMENT 'Batch of the document',
  published DATE COMMENT 'Day of publication of the document; null unless known to the day',
  start INTEGER COMMENT 'Code points of the text before the mention',
  "end" INTEGER COMMENT 'Code points of the text up to the end of the mention, exclusive',
  surface VARCHAR COMMENT 'The text from start to end',
  entity_id VARCHAR COMMENT 'Country or official, as in entities; null where form is unlisted',
  entity_kind VARCHAR COMMENT 'country or official',
  form VARCHAR COMMENT 'How it names the entity, such as demonym or titled_surname',
  section VARCHAR COMMENT 'title, body, sidebar or boilerplate',
  paragraph INTEGER COMMENT 'Number of the paragraph within the document, from 0',
  sentence INTEGER COMMENT 'Number of the sentence within the document, from 0',
  title VARCHAR COMMENT 'Title written beside the name of an official, as written; null where none is',
  office_id VARCHAR COMMENT 'Office by which an official was found or held on the day; null where none',
  office_status VARCHAR COMMENT 'current, former, future or unknown on the day; null where no office',
  country_id VARCHAR COMMENT 'The country itself, or what the official serves; null where unknown',
  rule VARCHAR COMMENT 'What decided, a short stable name',
  confidence DOUBLE COMMENT 'From 0 to 1',
  month VARCHAR COMMENT 'Month of publication of the document as yyyy-MM, or undated'
)
WITH (format = 'PARQUET', external_location = '${tables}/mentions', partitioned_by = ARRAY['month']);
CALL system.sync_partition_metadata('comention', 'mentions', 'FULL');

DROP TABLE IF EXISTS duplicates;
CREATE TABLE duplicates (
  doc_id VARCHAR COMMENT 'The later document',
  duplicate_of VARCHAR COMMENT 'The earliest document like it by (published, doc_id), without a day last',
  kind VARCHAR COMMENT 'exact: equal content_hash; near: similar word shingles',
  similarity DOUBLE COMMENT 'From 0 to 1; 1 where exact',
  month VARCHAR COMMENT 'Month of the later document as yyyy-MM, or undated'
)
WITH (format = 'PARQUET', external_location = '${tables}/duplicates', partitioned_by = ARRAY['month']);
CALL system.sync_partition_metadata('comention', 'duplicates', 'FULL');

DROP TABLE IF EXISTS mention_frequency;
CREATE TABLE mention_frequency (
  day DATE COMMENT 'Day of publication; null for documents known to the month alone, or undated',
  entity_id VARCHAR COMMENT 'Country or official, as in entities',
  entity_kind VARCHAR COMMENT 'country or official',
  mentions BIGINT COMMENT 'Counted mentions, those of duplicates too',
  documents BIGINT COMMENT 'Documents with a counted mention, duplicates too',
  unique_documents BIGINT COMMENT 'The same without duplicates',
  unique_paragraphs BIGINT COMMENT 'Paragraphs with a counted mention, without those of duplicates',
  unique_sentences BIGINT COMMENT 'Sentences with a counted mention, without those of duplicates',
  month VARCHAR COMMENT 'Month of publication as yyyy-MM, or undated; all days of it add up'
)
WITH (format = 'PARQUET', external_location = '${tables}/mention_frequency', partitioned_by = ARRAY['month']);
CALL system.sync_partition_metadata('comention', 'mention_frequency', 'FULL');

DROP TABLE IF EXISTS archive_volume;
CREATE TABLE archive_volume (
  day DATE COMMENT 'Day of publication; null for documents known to the month alone, or undated',
  documents BIGINT COMMENT 'Documents of the day, duplicates too; 0 on a day without any',
  unique_documents BIGINT COMMENT 'The same without duplicates',
  unique_paragraphs BIGINT COMMENT 'Paragraphs of the counted sections, without those of duplicates',
  unique_sentences BIGINT COMMENT 'Sentences of the counted sections, without those of duplicates',
  dated_by_source MAP(VARCHAR, BIGINT) COMMENT 'date_source to number of documents, sorted; those without date are not in it',
  words BIGINT COMMENT 'Words of all documents of the day, duplicates too',
  month VARCHAR COMMENT 'Month of publication as yyyy-MM, or undated; all days of it add up'
)
WITH (format = 'PARQUET', external_location = '${tables}/archive_volume', partitioned_by = ARRAY['month']);
CALL system.sync_partition_metadata('comention', 'archive_volume', 'FULL');

DROP TABLE IF EXISTS co_mentions;
CREATE TABLE co_mentions (
  scope VARCHAR COMMENT 'The unit: document, paragraph or sentence',
  entity_a VARCHAR COMMENT 'Country or official; before entity_b in the order of UTF-8 bytes',
  entity_b VARCHAR COMMENT 'Country or official',
  kind_a VARCHAR COMMENT 'country or official',
  kind_b VARCHAR COMMENT 'country or official',
  units BIGINT COMMENT 'k: units with both',
  units_a BIGINT COMMENT 'a: units with entity_a',
  units_b BIGINT COMMENT 'b: units with entity_b',
  units_total BIGINT COMMENT 'N: all units, with and without mentions; of paragraphs and sentences those counted',
  expected DOUBLE COMMENT 'a b / N: units with both, were they independent',
  npmi DOUBLE COMMENT 'Normalised pointwise mutual information, -1 to 1: ln(k N / (a b)) / -ln(k / N)',
  log_likelihood DOUBLE COMMENT 'G2 over the 2 by 2 table of units; negative where units < expected',
  jaccard DOUBLE COMMENT 'k / (a + b - k), 0 to 1',
  documents BIGINT COMMENT 'Documents with at least one such unit',
  month VARCHAR COMMENT 'Month of publication as yyyy-MM, or undated'
)
WITH (format = 'PARQUET', external_location = '${tables}/co_mentions', partitioned_by = ARRAY['month']);
CALL system.sync_partition_metadata('comention', 'co_mentions', 'FULL');

DROP TABLE IF EXISTS entities;
CREATE TABLE entities (
  entity_id VARCHAR COMMENT 'ISO 3166 alpha-3 of a country, a readable slug of an official',
  entity_kind VARCHAR COMMENT 'country or official; organization for what is served but never mentioned',
  name VARCHAR COMMENT 'The usual English name',
  country_id VARCHAR COMMENT 'The country itself; of an official that of the latest term, null without term',
  wikidata VARCHAR COMMENT 'Wikidata id; null where none was verified',
  valid_from DATE COMMENT 'First day of a state; null where it does not matter, and for officials',
  valid_to DATE COMMENT 'First day on which a state is no more; null while it is, and for officials',
  terms ARRAY(ROW(office_id VARCHAR, title VARCHAR, class VARCHAR, country_id VARCHAR, start DATE, "end" DATE)) COMMENT 'Offices of an official by start, days [start, end), end null while held'
)
WITH (format = 'PARQUET', external_location = '${tables}/entities');

DROP TABLE IF EXISTS unlisted_officials;
CREATE TABLE unlisted_officials (
  name VARCHAR COMMENT 'As the text has it',
  office_phrase VARCHAR COMMENT 'The office written beside the name',
  country_id VARCHAR COMMENT 'Country or organization served, as the text says; null where it does not',
  documents BIGINT COMMENT 'Documents of the month with such a mention, duplicates too',
  first_day DATE COMMENT 'First day of publication in the month; null where no day is known',
  last_day DATE COMMENT 'Last day of publication in the month; null where no day is known',
  example_doc_id VARCHAR COMMENT 'The earliest of the documents by (published, doc_id), without a day last',
  month VARCHAR COMMENT 'Month of publication as yyyy-MM, or undated'
)
WITH (format = 'PARQUET', external_location = '${tables}/unlisted_officials', partitioned_by = ARRAY['month']);
CALL system.sync_partition_metadata('comention', 'unlisted_officials', 'FULL');

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (
  batch VARCHAR COMMENT 'Batch whose run read it',
  path VARCHAR COMMENT 'File, relative to its input folder, with / between names',
  member VARCHAR COMMENT 'Entry of a container file, outer!inner where they nest; null in a plain file',
  position BIGINT COMMENT 'Record number from 0; byte offset for line formats (decompressed) and in web archives',
  reason VARCHAR COMMENT 'Why, from a closed list such as truncated or no_text',
  detail VARCHAR COMMENT 'One line for people; may be empty'
)
WITH (format = 'PARQUET', external_location = '${tables}/rejects');

DROP TABLE IF EXISTS inputs;
CREATE TABLE inputs (
  batch VARCHAR COMMENT 'Batch whose run read it',
  path VARCHAR COMMENT 'File, relative to its input folder, with / between names',
  bytes BIGINT COMMENT 'Size as listed before it was read',
  modified TIMESTAMP COMMENT 'Time of its last change as listed before it was read, UTC',
  documents BIGINT COMMENT 'Documents that came out of it',
  rejects BIGINT COMMENT 'Places in it that could not become a document',
  skipped MAP(VARCHAR, BIGINT) COMMENT 'Kind to number of places that are by rule no document, sorted; may be empty'
)
WITH (format = 'PARQUET', external_location = '${tables}/inputs');

DROP TABLE IF EXISTS runs;
CREATE TABLE runs (
  id VARCHAR COMMENT 'Unique, in the order of time',
  batch VARCHAR COMMENT 'What it read; null where it read nothing new',
  started TIMESTAMP COMMENT 'UTC',
  ended TIMESTAMP COMMENT 'UTC; null while it runs, or where it was killed',
  status VARCHAR COMMENT 'How it ended, such as done or failed',
  counts MAP(VARCHAR, BIGINT) COMMENT 'What it counted, such as rows by table, sorted; may be empty',
  gazetteer_version VARCHAR COMMENT 'Hash of the content of the gazetteer',
  rules_version VARCHAR COMMENT 'Version of the rules of the tagger',
  configuration VARCHAR COMMENT 'All settings of the run as JSON, secrets redacted'
)
WITH (format = 'PARQUET', external_location = '${tables}/runs');
