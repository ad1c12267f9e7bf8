"""Two runs side by side: what changed, how sure that is, and for which questions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from evaluation.errors import NotComparable
from evaluation.record import Run, read
from evaluation.significance import Difference, compare


@dataclass(frozen=True, slots=True)
class Change:
    """One question's value of one measure in both runs."""

    question: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Run B against run A: the difference of each measure by notation, and the single changes."""

    before: Run
    after: Run
    differences: dict[str, Difference]
    changes: dict[str, list[Change]]


def compare_folders(before: Path, after: Path) -> Comparison:
    """Compare the runs kept in two folders; raises RunFileError and NotComparable."""
    return compare_runs(read(before), read(after))


def compare_runs(before: Run, after: Run) -> Comparison:
    """Compare two runs over the questions that both measured; raises NotComparable without any.

    A measure that applies to a question in one run only (the key sentence of evidence that only one
    found) is compared where it applies in both.
    """
    earlier = {one.id: one for one in before.questions}
    later = {one.id: one for one in after.questions}
    shared = [name for name in earlier if name in later]
    if not shared:
        raise NotComparable(f"{before.name} and {after.name} have no question in common.")
    differences, changes = {}, {}
    for measure in (name for name in before.measures if name in after.measures):
        pairs = [
            Change(name, earlier[name].values[measure], later[name].values[measure])
            for name in shared
            if measure in earlier[name].values and measure in later[name].values
        ]
        if pairs:
            differences[measure] = compare(
                [pair.before for pair in pairs], [pair.after for pair in pairs]
            )
            changes[measure] = [pair for pair in pairs if pair.before != pair.after]
    return Comparison(before, after, differences, changes)
