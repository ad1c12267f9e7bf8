"""Who published a paper and which council it is about, from what its first and last pages say.

A council's own papers speak of inspectors and ombudsmen too, so that a name alone says nothing: an
inspectorate has published what is an inspection report or letter by its form, an ombudsman what is a
decision on a complaint, a court what has a neutral citation.
"""

from __future__ import annotations

import re

from corpus.passages import DocumentKind, Reading

WORD = r"[A-Z][\w'’&.-]+"
PROPER = rf"(?!(?i:council)\b){WORD}"
NAME = rf"{PROPER}(?:\s+(?:{PROPER}|of|and|&|upon|on|the|in|with)){{0,5}}"
COUNCIL_SORTS = tuple(
    "City County Borough District Metropolitan Town Parish Community Royal Unitary MBC London".split()
)
COUNCIL = rf"({NAME}(?:\s+(?i:{'|'.join(COUNCIL_SORTS)}))*\s+(?i:Council))\b"
LONDON = rf"((?i:(?:royal\s+)?(?:london\s+)?borough\s+of)\s+{WORD}(?:\s+(?:(?i:and)|&)\s+{WORD})*)"
SUBJECT_COUNCIL = (
    rf"(?:[Ii]nspection|[Ff]ocused visit|[Mm]onitoring visit|[Vv]isit|JTAI|review)\s+(?:of|to)\s+"
    rf"(?:the\s+)?({NAME}?(?:\s+(?i:city|county|borough))*?)\s+"
    rf"(?:[Cc]ouncil\b|local\s+authority|children)"
)
ADDRESS = re.compile(r"(?:@|www\.)([a-z-]+)\.gov\.uk", re.IGNORECASE)
NO_NAME_BEGINS = frozenset(
    "The Dear Member Members Colleague Colleagues Councillor Councillors All To From By For "
    "Services Director Education Care Children Social".split()
)
"""Words with a capital that may stand before a council's name and are no part of it."""
LINKING = {"of", "and", "upon", "on", "the", "in", "with"}
NO_COUNCIL = {"", "Care", "Full", "Children", "The", *COUNCIL_SORTS}
GRADES = {"Good", "Outstanding", "Inadequate", "Requires improvement"}
TOP = 4
"""Lines on top of the first page among which a council's name may stand alone."""
INSPECTED = (DocumentKind.INSPECTION_REPORT, DocumentKind.VISIT_LETTER)
INSPECTORATES = (
    ("Ofsted", r"\bofsted\b|majesty.s (?:chief )?inspector|\bHMI\b"),
    ("Care Quality Commission", r"\bcare quality commission\b"),
    ("HMICFRS", r"\bHMICFRS\b|inspectorate of constabulary"),
)
OMBUDSMEN = (
    ("Housing Ombudsman", r"\bhousing ombudsman\b"),
    ("Local Government and Social Care Ombudsman", r"\bsocial care ombudsman\b"),
    ("Local Government Ombudsman", r"\bombudsman.s\b"),
)
COMPLAINT = r"\bcomplaint (?:reference|against|number)\b|\bombudsman.s (?:final |draft )?decision\b"
COURTS = {
    "UKSC": "Supreme Court",
    "UKHL": "House of Lords",
    "EWCA": "Court of Appeal",
    "EWHC": "High Court",
    "EWFC": "Family Court",
    "EWCOP": "Court of Protection",
    "UKUT": "Upper Tribunal",
    "UKFTT": "First-tier Tribunal",
    "EAT": "Employment Appeal Tribunal",
}
NEUTRAL_CITATION = re.compile(
    rf"\[(?:19|20)\d\d\] (?P<court>{'|'.join(COURTS)})(?: [A-Z][A-Za-z]+)? \d+(?: \([A-Z][A-Za-z]+\))?"
)
"""How a judgment is cited wherever it is printed: year, court, number."""


def find_bodies(reading: Reading, kind: DocumentKind) -> tuple[str | None, str | None]:
    """Return the publisher and the council that the paper is about; of a council's own both are one.

    An inspectorate's name may stand in the imprint on the last page alone. What no page says is None.
    """
    flat = _on_one_line(reading.front_text)
    council = _council(reading)
    return _publisher(flat, _on_one_line(reading.closing_text), kind, council) or council, council


def neutral_citation(text: str) -> str | None:
    """Return the first neutral citation of a judgment in a text."""
    found = NEUTRAL_CITATION.search(_on_one_line(text))
    return found[0] if found else None


def _on_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _publisher(flat: str, closing: str, kind: DocumentKind, council: str | None) -> str | None:
    """Return who published a paper, None of a council's own."""
    if kind in INSPECTED:
        return _first_named(INSPECTORATES, flat) or _first_named(INSPECTORATES, closing)
    if kind is not DocumentKind.OTHER:
        return None
    judgment = NEUTRAL_CITATION.search(flat)
    if judgment:
        return COURTS[judgment["court"]]
    if re.search(COMPLAINT, flat, re.IGNORECASE):
        return _first_named(OMBUDSMEN, flat)
    return None if council else _first_named(INSPECTORATES, flat)


def _first_named(names: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((name for name, sign in names if re.search(sign, text, re.IGNORECASE)), None)


def _council(reading: Reading) -> str | None:
    flat = _on_one_line(reading.front_text)
    subject = re.search(SUBJECT_COUNCIL, flat)
    if subject:
        return _plain_name(subject[1])
    found = ((one.start(), one[1]) for form in (COUNCIL, LONDON) for one in re.finditer(form, flat))
    named = [_plain_name(name) for _, name in sorted(found)]
    first = next((name for name in named if name not in NO_COUNCIL), None)
    if first:
        return first
    sort = next((name for name in named if name in COUNCIL_SORTS), None)
    return _by_address(reading, sort) if sort else _placed_on_top(reading.front_text)


def _by_address(reading: Reading, sort: str) -> str | None:
    """Return the name in an address such as clerk@borchester.gov.uk, and the sort of council.

    A paper may speak of its council by the sort alone ("COUNTY COUNCIL"). An address is often short
    for the name ("leics"), so the paper must spell it out somewhere.
    """
    words = " ".join(passage.text for passage in reading.passages)
    for label in dict.fromkeys(ADDRESS.findall(reading.front_text)):
        spelled = r"\W?".join(map(re.escape, label.replace("-", "")))
        found = re.search(rf"(?<![@.\w])(?=[A-Z])(?i:{spelled})(?!\.?\w)", words)
        if found:
            return _plain_name(f"{found[0]} {sort}")
    return None


def _placed_on_top(text: str) -> str | None:
    """Return the line that is a name alone, as the front pages of inspection reports have it on top."""
    top = [line.strip() for line in text.splitlines() if line.strip()][:TOP]
    return next((line for line in top if _could_name_a_place(line)), None)


def _plain_name(name: str) -> str:
    """A council's name without "Council", in ordinary capitals, without what a sentence put before it."""
    words = re.sub(r"\s+council$", "", name.strip(), flags=re.IGNORECASE).split()
    while words and (words[0] in NO_NAME_BEGINS or words[0].islower()):
        words = words[1:]
    return re.sub(r"['’]s$", "", " ".join(map(_in_ordinary_capitals, words)))


def _in_ordinary_capitals(word: str) -> str:
    if word.lower() in LINKING:
        return word.lower()
    return word.capitalize() if word.isupper() or word.islower() else word


def _could_name_a_place(line: str) -> bool:
    words = line.split()
    if not 0 < len(words) <= 4 or words[0] in {"and", "of", "Dear"} or line.strip() in GRADES:
        return False
    return all(word.isalpha() and (word[0].isupper() or word in {"and", "of"}) for word in words)
