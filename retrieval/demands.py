"""What a question demands of an answer beyond its subject: a kind of figure, a name, a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from corpus.passages import Document, Passage
from retrieval.filters import years_of


class Kind(StrEnum):
    """A kind of answer that can be told by its form; the value is how it is called in a reason."""

    COST = "a sum of money"
    SHARE = "a percentage or share"
    DURATION = "a length of time"
    COUNT = "a number"
    DATE = "a date"
    PERSON = "a person's name"


_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_UNITS = "minutes?|hours?|days?|weeks?|months?|years?"
_NUMBER_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
)
_ASKED: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            Kind.COST,
            r"£|\bhow much\b(?=.*\b(?:cost|costs|spen[dt]|pa(?:y|id)|money|budget|worth|fees?|bill)\b)"
            r"|\bwhat\b.*\b(?:cost|price|fees?|bill|sum)\b|\b(?:price|costs?|amount|cash|in pounds|"
            r"total spen[dt]|spen[dt] on|damage)\b",
        ),
        (
            Kind.SHARE,
            r"%|\bper ?cent|\bpercentages?\b|\bproportion\b|\bwhat (?:share|fraction|rate)\b",
        ),
        (
            Kind.DURATION,
            rf"\bhow long\b|\bhow many (?:{_UNITS})\b|\b(?:wait|waiting time|length)s? in (?:{_UNITS})\b",
        ),
        (
            Kind.COUNT,
            r"\bhow (?:many|often)\b|\bnumber of\b|\bnumbers\b|\bheadcount\b|\btotal number\b",
        ),
        (
            Kind.DATE,
            r"^when\b|[,;?] ?(?:and )?when (?:did|was|were|is|will|do|does)\b|\bwhat (?:date|day|month|"
            r"year)\b|\bwhich (?:date|day|month|year)\b",
        ),
        (
            Kind.PERSON,
            r"\bby name\b|\bname of\b(?!.*\b(?:scheme|place|policy|plan)\b)|\b(?:their|his|her) name\b",
        ),
    )
)
_GIVEN: dict[Kind, re.Pattern[str]] = {
    Kind.COST: re.compile(r"£|\bpounds?\b|\bpence\b"),
    Kind.SHARE: re.compile(
        r"\d\s?%|\bper ?cent\b|\b(?:half|thirds?|quarters?|fifth|majority|minority)\b|\bin (?:every )?"
        r"(?:\d+|two|three|four|five|ten)\b|\ball\b|\bout of\b|\bof (?:the|these) \d",
        re.IGNORECASE,
    ),
    Kind.DURATION: re.compile(
        rf"\b(?:\d[\d.]*|one|{_NUMBER_WORDS}|several|a)[\s-]+(?:working |calendar )?(?:{_UNITS})\b",
        re.IGNORECASE,
    ),
    Kind.COUNT: re.compile(
        rf"(?<![\d£.,/–-])(?!(?:19|20)\d\d\b)\d[\d,.]*(?![\d%]|\s?%|\s(?:{_MONTHS})\b)"
        rf"|\b(?:{_NUMBER_WORDS}|none|single|both|no one)\b",
        re.IGNORECASE,
    ),
    Kind.DATE: re.compile(
        rf"\b(?:19|20)\d\d\b|\b(?:{_MONTHS})\b|\bnext (?:week|month|year)\b", re.I
    ),
    Kind.PERSON: re.compile(
        r"\b(?:Mr|Mrs|Ms|Dr|Sir|Councillor|Cllr)\.? [A-Z]|\b[A-Z][a-z]+ [A-Z][a-z]+\b"
    ),
}
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_YEAR = re.compile(r"(?<![\d£.,])((?:19|20)\d\d)(?:\s?[-–/]\s?(\d\d)(?!\d))?")


@dataclass(frozen=True, slots=True)
class Demands:
    """What a question demands: a kind of answer (None: no particular one) and years."""

    kind: Kind | None
    years: tuple[int, ...]


def read_demands(question: str) -> Demands:
    """Return what a question demands."""
    kind = next((kind for kind, asked in _ASKED if asked.search(question)), None)
    return Demands(kind, tuple(dict.fromkeys(int(y) for y, _ in _YEAR.findall(question))))


def gives(text: str, kind: Kind | None) -> bool:
    """Tell whether a text holds the kind of answer; always so where none is demanded."""
    return kind is None or _GIVEN[kind].search(text) is not None


def without_figures_of(question: str, text: str) -> str:
    """Return the text less the figures that the question itself names: they are no answer to it."""
    named = set(_FIGURE.findall(question))
    return _FIGURE.sub(lambda found: "" if found.group() in named else found.group(), text)


def years_missing(passage: Passage, document: Document, demands: Demands) -> tuple[int, ...]:
    """Return the years demanded that neither the passage nor its document speaks of."""
    spoken = years_of(document) | _years_in(" ".join((passage.text, *passage.headings)))
    return tuple(year for year in demands.years if year not in spoken)


def _years_in(text: str) -> frozenset[int]:
    found: set[int] = set()
    for first, last in _YEAR.findall(text):
        found.add(int(first))
        if last:
            found.add(int(first[:2] + last))
    return frozenset(found)
