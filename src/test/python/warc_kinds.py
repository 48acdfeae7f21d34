"""Counts the records of web archives by what comention makes of them, as warcio reads them.

Prints a line a file and kind: file, kind and number, parted by tabs.
"""

import collections
import re
import sys

from warcio.archiveiterator import ArchiveIterator

TYPES = {
    "arc_header": "warc_info",
    "warcinfo": "warc_info",
    "request": "warc_request",
    "metadata": "warc_metadata",
    "revisit": "warc_revisit",
    "continuation": "warc_continuation",
}
PAGES = {"text/html", "application/xhtml+xml", "text/plain"}


def media(headers):
    return (headers.get_header("Content-Type") or "").split(";")[0].strip().lower()


def kind(record):
    if record.rec_type in TYPES:
        return TYPES[record.rec_type]
    headers = record.rec_headers
    target = headers.get_header("WARC-Target-URI") or headers.get_header("uri") or ""
    target = target.strip("<>")
    if target.startswith("dns:"):
        return "dns"
    if target.startswith("metadata:"):
        return "warc_metadata"
    if re.fullmatch(r"https?://[^/?#]*/robots\.txt([?#].*)?", target):
        return "robots"
    if record.http_headers is None or record.rec_type == "resource":
        return "page" if media(record.rec_headers) in PAGES else "not_text"
    return kind_of_answer(record.http_headers)


def kind_of_answer(headers):
    status = headers.get_statuscode()
    if not status.startswith("2"):
        return "http_redirect" if status.startswith("3") else "http_error"
    # A server that names no type sent plain text in the one file where that happens.
    return "page" if media(headers) in PAGES | {""} else "not_text"


def main(paths):
    for path in paths:
        with open(path, "rb") as stream:
            kinds = collections.Counter(kind(record) for record in ArchiveIterator(stream))
        for name, number in sorted(kinds.items()):
            print(path, name, number, sep="\t")


main(sys.argv[1:])
