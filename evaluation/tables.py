"""The tables of a report: measures by run, steps against one another, groups of questions."""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evaluation.comparing import Comparison, compare_runs
from evaluation.measures.suite import WORDS
from evaluation.record import Run
from evaluation.significance import Difference

MAIN = "Success@300words"
ABSENT = "–"
SIDE_BY_SIDE = 2
"""Runs that have a column each; more have a row each."""
MEASURES_ACROSS = 3
"""Measures that have a column each where the runs have rows."""


@dataclass(frozen=True, slots=True)
class Table:
    """A caption, heads, and rows of the same width, all as text."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def markdown(self) -> str:
        """The table as Markdown."""
        lines = [self.heads, tuple("---" for _ in self.heads), *self.rows]
        return f"{self.caption}\n\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def tabulate_measures(runs: Sequence[Run]) -> list[Table]:
    """Each measure's mean with its interval, and how many questions it applies to."""
    names = dict.fromkeys(name for run in runs for name in run.measures)
    cells = {
        f"{name}, n = {_counts(runs, name)}": tuple(_interval(run, name) for run in runs)
        for name in names
    }
    cells["Words until the evidence, median"] = tuple(_median_words(run) for run in runs)
    cells["Seconds a question, median"] = tuple(f"{run.median_seconds:.3f}" for run in runs)
    return _lay_out("Measures with 95 % intervals", cells, runs)


def tabulate_refusal(runs: Sequence[Run]) -> list[Table]:
    """The measures of refusal and confidence."""
    names = dict.fromkeys(name for run in runs for name in run.refusal)
    cells = {name: tuple(_figure(run.refusal.get(name)) for run in runs) for name in names}
    return _lay_out("Refusal and confidence", cells, runs)


def tabulate_steps(runs: Sequence[Run], measure: str = MAIN) -> Table:
    """Each run against the one before it: difference with interval, p, win/tie/loss."""
    rows = []
    same_set = [pair for pair in pairwise(runs) if pair[0].set == pair[1].set]
    for before, after in same_set:
        found = compare_runs(before, after).differences.get(measure)
        if found is not None:
            rows.append((after.condition_label, _summary(after, measure), *_difference(found)))
    heads = ("Run", measure, "Against the run before", "p", "Win / tie / loss")
    return Table(f"Step by step: {measure}", heads, tuple(rows))


def tabulate_comparison(comparison: Comparison) -> Table:
    """Every measure of run B against run A: both means, difference with interval, p, win/tie/loss."""
    rows = [
        (
            name,
            _summary(comparison.before, name),
            _summary(comparison.after, name),
            *_difference(one),
        )
        for name, one in comparison.differences.items()
    ]
    heads = ("Measure", "A", "B", "B against A", "p", "Win / tie / loss")
    caption = f"A: {comparison.before.name}. B: {comparison.after.name}."
    return Table(caption, heads, tuple(rows))


def tabulate_groups(runs: Sequence[Run], by: str, measure: str = MAIN) -> Table:
    """A measure's mean by a property of the questions (type, style, persona), one column a run."""
    groups = dict.fromkeys(getattr(one, by) for run in runs for one in run.questions)
    rows = [(group, *(_group_mean(run, by, group, measure) for run in runs)) for group in groups]
    kept = tuple(row for row in rows if set(row[1:]) != {ABSENT})
    return Table(f"{measure} by {by}", _heads(by.capitalize(), runs), kept)


def _lay_out(
    caption: str, cells: Mapping[str, tuple[str, ...]], runs: Sequence[Run]
) -> list[Table]:
    """Lay out the cells of each measure, one a run, so that a terminal of usual width holds them.

    Few runs stand side by side, a measure to a row. Many stand below one another under their short
    names, a measure to a column, in as many tables as that takes.
    """
    if len(runs) <= SIDE_BY_SIDE:
        listed = tuple((name, *found) for name, found in cells.items())
        return [Table(caption, _heads("Measure", runs), listed)]
    names, labels, tables = list(cells), _short_names(runs), []
    for start in range(0, len(names), MEASURES_ACROSS):
        across = names[start : start + MEASURES_ACROSS]
        rows = zip(labels, *(cells[name] for name in across), strict=True)
        tables.append(Table(caption, ("Condition", *across), tuple(rows)))
    return tables


def _short_names(runs: Sequence[Run]) -> list[str]:
    if len({run.set for run in runs}) == 1:
        return [run.condition for run in runs]
    return [f"{run.condition} ({run.set})" for run in runs]


def _difference(found: Difference) -> tuple[str, str, str]:
    mean = found.mean
    change = f"{mean.mean:+.3f} ({mean.low:+.3f} to {mean.high:+.3f})"
    return change, f"{found.p:.4f}", f"{found.wins} / {found.ties} / {found.losses}"


def _heads(first: str, runs: Sequence[Run]) -> tuple[str, ...]:
    return (first, *(f"{run.condition_label} ({run.set})" for run in runs))


def _summary(run: Run, name: str) -> str:
    found = run.measures.get(name)
    if found is None:
        return ABSENT
    return f"{found.mean:.3f} ({found.low:.3f}–{found.high:.3f}; {found.count})"


def _interval(run: Run, name: str) -> str:
    found = run.measures.get(name)
    return ABSENT if found is None else f"{found.mean:.3f} ({found.low:.2f}–{found.high:.2f})"


def _counts(runs: Sequence[Run], name: str) -> str:
    counts = {run.measures[name].count for run in runs if name in run.measures}
    return "–".join(str(count) for count in sorted({min(counts), max(counts)}))


def _group_mean(run: Run, by: str, group: str, measure: str) -> str:
    values = [
        one.values[measure]
        for one in run.questions
        if getattr(one, by) == group and measure in one.values
    ]
    return f"{statistics.mean(values):.3f} ({len(values)})" if values else ABSENT


def _median_words(run: Run) -> str:
    needed = [one.values.get(WORDS, math.inf) for one in run.questions if MAIN in one.values]
    middle = statistics.median(needed) if needed else math.inf
    return ABSENT if math.isinf(middle) else f"{middle:.0f}"


def _figure(value: float | None) -> str:
    return ABSENT if value is None else f"{value:.3f}"
