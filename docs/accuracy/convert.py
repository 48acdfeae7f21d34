#!/usr/bin/env python3
"""Converts a gold file of ../shared/gold to the gold format of `comention evaluate`. Standard library only.

    convert.py GOLD.jsonl[.gz] [--names-only] [--texts DIR] > OURS.jsonl

--names-only   the annotators left demonyms out
--texts DIR    where the texts are (a file each, named by its id), for a file that has only offsets

The format is told in README.md beside this script, and what becomes of each span here:

    span of the source               country          official           institution  role      titled
    country or demonym               required         unjudged           -            -         -
    official person                  unjudged         required           -            -         -
    other person                     unjudged         unjudged, by name  -            -         optional
    ... with an office in the title  unjudged         unjudged, by name  -            -         required
    other place, its country known   unjudged, by id  unjudged           -            -         -
    body or metonym                  unjudged         unjudged           required     -         -
    role whose holder is said        unjudged         unjudged           -            required  -
    role that is left open           unjudged         unjudged           -            decoy     -
    decoy, or looks like a country   decoy            decoy              -            -         -
    anything else                    unjudged         unjudged           -            -         -

A kind is written only where the source knows it: countries where it has any; officials where it says which persons
are; titled where it has persons and titles, and says of none that they are officials. Where not every person is
annotated (the source says which country each serves), "annotates" lacks officials.
"""
import argparse
import csv
import gzip
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
COUNTRIES = os.path.join(HERE, "..", "..", "conf", "gazetteer", "countries.csv")
OFFICE = re.compile(r"\b(President|Minister|Secretary|Chancellor|King|Queen|Emir|Ambassador|Attorney General)\b")
SECTIONS = {"title", "body", "sidebar", "boilerplate"}


class Ids:
    """Our ids of countries by two letters; ids stay as they are."""

    def __init__(self):
        with open(COUNTRIES, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.known = {row["id"]: row["id"] for row in rows}
        for row in rows:
            self.known.setdefault(row["iso2"], row["id"])

    def of(self, code):
        if code and code not in self.known:
            raise ValueError(f"the country {code} is not in conf/gazetteer/countries.csv")
        return self.known[code] if code else None


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def is_country(span):
    return span["kind"] in ("country", "demonym")


def is_official(span):
    return bool(span.get("official", span["kind"] == "person" and "entity" in span))


def has_office(span):
    return span["kind"] == "person" and bool(OFFICE.search(span.get("title") or ""))


def is_trap(span):
    return bool(span.get("looks_like_country")) or span["kind"] in ("negative", "decoy")


def person(span):
    name = span.get("name")
    return span["surface"] if not name or name.startswith("wikidata:") else name


class Converter:
    def __init__(self, source, ids, names_only, texts):
        self.ids, self.names_only, self.texts = ids, names_only, texts
        spans = [span for text in source for span in text.get("mentions", [])]
        self.knows_countries = any(map(is_country, spans))
        self.knows_officials = any(map(is_official, spans))
        self.knows_titled = not self.knows_officials and any(map(has_office, spans))

    def text(self, source):
        text = source["text"] if "text" in source else self.read(source)
        ours = {"id": source["id"], "text": text, "language": "en"}
        if self.day(source):
            ours["date"] = self.day(source)
        if "regions" in source:
            ours["sections"] = [self.section(region) for region in source["regions"]]
        spans = source.get("mentions", [])
        ours["annotates"] = self.annotates(source, spans)
        if self.names_only:
            ours["leaves_out"] = ["demonym"]
        ours["gold"] = [gold for span in self.once(spans) for gold in self.gold(span, ours["annotates"])]
        if "mentions" not in source:
            countries = {self.ids.of(code) for code in source["countries"]}
            ours["gold"] = [{"kind": "any_country", "entity": country} for country in sorted(countries)]
        return ours

    def read(self, source):
        if not self.texts:
            raise ValueError(f"the text of {source['id']} is not in the file: give --texts")
        with open(os.path.join(self.texts, source["id"]), encoding="utf-8", newline="") as file:
            text = file.read()
        if len(text) != source["chars"]:
            raise ValueError(f"the text of {source['id']} has {len(text)} code points, not {source['chars']}")
        return text

    @staticmethod
    def day(source):
        """The text's day, where its reader can know it."""
        day = source.get("doc_date") if source.get("date_in_text") else source.get("date")
        return day[:10] if re.match(r"\d{4}-\d\d-\d\d", day or "") else None

    @staticmethod
    def section(region):
        if region["region"] not in SECTIONS:
            raise ValueError(f"the region {region['region']} is no section")
        return {"section": region["region"], "start": region["start"], "end": region["end"]}

    def annotates(self, source, spans):
        if "mentions" not in source:
            return ["any_country"]
        officials = [span for span in spans if span["kind"] == "person" and is_official(span)]
        partial = any(span.get("serves") and not span.get("complete") for span in officials)
        knows = {
            "country": self.knows_countries,
            "official": self.knows_officials and not partial,
            "institution": any(span["kind"] in ("body", "metonym") for span in spans),
            "titled": self.knows_titled and any(span["kind"] == "person" for span in spans),
        }
        return [kind for kind in knows if knows[kind]]

    def once(self, spans):
        """Of countries that are annotated twice, overlapping, the longest alone."""
        kept = []
        for span in sorted(spans, key=lambda span: span["start"] - span["end"]):
            if not (is_country(span) and any(self.same_country(span, other) for other in kept)):
                kept.append(span)
        return sorted(kept, key=lambda span: span["start"])

    def same_country(self, a, b):
        overlap = a["start"] < b["end"] and b["start"] < a["end"]
        return overlap and is_country(b) and self.country(a) == self.country(b)

    def country(self, span):
        return self.ids.of(span.get("country") or (span.get("entity") if is_country(span) else None))

    def gold(self, span, annotates):
        place = {"start": span["start"], "end": span["end"]}
        if self.knows_countries:
            yield {**place, "kind": "country", **self.as_country(span)}
        if self.knows_officials:
            yield {**place, "kind": "official", **self.as_official(span)}
        if span["kind"] in ("body", "metonym"):
            yield {**place, "kind": "institution", "entity": self.ids.of(span["entity"])}
        if span["kind"] == "role" and span.get("name"):
            yield {**place, "kind": "role", "entity": span["name"]}
        elif span["kind"] == "role" and span["entity"] == "NIL":
            yield {**place, "kind": "role", "status": "decoy"}
        if "titled" in annotates and has_office(span):
            yield {**place, "kind": "titled"}
        elif "titled" in annotates and span["kind"] == "person":
            yield {**place, "kind": "titled", "status": "optional"}

    def as_country(self, span):
        if is_country(span):
            return {"entity": self.country(span)}
        if is_trap(span):
            return {"status": "decoy"}
        if span["kind"] == "other_place" and span.get("country"):
            return {"status": "unjudged", "entity": self.country(span)}
        return {"status": "unjudged"}

    def as_official(self, span):
        name = {"entity": person(span)} if span["kind"] == "person" else {}
        if name and span.get("serves"):
            name["country"] = self.ids.of(span["serves"])
        if name and is_official(span):
            return name
        return {"status": "decoy"} if is_trap(span) else {"status": "unjudged", **name}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold")
    arguments.add_argument("--names-only", action="store_true")
    arguments.add_argument("--texts", metavar="DIR")
    given = arguments.parse_args()
    try:
        source = lines(given.gold)
        converter = Converter(source, Ids(), given.names_only, given.texts)
        for text in source:
            sys.stdout.write(json.dumps(converter.text(text)) + "\n")
    except (OSError, ValueError) as error:
        sys.exit(f"Cannot convert {given.gold}: {error}.")


if __name__ == "__main__":
    main()
