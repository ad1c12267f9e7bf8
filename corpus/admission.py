"""Taking a paper into a library, unless it says of itself that it is not for everybody.

Whoever can open a library can read all that is in it, so a paper that is marked exempt or private goes in
only where a person has said so.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from corpus.catalogue import Entry
from corpus.errors import PrivatePaper
from corpus.library import Library, digest
from corpus.ocr import read_recognised
from corpus.passages import Access, Document, Reading
from corpus.privacy import find_marking
from corpus.reading import check_is_file, read

LONGEST = 120
"""Characters of a marking that are told."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How papers are taken in: the password of protected ones, whether scans are recognised, and whether
    papers that are marked private go in too.
    """

    password: str | None = None
    recognise: bool = False
    private: bool = False


def admit(library: Library, paper: Path, entry: Entry, terms: Terms) -> Document:
    """Read a paper and add it to a library; one that is marked private only where the terms say so.

    A private paper that is added counts as exempt, unless `entry` says otherwise. Raises PrivatePaper
    where nothing was added for that reason, and all that `Library.add` raises.
    """
    if _holds(library, paper):
        # Refused there at once: nobody waits for a paper to be read that is in already.
        return library.add(paper, entry)
    reading = _read(paper, terms)
    marking = find_marking(reading.front_text)
    if marking and not terms.private:
        words = shorten(marking, LONGEST, placeholder=" …")
        raise PrivatePaper(f"Its first pages say “{words}”, so nothing was stored.")
    marked = Entry(access=Access.EXEMPT) if marking else Entry()
    return library.add(paper, entry.over(marked), reading=reading)


def _holds(library: Library, paper: Path) -> bool:
    check_is_file(paper)
    return digest(paper) in {document.sha256 for document in library.documents()}


def _read(paper: Path, terms: Terms) -> Reading:
    if terms.recognise:
        return read_recognised(paper, document_id="")
    return read(paper, password=terms.password)
