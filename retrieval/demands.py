"""What a question demands of an answer beyond its subject: a kind of figure, a name, a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from corpus.passages import Document, Passage
from retrieval.filters import years_of
from retrieval.names import names_someone


class Kind(StrEnum):
    """A kind of answer that can be told by its form; the value is how it is called in a reason."""

    COST = "a sum of money"
    SHARE = "a percentage or share"
    DURATION = "a length of time"
    COUNT = "a number"
    NAME = "a name"
    DATE = "a date"
    TIME = "a time of day"


_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_UNITS = "minutes?|hours?|days?|weeks?|months?|years?"
_NUMBER_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
)
_ASKING = (
    "did|do|does|was|were|is|are|will|would|has|have|had|can|could|should|must|might|may|exactly"
)
_ONCE = "did|was|were|is|are|will|has|have|had|exactly"
"""After "when" these ask for a date; "when does a child get an adviser" asks for no day."""
_MONEY = (
    r"costs?|spen[dt]|spending|pa(?:y|ys|id|ying)|money|budget|worth|fees?|bill|cash|charges?|"
    r"g[ai]ves?|put|compensation|fund(?:s|ed|ing)?|grants?|save[sd]?|savings?|overspen[dt]|owe[ds]?|"
    r"raised?|received?|gets?|got|lost"
)
_PRICED = (
    "permits?|tickets?|licen[cs]es?|membership|subscription|pass(?:es)?|admission|entry|price|rent|"
    "fares?|fees?|bills?|fines?|allowances?|benefits?|pensions?|tax|charges?|premium|deposit"
)
_QUESTIONING = f"how|what|who|whom|whose|which|when|where|why|{_ASKING}"
_BODIES = (
    "firm|company|contractor|provider|agency|charity|trust|school|college|university|hospital|hotel|"
    "home|house|street|road|ward|town|village|borough|county|country|authority|judge|minister"
)
_OFFICES = (
    "chair(?:man|woman|person)?|director|head(?:teacher)?|leader|chief|manager|mayor|president|"
    "lead member|owner|landlord|architect|author|coordinator"
)
_ASKED: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            Kind.COST,
            r"£(?!\s?[1-9])|\bhow many (?:pounds|million|thousand)\b|\bin pounds\b"
            r"|\bhow big a (?:kitty|pot)\b"
            r"|\bhow much\b(?! (?:of|longer|more|less|better|worse|time|further)\b)"
            rf"(?=.*\b(?:{_MONEY})\b)"
            r"|\bwhat(?:'?s)?\b(?! age\b)(?![\w ]{1,40}\bdoing\b)[^?]{0,70}\b(?:cost(?:s|ing)?|paid|"
            r"pays?|set \w+ back|price(?: tag)?|fees?|fares?|bill|sum|salary|wages?|rent|rate of pay|"
            r"hourly rate|(?<!in )charge|amount|paying|value(?! (?:its|their|the|for)\b)|overspen[dt]|"
            r"underspen[dt]|allowance)\b"
            r"|\b(?:price|(?:total|hourly) (?:spen[dt]|cost)|cough(?:ed)? up|spen[dt] on|amount)\b"
            r"|(?<!\babout )(?<!\babout the )"
            r"\b(?:cost|salary|value|budget|funding|fine|fee)s?(?: (?:of|for|per|to)\b|\?|$)"
            # "How much is the council doing" asks for no sum, "how much is a permit" does.
            r"|\bhow much (?:is|are|was|were) an?\b"
            r"|\bhow much(?:'s| is| are| was| were) (?:the|my|our|your|it|this)\b"
            rf"(?=[^?]*\b(?:{_PRICED})\b)"
            rf"|^(?!.*\b(?:{_QUESTIONING})\b).*\b(?:fees?|fares?|tariffs?|prices|charges)\b",
        ),
        (
            Kind.SHARE,
            r"(?<!\d)(?<!\d )(?:%|\bper ?cent)|\bpercentages?\b|\b(?:proportion|ratio|fraction) of\b"
            r"|\b(?:what|which) (?:proportion|share|fraction|rate)\b|\brates? (?:in|for|of|\d)"
            r"|\brate\??$|\bwhat(?:'?s| is| was) (?:the|our|their|its) (?:[\w'’-]+ ){0,3}rate\b",
        ),
        (
            Kind.DURATION,
            rf"\bhow (?:long|quickly|soon)\b|\bhow many (?:working |calendar )?(?:{_UNITS})\b"
            rf"|\b(?:wait|waiting time|length)s? in (?:{_UNITS})\b|\bin (?:{_UNITS})(?:\?|$)"
            r"|\b(?:average|waiting|response|turnaround) times?\b",
        ),
        (
            Kind.COUNT,
            r"\bhow (?:many|often|few)\b|(?<!\bthe )(?<!\bsmall )(?<!\blarge )\bnumbers?\b(?!-)"
            r"|\bwhat(?:'?s| is| was| are| were) the (?:[\w-]+ ){0,2}numbers?\b"
            r"|\bhead ?count\b|\bactual no\b|\bno\. of\b|\bvote count\b"
            r"|\b(?:figures?|tally|count) (?:for|of)\b|\bhow (?:big|large) (?:is|was|are|were)\b"
            r"|\bwhat was the (?:vote|turnout|attendance)\b",
        ),
        (
            Kind.NAME,
            r"\bwho\b.*\bby name\b|\bnames? of\b(?!.*\b(?:scheme|policy|plan)\b)|\bname please\b"
            r"|\b(?:his|her|their|its) (?:name|address)\b|\bwho\b.*\bname\b|\baddress of\b"
            r"|\b(?:what|which|who)(?:'?s)?\b[^?.]{0,80}\b(?:called|named)\b"
            rf"|\bwho(?:'s| is| was| are| were) (?:the|our|their|its) (?:[\w-]+ ){{0,2}}(?:{_OFFICES})\b"
            rf"|\b(?:which|what) (?:{_BODIES})\b",
        ),
        (
            Kind.DATE,
            rf"(?:^|[,;?:] ?(?:and |but )?|\band )when (?:{_ONCE})\b|\bsince when\b|\bby when\b"
            r"|\b(?:what|which) (?:exact )?(?:date|day|month|year)\b|\bdate (?:of|for)\b|\bdeadline\b",
        ),
        (
            Kind.TIME,
            r"\bwhat time\b(?! (?:of (?:year|day)|frames?|limits?|scales?)\b)"
            r"|\b(?:opening|closing|visiting) (?:hours|times?)\b",
        ),
    )
)
_PLACED = (
    r"(?<!\brule )(?<!\bpart )(?<!\bitem )(?<!\bitems )(?<!\bpage )(?<!\bparagraph )(?<!\bstage )"
    r"(?<!\bparagraphs )(?<!\bsection )(?<!\bperiod )(?<!\bphase )(?<!\bquarter )(?<!\blevel )"
    r"(?<!\brecommendation )(?<!\baged )(?<!\bage )"
)
"""A figure after one of these words says which, or how old, not how many."""
_NO_COUNT = (
    rf"[\d%]|\s?%|(?:st|nd|rd|th)\b|\s(?:{_MONTHS})\b|\s?(?:{_UNITS})\b|[\s-](?:year-old|plus)"
    r"|\s?(?:to|and|or|-|–)\s\d+[\s-]year|-\s(?:and|or|to)\s\d"
)
_GIVEN: dict[Kind, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in (
        (Kind.COST, r"£|\bpounds?\b|\bpence\b"),
        (
            Kind.SHARE,
            r"\d\s?%|\bper ?cent\b|\b(?:half|thirds?|quarters? of|fifths?)\b|\bin (?:every )?"
            r"(?:\d+|two|three|four|five|ten)\b(?! years)|\b\d+ (?:out )?of (?:the |these )?\d",
        ),
        (
            Kind.DURATION,
            rf"\b(?:\d[\d.]*|one|{_NUMBER_WORDS}|several|a)[\s-]+(?:working |calendar )?(?:{_UNITS})\b",
        ),
        (
            Kind.COUNT,
            rf"(?<![\d£.,/–-]){_PLACED}(?!(?:19|20)\d\d\b)\d[\d,.]*(?!{_NO_COUNT})"
            rf"|\b(?:{_NUMBER_WORDS}|none|single|both|no one|nobody)\b(?![\s-](?:{_UNITS})\b)"
            r"|\b(?:once|twice|daily|weekly|fortnightly|monthly|bi-monthly|quarterly|annually|every)\b",
        ),
        (Kind.DATE, rf"\b(?:19|20)\d\d\b|\b(?:{_MONTHS})\b|\bnext (?:week|month|year)\b"),
        (
            Kind.TIME,
            r"\b\d{1,2}:[0-5]\d\b|\b\d{1,2}(?:[.:][0-5]\d)? ?(?:am|pm|a\.m|p\.m|o['’]clock)\b"
            r"|\b(?:noon|midday|midnight)\b",
        ),
    )
}
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_YEAR = re.compile(r"(?<![\d£.,])((?:19|20)\d\d)(?:\s?[-–−/]\s?(\d\d)(?!\d))?")


@dataclass(frozen=True, slots=True)
class Demands:
    """What a question demands: a kind of answer (None: no particular one) and years."""

    kind: Kind | None
    years: tuple[int, ...]


@lru_cache(maxsize=256)
def read_demands(question: str) -> Demands:
    """Return what a question demands."""
    kind = next((kind for kind, asked in _ASKED if asked.search(question)), None)
    return Demands(kind, tuple(dict.fromkeys(int(y) for y, _ in _YEAR.findall(question))))


def gives(text: str, kind: Kind | None) -> bool:
    """Tell whether a text holds the kind of answer; always so where none is demanded."""
    if kind is Kind.NAME:
        return names_someone(text)
    return kind is None or _GIVEN[kind].search(text) is not None


def without_figures_of(question: str, text: str) -> str:
    """Return the text less the figures that the question itself names: they are no answer to it."""
    named = _figures_of(question)
    return _FIGURE.sub(lambda found: "" if found.group() in named else found.group(), text)


@lru_cache(maxsize=256)
def _figures_of(question: str) -> frozenset[str]:
    return frozenset(_FIGURE.findall(question))


def years_missing(passage: Passage, document: Document, demands: Demands) -> tuple[int, ...]:
    """Return the years demanded that neither the passage nor its document speaks of."""
    spoken = years_of(document) | years_in(" ".join((passage.text, *passage.headings)))
    return tuple(year for year in demands.years if year not in spoken)


def years_in(text: str) -> frozenset[int]:
    """Return the years that a text speaks of, both of a span such as 2014–15."""
    found: set[int] = set()
    for first, last in _YEAR.findall(text):
        found.add(int(first))
        if last:
            found.add(int(first[:2] + last))
    return frozenset(found)
