"""Opens comention's tables in DuckDB, pandas, polars or Spark.

    import comention

    tables = comention.open("../tables")  # one version, whatever later runs publish meanwhile
    tables.duckdb().sql("FROM volume_by_year")
    tables.pandas("mentions", months=tables.between("2020", "2021-06"), columns=["entity_id"])

Nothing to install: this file, and from requirements.txt pyarrow and the engines that you ask for.
"""

from __future__ import annotations

import difflib
import glob
import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from pyarrow import dataset, fs

if TYPE_CHECKING:
    import duckdb
    import pandas as pd
    import polars as pl
    from pyspark.sql import SparkSession

FORMAT = 3  # of the tables that this file knows; manifest.json says which a version has
SPARK_SCHEMA = b"org.apache.spark.sql.parquet.row.metadata"  # with comments; saves Spark a look
VIEWS = Path(__file__).resolve().parents[1] / "jobs" / "sql"

Names = Iterable[str] | None


class TablesError(Exception):
    """What was asked for is not there; the message says what is."""


def open(folder: str | os.PathLike[str], filesystem: Any = None) -> Tables:
    """The version that a tables folder has now, or the one in ``TABLES/versions/N``.

    A folder is a path or a URI: ``hdfs://`` needs libhdfs, ``s3://`` (or ``s3a://``) reads its
    credentials from the environment. For any other store give a ``filesystem`` of pyarrow or
    fsspec, and the path in it.
    """
    address = os.fspath(folder).rstrip("/")
    if filesystem is None and "://" not in address:
        address = os.path.realpath(address)
    store, root = _store(address, filesystem)
    if "://" in address:
        address = address.partition("?")[0]  # options of the store stand behind it
    if not re.search(r"/versions/\d+$", root):
        version = f"/versions/{_read(store, root + '/VERSION', address).strip()}"
        address, root = address + version, root + version
    manifest = json.loads(_read(store, root + "/manifest.json", address))
    if manifest.get("format") != FORMAT:
        raise TablesError(
            f"Cannot open {address}: its tables have format {manifest.get('format', 1)}, this "
            f"comention.py reads format {FORMAT}. Take the one of the release that made them."
        )
    return Tables(address, root, store, manifest)


def _store(address: str, filesystem: Any) -> tuple[fs.FileSystem, str]:
    if filesystem is None:
        return fs.FileSystem.from_uri(re.sub("^s3[an]:", "s3:", address))
    if isinstance(filesystem, fs.FileSystem):
        return filesystem, address
    return fs.PyFileSystem(fs.FSSpecHandler(filesystem)), address


def _read(store: fs.FileSystem, path: str, address: str) -> str:
    try:
        with store.open_input_stream(path) as stream:
            return stream.read().decode()
    except (FileNotFoundError, NotADirectoryError):
        why = f"Cannot open {address}: there are no tables. Name the folder of `comention run`."
        raise TablesError(why) from None


def _unknown(kind: str, word: str, known: Iterable[str]) -> TablesError:
    names = {name.casefold(): name for name in sorted(known)}
    near = [names[name] for name in difflib.get_close_matches(word.casefold(), names, 5, 0.5)]
    hint = f"The nearest are: {', '.join(near)}." if near else "Nothing has a similar name."
    return TablesError(f"Cannot find the {kind} {word!r}. {hint}")


@dataclass(frozen=True)
class Tables:
    """One version of all tables. ``months`` are a list such as :meth:`between` gives."""

    address: str
    root: str
    filesystem: fs.FileSystem
    manifest: dict[str, Any]

    @property
    def names(self) -> list[str]:
        return sorted(self.manifest["tables"])

    def files(self, table: str) -> list[str]:
        """The live files of a table, each a path or URI that any engine reads."""
        base = self.address.rsplit("/versions/", 1)[0]
        return [f"{base}/{file['path']}" for file in self._live(table)]

    def _live(self, table: str) -> list[dict[str, Any]]:
        if table not in self.names:
            raise _unknown("table", table, self.names)
        return self.manifest["tables"][table]

    def months(self, table: str = "documents") -> list[str]:
        """The months in which a table has rows, ``undated`` last."""
        return sorted({file["month"] for file in self._live(table) if file["rows"]} - {None})

    def between(self, first: str = "0000", last: str = "9999") -> list[str]:
        """The months with documents from first to last (``yyyy-MM`` or ``yyyy``), both included.

        Without any all dated ones.
        """
        dated = [month for month in self.months() if month != "undated"]
        if not dated:
            raise TablesError(f"Cannot find months in {self.address}: no document is dated.")
        found = [month for month in dated if first <= month and month[: len(last)] <= last]
        if not found:
            span = f"{dated[0]} to {dated[-1]}"
            raise TablesError(f"Cannot find documents from {first} to {last}: there are {span}.")
        return found

    def entity(self, name: str) -> str:
        """The id of a country or an official by id or name, in capitals or not."""
        entities = self.pandas("entities", columns=["entity_id", "name"])
        for column in ("entity_id", "name"):
            same = entities[column].str.casefold() == name.casefold()
            ids = sorted(entities.loc[same, "entity_id"])
            if len(ids) > 1:
                raise TablesError(f"Cannot choose one {name!r}. Write one of: {', '.join(ids)}.")
            if ids:
                return ids[0]
        raise _unknown("entity", name, [*entities["name"], *entities["entity_id"]])

    def arrow(self, table: str, months: Names = None, columns: Names = None) -> pa.Table:
        """The rows of a table; files of other months and other columns are not read."""
        rows = self._rows(table, months)
        for column in columns or ():
            if column not in rows.schema.names:
                raise _unknown(f"column of {table}", column, rows.schema.names)
        return rows.to_table(columns=columns)

    def pandas(self, table: str, months: Names = None, columns: Names = None) -> pd.DataFrame:
        """As :meth:`arrow`: months are text, days ``datetime64``, maps dicts."""
        rows = self.arrow(table, months, columns)
        return rows.to_pandas(date_as_object=False, maps_as_pydicts="strict")

    def polars(self, table: str, months: Names = None, columns: Names = None) -> pl.DataFrame:
        """As :meth:`arrow`: maps are lists of key and value."""
        import polars

        return polars.from_arrow(self.arrow(table, months, columns))

    def _rows(self, table: str, months: Names = None) -> dataset.Dataset:
        chosen = None if months is None else set(months)
        live = [f for f in self._live(table) if chosen is None or f["month"] in chosen]
        if not live:
            have = self.months(table) or ["no month"]
            why = f"Cannot find these months in {table}: it has {have[0]} to {have[-1]}."
            raise TablesError(why)
        base = self.root.rsplit("/versions/", 1)[0]
        paths = [f"{base}/{file['path']}" for file in live]
        parquet = dataset.ParquetFileFormat()
        schema = parquet.inspect(paths[0], self.filesystem)
        partitions = None
        if live[0]["month"]:  # text for every engine, and no other name of a folder is a column
            schema = schema.append(pa.field("month", pa.string()))
            partitions = [dataset.field("month") == file["month"] for file in live]
        make = dataset.FileSystemDataset.from_paths
        return make(paths, schema, parquet, self.filesystem, partitions=partitions)

    def duckdb(self) -> duckdb.DuckDBPyConnection:
        """A connection with a view for each table, and those of ``jobs/sql`` if it is there."""
        import duckdb

        connection = duckdb.connect()
        for table in self.names:
            if folder := self._folder(table):
                files = f"{glob.escape(folder)}/**/*.parquet".replace("'", "''")
                hive = "hive_partitioning = true, hive_types_autocast = false"
                connection.execute(f"CREATE VIEW {table} AS FROM read_parquet('{files}', {hive})")
            else:
                connection.register(table, self._rows(table))
        for statement in _statements("duckdb"):
            connection.execute(statement)
        return connection

    def spark(self, session: SparkSession) -> SparkSession:
        """The session, with a temporary view for each table, and those of ``jobs/sql``."""
        from pyspark.sql.types import StructType

        for table in self.names:
            folder = self._folder(table)
            written = self._rows(table).schema.metadata[SPARK_SCHEMA]
            reader = session.read.schema(StructType.fromJson(json.loads(written)))
            rows = None
            for base, files in ({folder: [folder]} if folder else self._by_run(table)).items():
                part = reader.option("basePath", base).parquet(*files)
                rows = rows.unionByName(part) if rows is not None else part
            rows.createOrReplaceTempView(table)
        for statement in _statements("spark"):
            session.sql(
                re.sub("^CREATE OR REPLACE", r"\g<0> TEMPORARY", statement, flags=re.MULTILINE)
            )
        return session

    def _folder(self, table: str) -> str | None:
        """The folder of a table in this version: only disks with hard links have it."""
        folder = f"{self.root}/{table}"
        local = isinstance(self.filesystem, fs.LocalFileSystem)
        return folder if local and os.path.isdir(folder) else None

    def _by_run(self, table: str) -> dict[str, list[str]]:
        """Spark finds months below one folder only, and each run wrote into its own."""
        parts: dict[str, list[str]] = {}
        for file in self.files(table):
            base = file.rsplit("/", 1)[0].rsplit("/month=", 1)[0]
            parts.setdefault(base, []).append(file)
        return parts


def _statements(engine: str) -> list[str]:
    files = [VIEWS / name for name in (f"terms-{engine}.sql", "frequency.sql", "pairs.sql")]
    text = "\n".join(file.read_text("utf-8") for file in files if file.exists())
    return [part for part in re.split(r";\s*$", text, flags=re.MULTILINE) if part.strip()]
