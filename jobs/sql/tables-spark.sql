-- External tables in the metastore of Spark SQL, over an absolute folder: spark-sql -d tables=/data/tables/current
-- Run it again after each run of the job: what it drops are entries of the metastore, never files.
CREATE DATABASE IF NOT EXISTS comention;
USE comention;

DROP TABLE IF EXISTS documents;
CREATE TABLE documents (
  doc_id STRING COMMENT 'Hash of path, member and position: 32 hex digits',
  source_id STRING COMMENT 'The own id of the record, or the WARC record id; null where it has none',
  url STRING COMMENT 'As the record or a header says; null where none does',
  site STRING COMMENT 'Host of the url without www.; null without url',
  path STRING COMMENT 'File, relative to its input folder, with / between names',
  member STRING COMMENT 'Entry of a container file, outer!inner where they nest; null in a plain file',
  position BIGINT COMMENT 'Record number from 0; byte offset for line formats (decompressed) and in web archives',
  batch STRING COMMENT 'Batch whose run read it',
  title STRING COMMENT 'Headline; null where none was found',
  text STRING COMMENT 'Normalised text, never rewritten; all offsets count its Unicode code points',
  sections ARRAY<STRUCT<section: STRING, start: INT, end: INT, paragraphs: INT, sentences: INT>> COMMENT 'Parts in order: kind, code points [start, end) in text, and what they hold',
  published DATE COMMENT 'Day of publication; null unless known to the day',
  published_precision STRING COMMENT 'day, month or year; null where no date was found',
  date_source STRING COMMENT 'record, header, dateline, url or file_name; null where no date was found',
  crawled TIMESTAMP COMMENT 'When the page was fetched, UTC; null where unknown; dates nothing',
  language STRING COMMENT 'ISO 639-1; null where the text is too short to tell',
  words INT COMMENT 'Words in the whole text, by the word boundaries of Unicode',
  content_hash STRING COMMENT 'Equal for texts that differ only in case and white space: 32 hex digits',
  payload_digest STRING COMMENT 'Hash of the bytes as a web archive has it, such as sha1:...; null elsewhere',
  issues ARRAY<STRING> COMMENT 'What was odd or assumed, sorted, each once; empty where nothing was',
  month STRING COMMENT 'Month of publication as yyyy-MM, or undated'
)
USING PARQUET
PARTITIONED BY (month)
LOCATION '${tables}/documents';
MSCK REPAIR TABLE documents;

DROP TABLE IF EXISTS mentions;
CREATE TABLE mentions (
  doc_id STRING COMMENT 'The document, as in documents',
  batch STRING COMMENT 'Batch of the document',
  published DATE COMMENT 'Day of publication of the document; null unless known to the day',
  start INT COMMENT 'Code points of the text before the mention',
  end INT COMMENT 'Code points of the text up to the end of the mention, exclusive',
  surface STRING COMMENT 'The text from start to end',
  entity_id STRING COMMENT 'Country or official, as in entities; null where form is unlisted',
  entity_kind STRING COMMENT 'country or official',
  form STRING COMMENT 'How it names the entity, such as demonym or titled_surname',
  section STRING COMMENT 'title, body, sidebar or boilerplate',
  paragraph INT COMMENT 'Number of the paragraph within the document, from 0',
  sentence INT COMMENT 'Number of the sentence within the document, from 0',
  title STRING COMMENT 'Title written beside the name of an official, as written; null where none is',
  office_id STRING COMMENT 'Office by which an official was found or held on the day; null where none',
  office_status STRING COMMENT 'current, former, future or unknown on the day; null where no office',
  country_id STRING COMMENT 'The country itself, or what the official serves; null where unknown',
  rule STRING COMMENT 'What decided, a short stable name',
  confidence DOUBLE COMMENT 'From 0 to 1',
  month STRING COMMENT 'Month of publication of the document as yyyy-MM, or undated'
)
USING PARQUET
PARTITIONED BY (month)
LOCATION '${tables}/mentions';
MSCK REPAIR TABLE mentions;

DROP TABLE IF EXISTS duplicates;
CREATE TABLE duplicates (
  doc_id STRING COMMENT 'The later document',
  duplicate_of STRING COMMENT 'The earliest document like it by (published, doc_id), without a day last',
  kind STRING COMMENT 'exact: equal content_hash; near: similar word shingles',
  similarity DOUBLE COMMENT 'From 0 to 1; 1 where exact',
  month STRING COMMENT 'Month of the later document as yyyy-MM, or undated'
)
USING PARQUET
PARTITIONED BY (month)
LOCATION '${tables}/duplicates';
MSCK REPAIR TABLE duplicates;

DROP TABLE IF EXISTS mention_frequency;
CREATE TABLE mention_frequency (
  day DATE COMMENT 'Day of publication; null for documents known to the month alone, or undated',
  entity_id STRING COMMENT 'Country or official, as in entities',
  entity_kind STRING COMMENT 'country or official',
  mentions BIGINT COMMENT 'Counted mentions, those of duplicates too',
  documents BIGINT COMMENT 'Documents with a counted mention, duplicates too',
  unique_documents BIGINT COMMENT 'The same without duplicates',
  unique_paragraphs BIGINT COMMENT 'Paragraphs with a counted mention, without those of duplicates',
  unique_sentences BIGINT COMMENT 'Sentences with a counted mention, without those of duplicates',
  month STRING COMMENT 'Month of publication as yyyy-MM, or undated; all days of it add up'
)
USING PARQUET
PARTITIONED BY (month)
LOCATION '${tables}/mention_frequency';
MSCK REPAIR TABLE mention_frequency;

DROP TABLE IF EXISTS archive_volume;
CREATE TABLE archive_volume (
  day DATE COMMENT 'Day of publication; null for documents known to the month alone, or undated',
  documents BIGINT COMMENT 'Documents of the day, duplicates too; 0 on a day without any',
  unique_documents BIGINT COMMENT 'The same without duplicates',
  unique_paragraphs BIGINT COMMENT 'Paragraphs of the counted sections, without those of duplicates',
  unique_sentences BIGINT COMMENT 'Sentences of the counted sections, without those of duplicates',
  dated_by_source MAP<STRING, BIGINT> COMMENT 'date_source to number of documents, sorted; those without date are not in it',
  words BIGINT COMMENT 'Words of all documents of the day, duplicates too',
  month STRING COMMENT 'Month of publication as yyyy-MM, or undated; all days of it add up'
)
USING PARQUET
PARTITIONED BY (month)
LOCATION '${tables}/archive_volume';
MSCK REPAIR TABLE archive_volume;

DROP TABLE IF EXISTS co_mentions;
CREATE TABLE co_mentions (
  scope STRING COMMENT 'The unit: document, paragraph or sentence',
  entity_a STRING COMMENT 'Country or official; before entity_b in the order of UTF-8 bytes',
  entity_b STRING COMMENT 'Country or official',
  kind_a STRING COMMENT 'country or official',
  kind_b STRING COMMENT 'country or official',
  units BIGINT COMMENT 'k: units with both',
  units_a BIGINT COMMENT 'a: units with entity_a',
  units_b BIGINT COMMENT 'b: units with entity_b',
  units_total BIGINT COMMENT 'N: all units, with and without mentions; of paragraphs and sentences those counted',
  expected DOUBLE COMMENT 'a b / N: units with both, were they independent',
  npmi DOUBLE COMMENT 'Normalised pointwise mutual information, -1 to 1: ln(k N / (a b)) / -ln(k / N)',
  log_likelihood DOUBLE COMMENT 'G2 over the 2 by 2 table of units; negative where units < expected',
  jaccard DOUBLE COMMENT 'k / (a + b - k), 0 to 1',
  documents BIGINT COMMENT 'Documents with at least one such unit',
  month STRING COMMENT 'Month of publication as yyyy-MM, or undated'
)
USING PARQUET
PARTITIONED BY (month)
LOCATION '${tables}/co_mentions';
MSCK REPAIR TABLE co_mentions;

DROP TABLE IF EXISTS entities;
CREATE TABLE entities (
  entity_id STRING COMMENT 'ISO 3166 alpha-3 of a country, a readable slug of an official',
  entity_kind STRING COMMENT 'country or official; organization for what is served but never mentioned',
  name STRING COMMENT 'The usual English name',
  country_id STRING COMMENT 'The country itself; of an official that of the latest term, null without term',
  wikidata STRING COMMENT 'Wikidata id; null where none was verified',
  valid_from DATE COMMENT 'First day of a state; null where it does not matter, and for officials',
  valid_to DATE COMMENT 'First day on which a state is no more; null while it is, and for officials',
  terms ARRAY<STRUCT<office_id: STRING, title: STRING, class: STRING, country_id: STRING, start: DATE, end: DATE>> COMMENT 'Offices of an official by start, days [start, end), end null while held'
)
USING PARQUET
LOCATION '${tables}/entities';

DROP TABLE IF EXISTS unlisted_officials;
CREATE TABLE unlisted_officials (
  name STRING COMMENT 'As the text has it',
  office_phrase STRING COMMENT 'The office written beside the name',
  country_id STRING COMMENT 'Country or organization served, as the text says; null where it does not',
  documents BIGINT COMMENT 'Documents of the month with such a mention, duplicates too',
  first_day DATE COMMENT 'First day of publication in the month; null where no day is known',
  last_day DATE COMMENT 'Last day of publication in the month; null where no day is known',
  example_doc_id STRING COMMENT 'The earliest of the documents by (published, doc_id), without a day last',
  month STRING COMMENT 'Month of publication as yyyy-MM, or undated'
)
USING PARQUET
PARTITIONED BY (month)
LOCATION '${tables}/unlisted_officials';
MSCK REPAIR TABLE unlisted_officials;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (
  batch STRING COMMENT 'Batch whose run read it',
  path STRING COMMENT 'File, relative to its input folder, with / between names',
  member STRING COMMENT 'Entry of a container file, outer!inner where they nest; null in a plain file',
  position BIGINT COMMENT 'Record number from 0; byte offset for line formats (decompressed) and in web archives',
  reason STRING COMMENT 'Why, from a closed list such as truncated or no_text',
  detail STRING COMMENT 'One line for people; may be empty'
)
USING PARQUET
LOCATION '${tables}/rejects';

DROP TABLE IF EXISTS inputs;
CREATE TABLE inputs (
  batch STRING COMMENT 'Batch whose run read it',
  path STRING COMMENT 'File, relative to its input folder, with / between names',
  bytes BIGINT COMMENT 'Size as listed before it was read',
  modified TIMESTAMP COMMENT 'Time of its last change as listed before it was read, UTC',
  documents BIGINT COMMENT 'Documents that came out of it',
  rejects BIGINT COMMENT 'Places in it that could not become a document',
  skipped MAP<STRING, BIGINT> COMMENT 'Kind to number of places that are by rule no document, sorted; may be empty'
)
USING PARQUET
LOCATION '${tables}/inputs';

DROP TABLE IF EXISTS runs;
CREATE TABLE runs (
  id STRING COMMENT 'Unique, in the order of time',
  batch STRING COMMENT 'What it read; null where it read nothing new',
  started TIMESTAMP COMMENT 'UTC',
  ended TIMESTAMP COMMENT 'UTC; null while it runs, or where it was killed',
  status STRING COMMENT 'How it ended, such as done or failed',
  counts MAP<STRING, BIGINT> COMMENT 'What it counted, such as rows by table, sorted; may be empty',
  gazetteer_version STRING COMMENT 'Hash of the content of the gazetteer',
  rules_version STRING COMMENT 'Version of the rules of the tagger',
  configuration STRING COMMENT 'All settings of the run as JSON, secrets redacted'
)
USING PARQUET
LOCATION '${tables}/runs';
