"""What a paper says about itself on its first pages: publisher, council, kind, date, title.

Rules are those of the field's usual forms (reports, letters, minutes, packs, decisions); where a page
says nothing that they know, the field stays empty rather than guessed, but for the title, which falls
back to the file's name.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

from corpus.bodies import find_bodies, neutral_citation
from corpus.catalogue import Entry
from corpus.passages import DocumentKind, Reading

MONTHS = (
    "January February March April May June July August September October November December"
).split()
MONTH = "|".join(MONTHS)
DAY_FIRST = rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({MONTH})\s+((?:19|20)\d\d)"
MONTH_FIRST = rf"({MONTH})\s+(\d{{1,2}}),?\s+((?:19|20)\d\d)"
PUBLISHED = (
    r"(?:published|publication date|(?<!inspection )dated?)\s*:?\s*(?:on\s+)?(?:\w+day,?\s+)?"
    rf"({DAY_FIRST})"
)
KIND_SIGNS = (
    (
        DocumentKind.COMMITTEE_PACK,
        r"^agenda$|^meeting of the\b|^members of the committee\b|\b(?:document|agenda) pack$",
    ),
    (
        DocumentKind.OFFICER_REPORT,
        r"^report (?:title|author|to)\s*:|^wards?\b.{0,20}\baffected\b|^lead director\b"
        r"|^report of (?:the )?(?:\w+ ){0,4}(?:director|officer|head|chief|member|leader)\b",
    ),
    (
        DocumentKind.VISIT_LETTER,
        r"(?s:.*)^dear\b(?s:.*)\b(?:focused|monitoring|assurance)\s+visit\b",
    ),
    (DocumentKind.INSPECTION_REPORT, r"\binspection (?:dates?|of)\b"),
    (DocumentKind.MINUTES, r"\bminutes\s+of\s+(?:a|the)\b.*?\bpresent\b"),
    (DocumentKind.COMMITTEE_PACK, r"\bagenda\b"),
    (DocumentKind.OFFICER_REPORT, r"^(?:from:|report (?:title|of|by|author))"),
)
"""What tells each kind, the surest first: councils' papers speak of inspections, and name agendas."""
TITLE_START = re.compile(
    r"(?:re-?)?(?:inspection|review|focused visit|monitoring visit|minutes) (?:of|to)\b|meeting of the\b",
    re.IGNORECASE,
)
CLERICAL = re.compile(
    r"microsoft word|untitled|document\d*$|.*\.(?:docx?|pdf|rtf)$|[\W\d]*$|.{0,9}$|dear\b"
    r"|(?:direct dial|tel|telephone|phone|fax|e-?mail|date|contact|ask for|(?:\w+ )?ref)\b.{0,20}:"
    rf"|(?:\w+day,? )?(?:\d+\w* )?(?:{MONTH}) [\d, ]+$",
    re.IGNORECASE,
)
"""Lines that are no title: names of files, dates, and what a letter's head says of its sender."""
PROSE = 16
"""Words from which a line is prose and no title."""
NO_TITLE_GOES_ON = re.compile(
    r"(?i:dear|and$|held\b|this\b)|(?:The|These|His|Her|In|Following|I|We|Thank)\b"
)


def describe(reading: Reading, path: Path) -> Entry:
    """Facts that a paper's first pages state, and its last, as an entry with gaps.

    `path` gives a title where the page offers none.
    """
    front = reading.front_text
    kind = _kind(front)
    publisher, authority = find_bodies(reading, kind)
    return Entry(
        title=neutral_citation(front) or _title(front) or re.sub("[-_]", " ", path.stem),
        publisher=publisher,
        authority=authority,
        kind=kind,
        published=_published(re.sub(r"\s+", " ", front), path, kind),
        notes=_inspection_dates(front),
    )


def _kind(text: str) -> DocumentKind:
    for kind, sign in KIND_SIGNS:
        if re.search(sign, text, re.IGNORECASE | re.MULTILINE | re.DOTALL):
            return kind
    return DocumentKind.OTHER


def _published(flat: str, path: Path, kind: DocumentKind) -> date | None:
    """The date of publication: stated, in the file's name, or the first date of the page.

    An inspection report's first date is that of the inspection, often of the year before, so it is
    not taken for the date of publication: a citation without a year is better than a wrong one.
    """
    first = None if kind is DocumentKind.INSPECTION_REPORT else _date_in(flat)
    return _stated_date(flat) or _date_in(path.stem) or first


def _inspection_dates(text: str) -> str | None:
    found = re.search(r"^\s*(inspection dates?\s*:\s*.{5,60}?\d{4})", text, re.I | re.M)
    return f"{found[1]}." if found else None


def _stated_date(flat: str) -> date | None:
    stated = re.search(PUBLISHED, flat, re.IGNORECASE)
    return _date_in(stated[1]) if stated else None


def _date_in(text: str) -> date | None:
    """The first whole date in a text, in any of the usual British forms or as 2015-03-20."""
    found = []
    for pattern, order in ((DAY_FIRST, (1, 2, 3)), (MONTH_FIRST, (2, 1, 3))):
        match = re.search(pattern, text, re.IGNORECASE)
        if match:
            found.append((match.start(), " ".join(match[group] for group in order)))
    if found:
        return _parsed(min(found)[1], "%d %B %Y")
    iso = re.search(r"\b((?:19|20)\d\d)[-_](\d\d)[-_](\d\d)\b", text)
    return _parsed("-".join(iso.groups()), "%Y-%m-%d") if iso else None


def _parsed(words: str, form: str) -> date | None:
    try:
        return datetime.strptime(words.title(), form).date()
    except ValueError:
        return None


def _title(text: str) -> str | None:
    """The first line that reads as a title, with the lines that carry it on."""
    lines = [line.strip() for line in text.splitlines()]
    for index, line in enumerate(lines):
        if TITLE_START.match(line):
            return _carried_on(lines[index : index + 4])
        subject = re.match(r"(?:report title|subject)\s*:\s*(.*)", line, re.IGNORECASE)
        if subject:
            return _carried_on([subject[1] or "", *lines[index + 1 : index + 4]])
    return _first_of_its_own(lines)


def _first_of_its_own(lines: list[str]) -> str | None:
    """The first line that is neither clerical, nor a label ("Complaint against:") or what follows one."""
    before = ""
    for line in filter(None, lines):
        labelled = before.endswith(":") or line.endswith(":")
        if not labelled and not CLERICAL.match(line):
            return line if len(line.split()) < PROSE else None
        before = line
    return None


def _carried_on(lines: list[str]) -> str:
    """A title's lines joined, up to one that is blank or begins something else."""
    title = ""
    for line in lines:
        if title and (not line or ":" in line or NO_TITLE_GOES_ON.match(line)):
            break
        title = f"{title} {line}".strip()
    return re.sub(r"\s+", " ", title)[:200]
