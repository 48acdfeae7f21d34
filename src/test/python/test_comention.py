"""Tests of notebooks/comention.py; COMENTION_TABLES names tables of the sample archive."""

import dataclasses
import json
import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

import fsspec

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "notebooks"))
import comention

TABLES = os.environ["COMENTION_TABLES"]
DATED = "SELECT sum(documents) FROM volume_by_year"


def link(source, target):
    os.link(source, target, follow_symlinks=False)


def replace(path, text):
    path.unlink()
    path.write_text(text)


def rows_of_each(tables, rows):
    return {table: rows(table) for table in tables.names}


class OpeningTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()), "it's [1] *")
        # Links, not copies: nothing below may be written to in place.
        shutil.copytree(TABLES, self.folder, symlinks=True, copy_function=link)
        manifest = comention.open(TABLES).manifest["tables"]
        self.rows = {name: sum(file["rows"] for file in files) for name, files in manifest.items()}
        dated = [file["rows"] for file in manifest["documents"] if file["month"] != "undated"]
        self.dated = [(sum(dated),)]

    def without_links(self):
        for folder in self.folder.glob("versions/*/*/"):
            shutil.rmtree(folder)

    def assert_all_rows(self, tables):
        connection = tables.duckdb()
        counts = rows_of_each(tables, lambda name: connection.table(name).shape[0])
        self.assertEqual(self.rows, counts)
        self.assertEqual(self.dated, connection.sql(DATED).fetchall())
        self.assertEqual(self.rows, rows_of_each(tables, lambda name: len(tables.pandas(name))))

    def test_a_folder_of_any_name_is_read_by_path(self):
        self.assert_all_rows(comention.open(self.folder))

    def test_what_has_no_links_is_read_by_the_list_of_files(self):
        self.without_links()
        self.assert_all_rows(comention.open(self.folder))

    def test_a_uri_and_a_link_lead_to_the_same_tables(self):
        tables = comention.open(self.folder.as_uri() + "?use_mmap")
        self.assertFalse([file for file in tables.files("mentions") if "?" in file])
        self.assert_all_rows(tables)
        self.assert_all_rows(comention.open(self.folder / "current"))

    def test_a_store_of_fsspec_is_read_by_the_list_of_files(self):
        store = fsspec.filesystem("memory")
        for file in (self.folder / "data").rglob("*.parquet"):
            store.pipe(f"/archive/{file.relative_to(self.folder)}", file.read_bytes())
        store.pipe("/archive/VERSION", b"1\n")
        store.pipe(
            "/archive/versions/1/manifest.json",
            (self.folder / "versions/1/manifest.json").read_bytes(),
        )
        tables = comention.open("/archive", filesystem=store)
        self.assert_all_rows(tables)
        self.assertTrue(tables.files("runs")[0].startswith("/archive/data/"))

    def test_a_version_stays_while_another_is_published(self):
        tables = comention.open(self.folder)
        newer = self.folder / "versions/2"
        newer.mkdir()
        manifest = dict(tables.manifest, version=2)
        (newer / "manifest.json").write_text(json.dumps(manifest))
        replace(self.folder / "VERSION", "2\n")
        self.assertTrue(tables.address.endswith("/versions/1"))
        self.assertEqual(2, comention.open(self.folder).manifest["version"])
        self.assertEqual(1, comention.open(self.folder / "versions/1").manifest["version"])

    def test_tables_of_another_format_are_refused(self):
        path = self.folder / "versions/1/manifest.json"
        manifest = json.loads(path.read_text())
        for other in (comention.FORMAT - 1, comention.FORMAT + 1, None):
            replace(path, json.dumps(dict(manifest, format=other)))
            with self.assertRaisesRegex(comention.TablesError, f"have format {other}.*reads fo"):
                comention.open(self.folder)

    def test_where_no_tables_are_one_sentence_says_so(self):
        for folder in (self.folder / "data", self.folder / "nowhere", self.folder / "VERSION"):
            with self.assertRaisesRegex(comention.TablesError, "there are no tables"):
                comention.open(folder)

    def test_spark_sees_the_same_by_path_and_by_the_list_of_files(self):
        from pyspark.sql import SparkSession

        # Without brackets: Hadoop reads them as a pattern.
        plain = self.folder.rename(self.folder.with_name("plain tables"))
        session = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", False)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.ui.showConsoleProgress", False)
            .config("spark.sql.sources.parallelPartitionDiscovery.threshold", 100_000)
            .config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1")
            .getOrCreate()
        )
        self.addCleanup(session.stop)
        self.folder = plain
        for step in (lambda: None, self.without_links):
            step()
            tables = comention.open(plain)
            tables.spark(session)
            counts = rows_of_each(tables, lambda name: session.table(name).count())
            self.assertEqual(self.rows, counts)
            self.assertEqual("string", dict(session.table("mentions").dtypes)["month"])
            by_year = "SELECT * FROM volume_by_year ORDER BY year"
            self.assertEqual(
                [tuple(row) for row in session.sql(by_year).collect()],
                tables.duckdb().sql(by_year).fetchall(),
            )


class ReadingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tables = comention.open(TABLES)

    def test_months_are_text_days_are_days_and_maps_are_dicts(self):
        volume = self.tables.pandas("archive_volume")
        self.assertEqual("2023-02", volume["month"].loc[volume["month"] >= "2023-02"].min())
        self.assertEqual("datetime64", volume["day"].dtype.name[:10])
        self.assertIsInstance(volume["dated_by_source"].iloc[0], dict)
        self.assertEqual("String", str(self.tables.polars("archive_volume")["month"].dtype))

    def test_months_and_columns_are_chosen_before_anything_is_read(self):
        months = self.tables.between("2023", "2023-03")
        self.assertEqual(["2023-02", "2023-03"], months)
        for frame in (self.tables.pandas, self.tables.polars):
            chosen = frame("mentions", months=months, columns=["surface", "month"])
            self.assertEqual(["surface", "month"], list(chosen.columns))
            self.assertEqual(set(months), set(chosen["month"]))

    def test_no_period_has_undated_documents(self):
        self.assertIn("undated", self.tables.months())
        self.assertNotIn("undated", self.tables.between("1800", "9999"))
        self.assertEqual(self.tables.months()[:-1], self.tables.between())

    def test_without_a_dated_document_there_is_no_period(self):
        live = self.tables.manifest["tables"]
        undated = [file for file in live["documents"] if file["month"] == "undated"]
        manifest = {"tables": {**live, "documents": undated}}
        tables = dataclasses.replace(self.tables, manifest=manifest)
        with self.assertRaisesRegex(comention.TablesError, "no document is dated"):
            tables.between()

    def test_an_entity_is_found_by_id_and_by_name_in_any_case(self):
        for name in ("AZE", "aze", "Azerbaijan", "AZERBAIJAN"):
            self.assertEqual("AZE", self.tables.entity(name))
        self.assertEqual("ilham-aliyev", self.tables.entity("Ilham Aliyev"))

    def test_what_is_not_there_is_said_with_what_is(self):
        for ask, message in (
            (lambda: self.tables.pandas("mention"), "table 'mention'. The nearest are: mentions"),
            (lambda: self.tables.files("zzz"), "table 'zzz'. Nothing has a similar name"),
            (lambda: self.tables.pandas("runs", columns=["batc"]), "column of runs 'batc'.*batch"),
            (lambda: self.tables.entity("Azerbaidjan"), "The nearest are: Azerbaijan"),
            (lambda: self.tables.entity("Ilham Alyev"), "The nearest are: Ilham Aliyev"),
            (lambda: self.tables.entity("Ahmed Fahmy"), "one 'Ahmed Fahmy'. Write one of: ahmed-f"),
            (lambda: self.tables.between("1850", "1860"), "there are 1990-09 to 2026-01"),
            (lambda: self.tables.pandas("mentions", months=["1850-01"]), "it has 1990-09 to"),
        ):
            with self.assertRaisesRegex(comention.TablesError, message):
                ask()


if __name__ == "__main__":
    unittest.main()
