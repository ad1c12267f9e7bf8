"""What a paper says about itself on its first pages: publisher, council, kind, date, title.

Rules are those of the field's usual forms (reports, letters, minutes, packs, decisions); where a page
says nothing that they know, the field stays empty rather than guessed, but for the title, which falls
back to the file's name.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

from corpus.catalogue import Entry
from corpus.passages import DocumentKind

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
WORD = r"[A-Z][\w'’&.-]+"
PROPER = rf"(?!(?i:council)\b){WORD}"
NAME = rf"{PROPER}(?:\s+(?:{PROPER}|of|and|&|upon|on|the|in|with)){{0,5}}"
COUNCIL_SORTS = (
    "City|County|Borough|District|Metropolitan|Town|Parish|Community|Royal|Unitary|MBC|London"
)
COUNCIL = rf"({NAME}(?:\s+(?i:{COUNCIL_SORTS}))*\s+(?i:Council))\b"
LONDON = rf"((?:Royal\s+)?(?:London\s+)?Borough\s+of\s+{WORD}(?:\s+(?:and|&)\s+{WORD})*)"
SUBJECT_COUNCIL = (
    rf"(?:[Ii]nspection|[Ff]ocused visit|[Mm]onitoring visit|[Vv]isit|JTAI|review)\s+(?:of|to)\s+"
    rf"(?:the\s+)?({NAME}?(?:\s+(?i:city|county|borough))*?)\s+"
    rf"(?:[Cc]ouncil\b|local\s+authority|children)"
)
SENTENCE_WORDS = {"The", "Dear", "Services", "Director", "Education", "Care", "Children", "Social"}
NO_COUNCIL = {"", "Member", "Care", "County", "Full", "Children", "The", "Dear Member"}
GRADES = {"Good", "Outstanding", "Inadequate", "Requires improvement"}
KIND_SIGNS = (
    (
        DocumentKind.VISIT_LETTER,
        r"(?s:.*)^dear\b(?s:.*)\b(?:focused|monitoring|assurance)\s+visit\b",
    ),
    (DocumentKind.INSPECTION_REPORT, r"\binspection (?:dates?|of)\b"),
    (DocumentKind.MINUTES, r"\bminutes\s+of\s+(?:a|the)\b.*?\bpresent\b"),
    (DocumentKind.COMMITTEE_PACK, r"\bagenda\b|^meeting of the\b|^members of the committee\b"),
    (DocumentKind.OFFICER_REPORT, r"^(?:from:|report (?:title|of|by|author)|lead director)"),
)
TITLE_START = re.compile(
    r"(?:re-?)?(?:inspection|review|focused visit|monitoring visit|minutes) (?:of|to)\b|meeting of the\b",
    re.IGNORECASE,
)
CLERICAL_TITLES = re.compile(
    r"^(?:microsoft word|untitled|document\d*|.*\.(?:docx?|pdf|rtf)$)|^\W*$|^.{0,9}$", re.IGNORECASE
)


def describe(front_text: str, path: Path) -> Entry:
    """Facts that the text of the first pages states, as an entry with gaps.

    `front_text` keeps the lines of the page; `path` gives a title where the page offers none.
    """
    flat = re.sub(r"\s+", " ", front_text)
    kind = _kind(front_text)
    publisher, authority = _bodies(flat, front_text)
    return Entry(
        title=_title(front_text) or path.stem.replace("-", " ").replace("_", " "),
        publisher=publisher,
        authority=authority,
        kind=kind,
        published=_published(flat, path, kind),
        notes=_inspection_dates(front_text),
    )


def _kind(text: str) -> DocumentKind:
    for kind, sign in KIND_SIGNS:
        if re.search(sign, text, re.IGNORECASE | re.MULTILINE | re.DOTALL):
            return kind
    return DocumentKind.OTHER


def _bodies(flat: str, text: str) -> tuple[str | None, str | None]:
    """Publisher and the council that the paper is about; of a council's own paper both are one."""
    council = _council(flat, text)
    if re.search(r"\bofsted\b|majesty.s inspector", flat, re.IGNORECASE):
        return "Ofsted", council
    if re.search(r"\bombudsman.s\b", flat, re.IGNORECASE):
        return "Local Government Ombudsman", council
    return council, council


def _council(flat: str, text: str) -> str | None:
    subject = re.search(SUBJECT_COUNCIL, flat)
    if subject:
        return _plain_name(subject[1])
    named = sorted(
        (found.start(), _plain_name(found[1]))
        for pattern in (COUNCIL, LONDON)
        for found in re.finditer(pattern, flat)
    )
    for _, name in named:
        if name not in NO_COUNCIL:
            return name
    return next((line.strip() for line in text.splitlines() if _could_name_a_place(line)), None)


def _plain_name(name: str) -> str:
    """A council's name without "Council", in ordinary capitals, without what a sentence put before it."""
    words = re.sub(r"\s+council$", "", name.strip(), flags=re.IGNORECASE).split()
    while words and (words[0] in SENTENCE_WORDS or words[0].islower()):
        words = words[1:]
    return " ".join(
        word.capitalize() if word.isupper() or word.islower() else word for word in words
    )


def _could_name_a_place(line: str) -> bool:
    words = line.split()
    if not 0 < len(words) <= 4 or words[0] in {"and", "of", "Dear"} or line.strip() in GRADES:
        return False
    return all(word.isalpha() and (word[0].isupper() or word in {"and", "of"}) for word in words)


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
    return next((line for line in lines if not CLERICAL_TITLES.match(line)), None)


def _carried_on(lines: list[str]) -> str:
    """A title's lines joined, up to one that is blank or begins something else."""
    title = ""
    for line in lines:
        if title and (not line or ":" in line or re.match(r"dear|and$|held\b|this\b", line, re.I)):
            break
        title = f"{title} {line}".strip()
    return re.sub(r"\s+", " ", title)[:200]
