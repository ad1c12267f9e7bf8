"""Figures in a text: counts, sums of money, percentages and shares, in digits and in words.

Ordinals ("third", "17th"), clock times and telephone numbers are no figures; dates are found by
`drafting.dates` and taken out before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from drafting import numerals


class FigureKind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    MONEY = "sum of money"
    PERCENT = "percentage"
    SHARE = "share"


class Hedge(StrEnum):
    """How a figure is qualified by the word before it."""

    NONE = ""
    ABOUT = "about"
    OVER = "more than"
    UNDER = "less than"


class Agreement(StrEnum):
    """How far a figure of a draft agrees with one of a paper."""

    EXACT = "exact"
    ROUNDED = "rounded"
    APPROXIMATE = "approximate"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its place in the text, the words, and its value.

    `value` is in ones for counts, pounds for money, hundredths for percentages and a fraction of one
    for shares; `step` is the worth of its last digit ("£3.5m" gives 100,000).
    """

    start: int
    end: int
    text: str
    kind: FigureKind
    value: Decimal
    step: Decimal = Decimal(1)
    hedge: Hedge = Hedge.NONE


_SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000}
_SCALES |= {"bn": 1_000_000_000, "billion": 1_000_000_000}
_SCALE = r"(?:\s?(?P<scale>k|m|mn|bn|thousand|million|billion)\b)?"
_PERCENT = r"(?:\s?(?P<percent>%|per\s?cent\b|percent\b|percentage\spoints?\b))?"
_DIGITS = re.compile(
    r"(?<![\w.,/])(?P<money>[£€$]\s?)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"{_SCALE}{_PERCENT}(?!\d|[.,]\d|(?:st|nd|rd|th|am|pm)\b|\s?(?:am|pm)\b)(?![A-Za-z]|/\d)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"\b(?P<words>{numerals.WORDS})\b(?P<percent>[\s-](?:per\s?cent|percent|percentage\spoints?)\b)?",
    re.IGNORECASE,
)
_ALWAYS_ONE = re.compile(r"\b(?:only|just|exactly)\s$", re.IGNORECASE)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_SMALL = "one two three four five six seven eight nine ten twenty hundred"
_SMALL_WORD = rf"(?:{'|'.join(_SMALL.split())}|\d{{1,3}})"
_SHARES = re.compile(
    r"\b(?:(?P<top>one|two|three|four|five|an?|\d)[\s-])?"
    r"(?P<part>half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\b"
    rf"|\b(?P<some>{_SMALL_WORD})\s(?:in|out\sof)\s(?:every\s)?(?P<all>{_SMALL_WORD})\b(?!\s?[%\d])"
    r"|(?P<slash>(?<![\d/])[1-9]/[2-9](?![\d/]))|(?P<sign>[½¼¾⅓⅔])",
    re.IGNORECASE,
)
_SIGNS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"}
_HEDGES = (
    (
        Hedge.UNDER,
        r"nearly|almost|just\sunder|under|fewer\sthan|less\sthan|below|not\squite|close\sto",
    ),
    (Hedge.OVER, r"more\sthan|just\sover|over|above|in\sexcess\sof|upwards\sof"),
    (
        Hedge.ABOUT,
        r"about|around|roughly|approximately|approx\.?|some|circa|c\.|an\sestimated|barely|hardly|scarcely|well\sover|a\slittle\sover",
    ),
)
_HEDGED = [
    (hedge, re.compile(rf"\b(?:{words})(?:\sa|\sthe)?\s$", re.IGNORECASE))
    for hedge, words in _HEDGES
]
_NO_FIGURES = re.compile(
    r"£\s?[‘’']?000s?\b|\(?\b0\d{2,4}\)?[\s-]\d{3,4}(?:[\s-]\d{3,4})?\b|\b24/7\b"
)


def find_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text in order, none overlapping another."""
    found: list[Figure] = []
    taken = [match.span() for match in _NO_FIGURES.finditer(text)]
    for figure in (*_shares(text), *_in_digits(text), *_in_words(text)):
        if not any(figure.start < end and start < figure.end for start, end in taken):
            taken.append((figure.start, figure.end))
            found.append(figure)
    return tuple(sorted(found, key=lambda each: each.start))


def compare(claim: Figure, source: Figure) -> Agreement | None:
    """Tell how a draft's figure agrees with a paper's; None where it does not."""
    claimed, printed = _alike(claim, source)
    if claimed is None or printed is None:
        return None
    if claimed == printed:
        return Agreement.EXACT
    if _rounds_to(claim, source):
        return Agreement.ROUNDED
    return Agreement.APPROXIMATE if _near(claim, claimed, printed) else None


def same_kind(one: Figure, other: Figure) -> bool:
    """Tell whether two figures measure the same sort of thing; a share is a percentage too."""
    rates = {FigureKind.PERCENT, FigureKind.SHARE}
    return one.kind is other.kind or {one.kind, other.kind} == rates


def _alike(claim: Figure, source: Figure) -> tuple[Decimal | None, Decimal | None]:
    """The two values on one scale, or None and None where they cannot be compared."""
    if not same_kind(claim, source):
        return None, None
    return _as_percent(claim, source), _as_percent(source, claim)


def _as_percent(figure: Figure, other: Figure) -> Decimal:
    """The value of a share in hundredths where it is compared with a percentage."""
    mixed = figure.kind is not other.kind
    return figure.value * 100 if mixed and figure.kind is FigureKind.SHARE else figure.value


def _rounds_to(claim: Figure, source: Figure) -> bool:
    """Whether the claim is the source rounded to the claim's last digit (54.9% to 55%)."""
    if claim.kind is not source.kind or claim.step <= source.step:
        return False
    return (source.value / claim.step).quantize(
        Decimal(1), ROUND_HALF_UP
    ) * claim.step == claim.value


def _near(claim: Figure, claimed: Decimal, printed: Decimal) -> bool:
    """Whether a hedged figure, or a share in words, comes near enough to the printed one."""
    gap = (printed - claimed) / claimed if claimed else Decimal(1)
    if claim.hedge is Hedge.OVER:
        return 0 <= gap <= Decimal("0.1")
    if claim.hedge is Hedge.UNDER:
        return Decimal("-0.1") <= gap <= 0
    if claim.hedge is Hedge.ABOUT:
        return abs(gap) <= (Decimal("0.12") if claim.kind is FigureKind.SHARE else Decimal("0.06"))
    return claim.kind is FigureKind.SHARE and abs(gap) <= Decimal("0.03")


def _in_digits(text: str) -> Iterator[Figure]:
    for match in _DIGITS.finditer(text):
        number = Decimal(match["number"].replace(",", ""))
        scale = _SCALES.get((match["scale"] or "").lower(), 1)
        step = Decimal(1).scaleb(int(number.as_tuple().exponent)) * scale
        yield _figure(text, match, _kind(match), number * scale, step)


def _in_words(text: str) -> Iterator[Figure]:
    for match in _WORDS.finditer(text):
        lone_one = match["words"].lower() == "one" and not match["percent"]
        # "One" alone is a pronoun far more often than a figure.
        if lone_one and not _ALWAYS_ONE.search(text[: match.start()]):
            continue
        kind = FigureKind.PERCENT if match["percent"] else FigureKind.COUNT
        pounds = re.match(r"\spounds?\b", text[match.end() :])
        kind = FigureKind.MONEY if pounds else kind
        yield _figure(text, match, kind, Decimal(numerals.value_of(match["words"])), Decimal(1))


def _shares(text: str) -> Iterator[Figure]:
    for match in _SHARES.finditer(text):
        value = _share(match)
        if value is not None:
            yield _figure(text, match, FigureKind.SHARE, value, Decimal("0.001"))


def _share(match: re.Match[str]) -> Decimal | None:
    """The fraction that the words name; None for an ordinal ("the third") and for a plain count."""
    if match["sign"] or match["slash"]:
        top, bottom = (match["slash"] or _SIGNS[match["sign"]]).split("/")
        return Decimal(top) / Decimal(bottom)
    if match["all"]:
        some, everything = _small(match["some"]), _small(match["all"])
        return (
            some / everything
            if some < everything and everything in {3, 4, 5, 6, 8, 10, 20, 100}
            else None
        )
    top = (match["top"] or "").lower()
    name = match["part"].lower()
    part = _PARTS[name.removesuffix("s")]
    if name == "half":
        return Decimal("0.5") if top in {"", "a", "one"} else None
    if not top or (top in {"a", "an", "one", "1"}) == name.endswith("s"):
        return None
    return _small(top) / part


def _small(word: str) -> Decimal:
    word = word.lower()
    if word.isdigit():
        return Decimal(word)
    return Decimal(100 if word == "hundred" else numerals.value_of(word.replace("an", "a")))


def _kind(match: re.Match[str]) -> FigureKind:
    if match["money"]:
        return FigureKind.MONEY
    return FigureKind.PERCENT if match["percent"] else FigureKind.COUNT


def _figure(
    text: str, match: re.Match[str], kind: FigureKind, value: Decimal, step: Decimal
) -> Figure:
    before = text[: match.start()]
    hedge = next((name for name, words in _HEDGED if words.search(before)), Hedge.NONE)
    return Figure(match.start(), match.end(), match.group().strip(), kind, value, step, hedge)
