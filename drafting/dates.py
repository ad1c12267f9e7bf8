"""Dates in a text, in the forms of British print, as far as each goes: day, month, year, season.

"17 December 2014", "17th December", "December 17th 2014", "17/12/2014", "26 and 27 April 2017",
"December 2014", "autumn 2015", "2014", the financial year "2014/15" and the span "2013–15".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = (
    "january february march april may june july august september october november december".split()
)
_NUMBER_OF = {name: place for place, name in enumerate(MONTHS, start=1)}
_NUMBER_OF |= {name[:3]: place for name, place in _NUMBER_OF.items()} | {"sept": 9}
_SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (12, 1, 2)}


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as the text gives it; `last_year` is set for a span of years ("2014/15")."""

    start: int
    end: int
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_year: int | None = None
    season: str | None = None

    @property
    def years(self) -> frozenset[int]:
        """The calendar years that it names or spans."""
        if self.year is None:
            return frozenset()
        return frozenset(range(self.year, (self.last_year or self.year) + 1))


_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_MONTH = rf"(?P<month>(?:{_FULL})\b|(?:{_SHORT})\b\.?)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19\d\d|20[0-4]\d)"
_DAYS_MONTH = re.compile(
    rf"(?<![\d.,£/-])(?P<days>{_DAY}(?:\s*(?:–|-|to|and|&|,)\s*{_DAY})*)\s+(?:of\s+)?{_MONTH}"
    rf"(?:,?\s+(?P<year>{_YEAR})\b|,?\s+[’'](?P<short>\d\d)\b)?"
)
_MONTH_DAY = re.compile(
    rf"\b{_MONTH}\s+(?:the\s+)?(?P<days>{_DAY}(?:\s*(?:–|-|to|and|&)\s*{_DAY})?)(?![\d%,.:]\d|\d|[%:])"
    rf"(?:,?\s+(?P<year>{_YEAR})\b)?"
)
_MONTH_YEAR = re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?(?P<year>{_YEAR})\b")
_NUMERIC = re.compile(
    r"(?<![\d/.-])(?:(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?P<d>\d{1,2})(?P<mark>[/.-])(?P<m>\d{1,2})(?P=mark)(?P<y>(?:(?:19|20)\d\d)|\d\d))(?![\d/.-]\d|\d)"
)
_SPAN = re.compile(
    rf"(?<![\d£.,/–-])(?P<first>{_YEAR}|\d\d)\s?[/–−-]\s?(?P<last>{_YEAR}|\d\d)(?![\d%/]|[.,]\d|[–-]\d|\s?(?:%|[–-]year))"
)
_SEASON = re.compile(
    rf"\b(?P<season>spring|summer|autumn|winter)\s+(?:of\s+)?(?P<year>{_YEAR})\b", re.I
)
_ALONE = re.compile(rf"(?<![\d£.,/–-])(?P<year>{_YEAR})(?!\d|[%/]|[.,]\d|[-–]\d|\s?%)")
_MONTH_ALONE = re.compile(rf"\b{_MONTH}(?![a-z])")
_COUNTED = re.compile(
    r"\s+(?:children|people|homes|houses|households|families|pupils|staff|cases|more|young|new)\b"
)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|by|since|from|until|till|during|to|for|and|before|after|between|early|late|mid|the|"
    r"year|its|their|Ofsted|on|is|at|was|that|next|this|last)\s|[(–-]\s?|,\s)$",
    re.IGNORECASE,
)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|by|since|from|until|till|during|to|and|before|after|between|early|late|mid|mid-|end of|last|"
    r"next|of|for|at|each|every|this|through)\s$",
    re.IGNORECASE,
)


def find_dates(text: str) -> tuple[Day, ...]:
    """Return the dates of a text in order; "26 and 27 April" gives two over the same words."""
    found: list[Day] = []
    taken: list[tuple[int, int]] = []
    for reader in (_days, _numeric, _months, _seasons, _spans, _years, _lone_months):
        for group in reader(text):
            start, end = group[0].start, group[0].end
            if not any(start < done and begun < end for begun, done in taken):
                taken.append((start, end))
                found.extend(group)
    return tuple(sorted(found, key=lambda each: each.start))


def fits(claim: Day, source: Day, years: frozenset[int] = frozenset()) -> bool:
    """Tell whether a paper's date bears out a draft's, which may say less but not more.

    `years` are years that the paper gives elsewhere, for a printed date without one.
    """
    return (
        _year_fits(claim, source, years) and _month_fits(claim, source) and _day_fits(claim, source)
    )


def agree(one: Day, other: Day) -> bool:
    """Tell whether two dates can mean the same time, as far as both go."""
    return fits(one, other, one.years) or fits(other, one, other.years)


def _year_fits(claim: Day, source: Day, years: frozenset[int]) -> bool:
    if claim.year is None:
        return True
    if source.year is None:
        return claim.years <= years
    if claim.last_year is None:
        return claim.year in source.years
    if source.last_year is None:
        return claim.last_year == claim.year + 1 and _in_financial_year(source, claim.year)
    return claim.years == source.years


def _in_financial_year(day: Day, first: int) -> bool:
    """Whether a day or month lies in the financial year that begins in April of `first`."""
    if day.month is None:
        return False
    return day.year == (first if day.month >= 4 else first + 1)


def _month_fits(claim: Day, source: Day) -> bool:
    if claim.season is not None:
        months = _SEASONS[claim.season]
        return source.season == claim.season or source.month in months
    if claim.month is None:
        return True
    if source.season is not None:
        return False
    return claim.month == source.month


def _day_fits(claim: Day, source: Day) -> bool:
    return claim.day is None or claim.day == source.day


def _days(text: str) -> Iterator[list[Day]]:
    for pattern in (_DAYS_MONTH, _MONTH_DAY):
        for match in pattern.finditer(text):
            parts = match.groupdict()
            short = int(f"20{parts['short']}") if parts.get("short") else None
            year = int(match["year"]) if match["year"] else short
            numbers = [int(each) for each in re.findall(r"\d+", match["days"])]
            if all(1 <= number <= 31 for number in numbers):
                yield [_day(match, year, _month(match), number) for number in numbers]


def _numeric(text: str) -> Iterator[list[Day]]:
    for match in _NUMERIC.finditer(text):
        if match["year"]:
            year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
        else:
            year, month, day = _full_year(match["y"]), int(match["m"]), int(match["d"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield [_day(match, year, month, day)]


def _months(text: str) -> Iterator[list[Day]]:
    for match in _MONTH_YEAR.finditer(text):
        yield [_day(match, int(match["year"]), _month(match))]


def _seasons(text: str) -> Iterator[list[Day]]:
    for match in _SEASON.finditer(text):
        found = _day(match, int(match["year"]))
        yield [Day(found.start, found.end, found.text, found.year, season=match["season"].lower())]


def _spans(text: str) -> Iterator[list[Day]]:
    for match in _SPAN.finditer(text):
        first, last = _full_year(match["first"]), _full_year(match["last"])
        short = len(match["first"]) == 2
        # Two figures of two digits are a financial year only where one follows the other ("14/15").
        if (last == first + 1 and 2000 <= first < 2050) or (
            not short and first < last <= first + 10
        ):
            yield [Day(match.start(), match.end(), match.group(), first, last_year=last)]


def _years(text: str) -> Iterator[list[Day]]:
    for match in _ALONE.finditer(text):
        counted = _COUNTED.match(text[match.end() :])
        if not counted or _BEFORE_YEAR.search(text[: match.start()]):
            yield [_day(match, int(match["year"]))]


def _lone_months(text: str) -> Iterator[list[Day]]:
    for match in _MONTH_ALONE.finditer(text):
        certain = match["month"].lower() not in {"may", "march", "mar", "jan", "sep", "dec", "apr"}
        before = text[: match.start()]
        if _BEFORE_MONTH.search(before) or (certain and len(match["month"]) > 4 and before.strip()):
            yield [_day(match, None, _month(match))]


def _day(
    match: re.Match[str], year: int | None, month: int | None = None, day: int | None = None
) -> Day:
    return Day(match.start(), match.end(), match.group(), year, month, day)


def _month(match: re.Match[str]) -> int:
    return _NUMBER_OF[match["month"].lower().rstrip(".")]


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
