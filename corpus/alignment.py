"""The passages that two documents have in common, run by run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

NEARLY_IDENTICAL = 0.85  # share of words in common, in order
RUN_OF = 3  # passages in a row that make a run
RUN_BREAK = 4  # passages that may stand between two of a run: page furniture, tables, pictures
PART = 8  # words that a piece of a split passage must have to be known by its words

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Match:
    """The places of the same passage in a host and in an original document, counted from 0."""

    host: int
    original: int


def align(
    host: Sequence[Words], original: Sequence[Words], candidates: Iterable[tuple[int, int]]
) -> tuple[tuple[Match, ...], ...]:
    """Runs of at least three passages of the host that the original prints in the same order.

    `host` and `original` hold the words of each passage; `candidates` are pairs of places worth
    comparing. Short passages count only between or beside others of a run.
    """
    options: dict[int, list[int]] = defaultdict(list)
    for place, other in sorted(set(candidates)):
        if alike(host[place], original[other]):
            options[place].append(other)
    runs = [run for run in _runs(options) if len(run) >= RUN_OF]
    return tuple(tuple(_filled(run, host, original)) for run in runs)


def alike(one: Words, other: Words) -> bool:
    """Whether two passages have nearly the same words, or one is a piece of the other.

    Their figures must be the same: next quarter's report repeats the sentences of this one.
    """
    if one == other:
        return bool(one)
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= PART and f" {' '.join(shorter)} " in f" {' '.join(longer)} ":
        return True
    if _figures(one) != _figures(other):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    least = NEARLY_IDENTICAL
    return matcher.quick_ratio() >= least and matcher.ratio() >= least


def _figures(words: Words) -> list[str]:
    return sorted(word for word in words if any(letter.isdecimal() for letter in word))


def _runs(options: dict[int, list[int]]) -> Iterator[list[Match]]:
    """Matches joined while both sides go on, neither by more than a short break."""
    run: list[Match] = []
    for place in sorted(options):
        following = [
            other for other in options[place] if not run or _goes_on(run[-1], place, other)
        ]
        if not following:
            yield run
            run, following = [], options[place]
        run.append(Match(place, following[0]))
    yield run


def _goes_on(last: Match, host: int, original: int) -> bool:
    steps = host - last.host, original - last.original
    return steps[0] <= RUN_BREAK + 1 and 0 <= steps[1] <= RUN_BREAK + 1


def _filled(run: list[Match], host: Sequence[Words], original: Sequence[Words]) -> Iterator[Match]:
    """A run with the short passages before, between and after its matches."""
    first, last = run[0], run[-1]
    before = Match(max(-1, first.host - RUN_BREAK), max(-1, first.original - RUN_BREAK))
    after = Match(
        min(len(host), last.host + RUN_BREAK), min(len(original), last.original + RUN_BREAK)
    )
    for left, right in zip([before, *run], [*run, after], strict=True):
        yield from _between(left, right, host, original)
        if right is not after:
            yield right


def _between(
    left: Match, right: Match, host: Sequence[Words], original: Sequence[Words]
) -> Iterator[Match]:
    open_place = left.original
    for place in range(left.host + 1, right.host):
        for other in range(max(open_place, 0), right.original + 1):
            if other < len(original) and alike(host[place], original[other]):
                yield Match(place, other)
                open_place = other
                break
