-- The tables as views in DuckDB. First say where they are: SET VARIABLE tables = 'tables/current'

CREATE OR REPLACE VIEW documents AS
SELECT * FROM read_parquet(
  getvariable('tables') || '/documents/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);

CREATE OR REPLACE VIEW mentions AS
SELECT * FROM read_parquet(
  getvariable('tables') || '/mentions/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);

CREATE OR REPLACE VIEW duplicates AS
SELECT * FROM read_parquet(
  getvariable('tables') || '/duplicates/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);

CREATE OR REPLACE VIEW mention_frequency AS
SELECT * FROM read_parquet(
  getvariable('tables') || '/mention_frequency/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);

CREATE OR REPLACE VIEW archive_volume AS
SELECT * FROM read_parquet(
  getvariable('tables') || '/archive_volume/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);

CREATE OR REPLACE VIEW co_mentions AS
SELECT * FROM read_parquet(
  getvariable('tables') || '/co_mentions/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);

CREATE OR REPLACE VIEW entities AS
SELECT * FROM read_parquet(
  getvariable('tables') || '/entities/*.parquet', hive_partitioning = false);

CREATE OR REPLACE VIEW unlisted_officials AS
SELECT * FROM read_parquet(
  getvariable('tables') || '/unlisted_officials/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);

CREATE OR REPLACE VIEW rejects AS
SELECT * FROM read_parquet(
  getvariable('tables') || '/rejects/*.parquet', hive_partitioning = false);

CREATE OR REPLACE VIEW inputs AS
SELECT * FROM read_parquet(
  getvariable('tables') || '/inputs/*.parquet', hive_partitioning = false);

CREATE OR REPLACE VIEW runs AS
SELECT * FROM read_parquet(
  getvariable('tables') || '/runs/*.parquet', hive_partitioning = false);
