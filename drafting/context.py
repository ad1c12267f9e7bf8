"""What a fact is said of: the words around it, and the date that its clause ties it to.

Two rules of thumb carry the whole module: the words between two figures (or two dates) are parted at
the semicolon, comma or conjunction between them; and a figure belongs to the nearest date of its own
clause, or else to a date before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafting.dates import Day
from drafting.facts import Facts, content_words
from drafting.figures import Figure, same_kind
from drafting.names import Name
from drafting.quotations import Quotation

_SETS_APART = (
    r"[;:]|\s[–—-]\s|—"
    r"|,\s(?=(?:but|while|whilst|whereas|though|although|compared|against|up|down|and|with|rising"
    r"|falling|from|which|who|of|yet|then|or)\b)"
    r"|\s(?=(?:while|whilst|whereas|compared\s(?:with|to)|against|up\sfrom|down\sfrom|than|but"
    r"|although|though)\b)"
)
_CLAUSE_END = re.compile(_SETS_APART)
_STRONG = re.compile(r"[;:]|\s[–—]\s|—|,?\s(?=(?:but|while|whilst|whereas|though|although)\b)")
_WEAK = re.compile(r"[,()]|\s(?=(?:and|or|to|from|than|against|with|plus|compared)\b)")
_RANGE = re.compile(r"\s*(?:–|-|to|and|&|or|until|till)\s*(?:the\s)?", re.IGNORECASE)
_AT_ONCE = re.compile(
    r"(?:\W|\b(?:in|on|at|by|for|during|as|of|the|end|early|late|mid|about|around|since|to)\b)*",
    re.I,
)
_SOON = re.compile(
    r"(?:\s(?!(?:and|or|but|to|from)\b)[\w’'-]+){1,2}\s(?:in|on|at|by|for|during|as at)\s(?:the\s)?",
    re.I,
)
_RELATIVE = re.compile(
    r"^(?:\W+\w+){0,4}?\W+(?:(?:the|a)\s(?:year|month|quarter|week)\s(?:before|earlier|after|later)|(?:weeks|months|years|days)\s"
    r"(?:before|earlier|after|later|ago)|(?:the\s)?(?:previous|following)\s(?:year|month|quarter)|now|today|currently)\b",
    re.IGNORECASE,
)
_OR_MORE = re.compile(
    r"\sor\s(?:more|less|fewer|over|under|older|younger|above)\b|\+", re.IGNORECASE
)
_PERIOD = re.compile(r"\b(?:last|past|next|first|previous|within|every|aged)\s$", re.IGNORECASE)
_BETWEEN = 12
_CROSSED = 30
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Tie:
    """The dates that a figure can be meant for; `firm` where they stand in the figure's own clause."""

    dates: tuple[Day, ...]
    firm: bool


def words_around(facts: Facts, fact: Figure | Day | Name | Quotation) -> frozenset[str]:
    """Return the stems of the words said of a fact: those between its neighbours of the same sort.

    The words between two neighbours are parted where the sentence is; those of the whole sentence are
    taken where too few remain.
    """
    alike = _neighbours(facts, fact)
    before = max((each.end for each in alike if each.end <= fact.start), default=None)
    after = min((each.start for each in alike if each.start >= fact.end), default=None)
    start = _start_of_territory(facts.text, before, fact.start)
    end = _end_of_territory(facts.text, fact.end, after)
    words = content_words(facts.text[start:end])
    return words if len(words) >= _FEWEST_WORDS else content_words(facts.text)


def _neighbours(facts: Facts, fact: Figure | Day | Name | Quotation) -> Sequence[Figure | Day]:
    if isinstance(fact, Figure):
        return facts.figures
    return facts.dates if isinstance(fact, Day) else ()


def _start_of_territory(text: str, before: int | None, place: int) -> int:
    """Where the words before a fact begin to be said of it; `before` is the end of its neighbour."""
    if before is None:
        return max((m.end() for m in _STRONG.finditer(text, 0, place)), default=0)
    return before + _parting(text[before:place])[1]


def _end_of_territory(text: str, place: int, after: int | None) -> int:
    if after is None:
        return min((m.start() for m in _STRONG.finditer(text, place)), default=len(text))
    return place + _parting(text[place:after])[0]


def _parting(gap: str) -> tuple[int, int]:
    """Where the words between two facts part: (end of the first one's, start of the second one's)."""
    strong = _STRONG.search(gap)
    weak = list(_WEAK.finditer(gap))
    if strong:
        return strong.start(), strong.end()
    if not weak:
        return len(gap), 0
    # A comma straight after the first fact closes it; otherwise the last joint opens the second.
    chosen = weak[0] if weak[0].start() == 0 else weak[-1]
    return chosen.start(), chosen.end()


def date_of(figure: Figure, facts: Facts) -> Tie:
    """Return the dates that a figure is tied to; none where its sentence gives none before or with it.

    "The year before" and its like tie a figure to a date that is not written, so to none; "three or more
    moves in the last 12 months" ties neither figure to the date of what it defines.
    """
    own = _clause_at(facts.text, figure.start)
    if _is_undated(figure, facts.text, own):
        return Tie((), firm=False)
    priced = [
        (price, day)
        for day in facts.dates
        if (price := _price(figure, day, own, facts)) is not None
    ]
    if not priced:
        return Tie((), firm=False)
    cheapest, nearest = min(priced, key=lambda each: each[0])
    joined = _joined_with(nearest, facts)
    level = [day for price, day in priced if price == cheapest]
    return Tie(tuple(dict.fromkeys((*level, *joined))), firm=own[0] <= nearest.start < own[1])


def _is_undated(figure: Figure, text: str, clause: tuple[int, int]) -> bool:
    """Whether a figure's date is only hinted at, or it defines a thing: "three or more moves"."""
    after = text[figure.end : clause[1]]
    return bool(
        _RELATIVE.search(after) or _OR_MORE.match(after) or _PERIOD.search(text[: figure.start])
    )


def _price(figure: Figure, day: Day, own: tuple[int, int], facts: Facts) -> int | None:
    """How far a date stands from a figure, in words and things between; None where it is not meant."""
    before = day.end <= figure.start
    gap = facts.text[day.end : figure.start] if before else facts.text[figure.end : day.start]
    inside = own[0] <= day.start < own[1]
    if not inside and not before:
        return None
    if not before and _AT_ONCE.fullmatch(gap):
        return -1
    if not before and _SOON.fullmatch(gap):
        return 0
    between = sum(
        1
        for each in facts.figures
        if each is not figure
        and same_kind(each, figure)
        and min(day.end, figure.end) <= each.start < max(day.start, figure.start)
    )
    crossed = 0 if inside else _CROSSED
    return len(gap.split()) + _BETWEEN * between + crossed


def _joined_with(day: Day, facts: Facts) -> Sequence[Day]:
    """The dates that stand beside a date as one range or pair: "between 2013–14 and 2014–15"."""
    joined = [day]
    for other in facts.dates:
        first, second = sorted((day, other), key=lambda each: each.start)
        gap = facts.text[first.end : second.start]
        if other is not day and (first.start == second.start or _RANGE.fullmatch(gap)):
            joined.append(other)
    return joined


def _clause_at(text: str, place: int) -> tuple[int, int]:
    """The (start, end) of the clause that holds a place."""
    ends = [match.end() for match in _CLAUSE_END.finditer(text)]
    start = max((end for end in ends if end <= place), default=0)
    end = min((end for end in ends if end > place), default=len(text))
    return start, end
