"""Which numbers at line starts are paragraph numbers: decided by order and place.

A frame is a run of numbers that count on. A number is taken if it continues a frame (the innermost
that it fits), or opens one and others follow. A frame that was interrupted and is taken up again
holds what came between as a list inside one of its paragraphs; one that is not is followed by a new
scope, in which numbers count afresh.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.numbering import Mark

_SAME_MARGIN = 6.0
_NEAR_MARGIN = 30.0
_LARGEST_GAP = 3
_SHORT = 3
_MOST_OPEN = 12
_INSIDE_PAGES = 4
_INSIDE_ITEMS = 30
_AHEAD = 12


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mark where it was seen.

    `index` is the line's place; `x` its left edge; `starts` whether something other than running
    text goes before it (a gap, a full stop, a heading); `bold` whether the whole line is bold.
    """

    index: int
    mark: Mark
    page: int | None
    x: float | None
    titled: bool
    starts: bool


@dataclass(slots=True)
class Frame:
    """A run of numbers: the sightings taken so far and the last number at each depth.

    `heads` is True of the titles of chapters through which another run counts on.
    """

    items: list[Sighting] = field(default_factory=list)
    last: dict[int, tuple[int, ...]] = field(default_factory=dict)
    margins: dict[int, Sighting] = field(default_factory=dict)
    inside: Sighting | None = None
    heads: bool = False

    def add(self, sighting: Sighting) -> None:
        """Take a sighting as the frame's next number."""
        depth = sighting.mark.depth
        self.items.append(sighting)
        self.last[depth] = sighting.mark.value
        self.margins[depth] = sighting

    def step(self, mark: Mark) -> str:
        """Tell how a number follows: "next", "repeat", "gap", or "" if it does not."""
        if self.items and mark.series != self.items[-1].mark.series:
            return ""
        if mark.letter:
            return "next" if self._follows_letter(mark) else ""
        value, depth = mark.value, mark.depth
        if value in self._expected(depth):
            return "next"
        before = self.last.get(depth)
        if before is None or before[:-1] != value[:-1]:
            return "gap" if value[-1] <= 2 and self._is_open(value[:-1]) else ""
        if value == before:
            return "repeat"
        return "gap" if 1 < value[-1] - before[-1] <= _LARGEST_GAP else ""

    def _expected(self, depth: int) -> set[tuple[int, ...]]:
        """Return the numbers that may come next at a depth."""
        before, parent = self.last.get(depth), self.last.get(depth - 1)
        expected = {(*before[:-1], before[-1] + 1)} if before else set()
        if parent:
            expected |= {(*parent, 1), (*parent[:-1], parent[-1] + 1, 1)}
        elif before and depth > 1:
            expected.add((*before[:-2], before[-2] + 1, 1))
        child = self.last.get(depth + 1)
        if child:
            expected |= {child[:-1]} if before is None else set()
            expected.add((*child[:-2], child[-2] + 1))
        return expected

    def _is_open(self, parent: tuple[int, ...]) -> bool:
        """Whether a number is the last one at its depth, so that its children may follow."""
        return bool(parent) and self.last.get(len(parent)) == parent

    def _follows_letter(self, mark: Mark) -> bool:
        """Whether "1a" follows "1", or "1b" follows "1a"."""
        before = self.items[-1].mark if self.items else None
        if before is None or before.value != mark.value:
            return False
        wanted = chr(ord(before.letter.lower()) + 1) if before.letter else "a"
        return mark.letter.lower() == wanted

    def sits(self, sighting: Sighting, tolerance: float) -> bool:
        """Whether a sighting stands at the margin of the frame's numbers of its depth."""
        model = self.margins.get(sighting.mark.depth)
        if model is None or model.x is None or sighting.x is None:
            return True
        return abs(model.x - sighting.x) <= tolerance

    def resembles(self, sighting: Sighting) -> bool:
        """Whether a sighting looks like the frame's numbers of its depth in weight and form."""
        model = self.margins.get(sighting.mark.depth)
        return model is None or (
            model.titled == sighting.titled and model.mark.form == sighting.mark.form
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a sighting: the frame that took it, or why none did."""

    sighting: Sighting
    frame: Frame | None
    reason: str


def trace(sightings: Sequence[Sighting]) -> tuple[list[Frame], list[Verdict]]:
    """Return the frames of a document's main numbers, in order, and the verdict on each sighting.

    Frames inside a paragraph of another have `inside` set to that paragraph's number.
    """
    tracer = _Tracer(sightings)
    for position, sighting in enumerate(sightings):
        tracer.take(position, sighting)
    return tracer.finish()


class _Tracer:
    """The frames while the sightings go by."""

    def __init__(self, sightings: Sequence[Sighting]) -> None:
        self._all = sightings
        self._frames: list[Frame] = []
        self._open: list[Frame] = []
        self._verdicts: dict[int, Verdict] = {}

    def take(self, position: int, sighting: Sighting) -> None:
        """Decide on one sighting."""
        for tolerance in (_SAME_MARGIN, _NEAR_MARGIN):
            for frame in reversed(self._open):
                if not self._fits(frame, sighting, tolerance):
                    continue
                if self._heads(frame, position, sighting):
                    frame.heads = True
                    frame.add(sighting)
                    return
                if frame is self._open[-1] or self._may_resume(frame, sighting):
                    self._add(frame, sighting)
                    return
        if self._open and self._skips(self._open[-1], position, sighting):
            self._add(self._open[-1], sighting)
            return
        if self._opens(position, sighting):
            self._start(sighting)
            return
        reason = "does not follow the number before it"
        self._verdicts[position] = Verdict(sighting, None, reason)

    def _start(self, sighting: Sighting) -> None:
        """Open a new frame; the oldest open ones are given up beyond a limit."""
        opened = Frame()
        self._frames.append(opened)
        self._open = [*self._open[-_MOST_OPEN:], opened]
        self._add(opened, sighting)

    def _fits(self, frame: Frame, sighting: Sighting, tolerance: float) -> bool:
        """Whether a sighting is the next number of a frame, at its margin."""
        if frame.step(sighting.mark) != "next" or not frame.sits(sighting, tolerance):
            return False
        return sighting.starts or (frame.resembles(sighting) and tolerance == _SAME_MARGIN)

    def _heads(self, frame: Frame, position: int, sighting: Sighting) -> bool:
        """Whether a title goes on with a frame of titles while a run inside it counts on below.

        So do the chapters of a report ("2 Findings") whose paragraphs count on through all of them.
        """
        if not (sighting.titled and all(item.titled for item in frame.items)):
            return False
        between = self._open[self._open.index(frame) + 1 :]
        return any(self._counts_on(inner, position) for inner in between)

    def _counts_on(self, frame: Frame, position: int) -> bool:
        """Whether the next number of a frame's form and margin after a position continues it."""
        last = frame.items[-1]
        for later in self._all[position + 1 : position + _AHEAD]:
            alike = later.mark.form == last.mark.form and frame.sits(later, _SAME_MARGIN)
            if alike and later.starts and frame.resembles(later):
                return not last.titled and frame.step(later.mark) == "next"
        return False

    def _may_resume(self, frame: Frame, sighting: Sighting) -> bool:
        """Whether what came since a frame's last number can be a list inside that paragraph."""
        between = [i for f in self._open[self._open.index(frame) + 1 :] for i in f.items]
        if len(between) <= _SHORT:
            return True
        first, last = frame.items[-1].page, sighting.page
        near = first is None or last is None or last - first <= _INSIDE_PAGES
        return near and len(between) <= _INSIDE_ITEMS and frame.resembles(sighting)

    def _add(self, frame: Frame, sighting: Sighting) -> None:
        """Add a sighting to a frame; frames opened since are lists inside its last paragraph."""
        while self._open[-1] is not frame:
            inner = self._open.pop()
            inner.inside = frame.items[-1]
        frame.add(sighting)

    def _opens(self, position: int, sighting: Sighting) -> bool:
        """Whether a sighting starts a new frame: a first number, or any that others follow."""
        mark = sighting.mark
        if not sighting.starts or mark.letter:
            return False
        if all(part == 1 for part in mark.value):
            return True
        needed = _SHORT - 1 if sighting.titled else _SHORT
        return self._count_followers(position, sighting) >= needed

    def _count_followers(self, position: int, sighting: Sighting) -> int:
        """Count how many numbers, up to _SHORT, count on from here at the same margin and form."""
        trial = Frame()
        trial.add(sighting)
        for later in self._all[position + 1 : position + 60]:
            fits = trial.step(later.mark) == "next" and trial.sits(later, _SAME_MARGIN)
            if fits and later.starts and later.mark.form == sighting.mark.form:
                trial.add(later)
                if len(trial.items) > _SHORT:
                    break
        return len(trial.items) - 1

    def _skips(self, frame: Frame, position: int, sighting: Sighting) -> bool:
        """Whether a sighting goes on with a frame after a missing number, or repeats one."""
        if frame.step(sighting.mark) not in ("gap", "repeat") or not sighting.starts:
            return False
        alike = frame.resembles(sighting) and frame.sits(sighting, _SAME_MARGIN)
        return alike and self._count_followers(position, sighting) >= 1

    def finish(self) -> tuple[list[Frame], list[Verdict]]:
        """Drop frames that stand alone and return what is left."""
        positions = {id(sighting): position for position, sighting in enumerate(self._all)}
        for frame in self._frames:
            reason = _find_fault(frame)
            if not reason and frame.inside:
                reason = f"a list inside paragraph {frame.inside.mark.printed}"
            for item in frame.items:
                position = positions[id(item)]
                verdict = Verdict(item, None if reason else frame, reason or "counts on")
                self._verdicts[position] = verdict
        kept = [frame for frame in self._frames if not _find_fault(frame)]
        return kept, [self._verdicts[position] for position in sorted(self._verdicts)]


def _find_fault(frame: Frame) -> str:
    """Say why a frame is no run of paragraphs, or nothing if it is one."""
    if len(frame.items) == 1:
        return "stands alone"
    starting = sum(item.starts for item in frame.items)
    if starting * 2 < len(frame.items):
        return "stands in running text"
    bare = all(_is_bare(item.mark) for item in frame.items)
    if bare and len(frame.items) < _SHORT and not all(item.titled for item in frame.items):
        return "too few numbers without a full stop"
    return ""


def _is_bare(mark: Mark) -> bool:
    """Whether a number could be any figure or code: "3", "A4", "2024/25"."""
    plain = mark.series in ("#", "Q#", "[#]")
    return mark.depth == 1 and (not mark.form or not plain)
