"""Figures that two reports on one council give of the same thing: before, after and the difference.

The same thing means the same words: all that the sentence says before the figure (dates apart) and the
words after it up to the next mark, stem by stem, with the same unit and the same qualification. A
report that gives two figures in the same words gives none. Better no change than a doubtful one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from corpus.passages import Document, Passage
from drafting.context import date_of
from drafting.facts import Facts, blank, read_text
from drafting.figures import Figure, FigureKind
from drafting.papers import printed_text
from retrieval.words import STOPWORDS, tokenise

FEWEST_WORDS = 2
"""Words that must say what a figure counts."""
_WORD = re.compile(r"\s+(?P<word>[A-Za-z][\w’'-]*)")
_STOP = re.compile(r"[,;:()\[\]–—]|\.(?:\s|$)|\s-\s")
Key = tuple[FigureKind, str, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure where it stands: the paper, the passage, the sentence; `when` is its date as printed."""

    document: Document
    passage: Passage
    sentence: str
    figure: Figure
    when: str


@dataclass(frozen=True, slots=True)
class Change:
    """The same thing counted in two reports; `thing` is what is counted, in the later one's words."""

    thing: str
    before: Stated
    after: Stated

    @property
    def difference(self) -> str:
        """The difference in words: "113 more", "£2,000 less", "4.6 percentage points lower"."""
        gap = self.after.figure.value - self.before.figure.value
        if gap == 0:
            return "no change"
        kind = self.after.figure.kind
        if kind is FigureKind.PERCENT:
            points = "percentage point" if abs(gap) == 1 else "percentage points"
            return f"{_number(gap)} {points} {'higher' if gap > 0 else 'lower'}"
        if kind is FigureKind.MONEY:
            return f"£{_number(gap)} {'more' if gap > 0 else 'less'}"
        return f"{_number(gap)} {'more' if gap > 0 else 'fewer'}"


def find_changes(papers: Sequence[tuple[Document, Sequence[Passage]]]) -> tuple[Change, ...]:
    """Return what changed from each report on a council to the next that counts the same thing.

    `papers` are the reports with the passages that are looked at, the earliest report first.
    """
    held: defaultdict[tuple[str, Key], list[Stated]] = defaultdict(list)
    for document, passages in papers:
        for key, stated in _certain(document, passages).items():
            held[document.authority, key].append(stated)
    return tuple(
        Change(_thing(after), before, after)
        for stated in held.values()
        for before, after in pairwise(stated)
        if not before.when or before.when != after.when
    )


def _certain(document: Document, passages: Iterable[Passage]) -> Mapping[Key, Stated]:
    """Return the figures of a report by what they count, those given twice with two values left out."""
    found: defaultdict[Key, list[Stated]] = defaultdict(list)
    for passage in passages:
        for facts in read_text(printed_text(passage)) if passage.row is None else ():
            for key, figure in _keyed(facts):
                found[key].append(_stated(document, passage, facts, figure))
    return {
        key: stated[0]
        for key, stated in found.items()
        if len({one.figure.value for one in stated}) == 1
    }


def _keyed(facts: Facts) -> Iterator[tuple[Key, Figure]]:
    """Yield the figures of a sentence whose own words say what they count."""
    undated = blank(facts.text, [(each.start, each.end) for each in facts.dates])
    for figure in facts.figures:
        if figure.kind is FigureKind.SHARE:
            continue
        before = tuple(tokenise(undated[: figure.start]))
        after = tuple(tokenise(undated[figure.end : _end_of_thing(undated, figure, facts.figures)]))
        if _names_a_thing(undated[figure.end :], figure) and len(after) >= FEWEST_WORDS:
            yield (figure.kind, str(figure.hedge), before, after), figure


def _names_a_thing(following: str, figure: Figure) -> bool:
    """Tell whether a figure is followed by what it counts: not by "were" or "of", nor by a name.

    "115 Charles Street" counts nothing, and what "three were judged good" counts is said elsewhere.
    """
    word = _WORD.match(following)
    if word is None or word["word"][0].isupper():
        return False
    if figure.kind is FigureKind.PERCENT:
        return True
    return word["word"] not in STOPWORDS


def _end_of_thing(text: str, figure: Figure, figures: Sequence[Figure]) -> int:
    """Return where the words that say what a figure counts end: at a mark or at the next figure."""
    mark = _STOP.search(text, figure.end)
    ends = [each.start for each in figures if each.start >= figure.end]
    return min([mark.start() if mark else len(text), *ends])


def _stated(document: Document, passage: Passage, facts: Facts, figure: Figure) -> Stated:
    tie = date_of(figure, facts)
    when = tie.dates[0].text if tie.firm and len(tie.dates) == 1 else ""
    return Stated(document, passage, facts.text, figure, when)


def _thing(stated: Stated) -> str:
    """Return the words after a figure up to the next mark, other figures among them."""
    text, start = stated.sentence, stated.figure.end
    mark = _STOP.search(text, start)
    return text[start : mark.start() if mark else len(text)].strip(" %")


def _number(value: Decimal) -> str:
    size = abs(value).normalize()
    return f"{size:,f}"
