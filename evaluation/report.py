"""The report: one HTML file with its plots inside, which opens without a network."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from evaluation.charts import Bar, Line, draw_bars, draw_lines
from evaluation.comparing import Comparison, compare_runs
from evaluation.record import Run, read
from evaluation.tables import (
    MAIN,
    Table,
    tabulate_groups,
    tabulate_measures,
    tabulate_refusal,
    tabulate_steps,
)

TEMPLATE = "report.html"
RISK, TRUST = "Risk and coverage", "Reliability of the confidence"
PLOTTED = ("Success(rel=2)@5", MAIN)


def write_report(folders: Sequence[Path], path: Path) -> None:
    """Write the report of the runs in some folders, in that order; raises RunFileError.

    Each run is compared with the one before it, so the order of an ablation is that of its steps.
    """
    path.write_text(render([read(folder) for folder in folders]), encoding="utf-8")


def render(runs: Sequence[Run]) -> str:
    """The report as HTML."""
    loader = Environment(
        loader=PackageLoader("evaluation", "."), autoescape=True, undefined=StrictUndefined
    )
    return loader.get_template(TEMPLATE).render(
        runs=runs,
        plots=_plots(runs),
        tables=_tables(runs),
        comparison=_last_change(runs),
        main=MAIN,
    )


def _tables(runs: Sequence[Run]) -> list[Table]:
    groups = [tabulate_groups(runs, by) for by in ("type", "style", "persona")]
    steps = [tabulate_steps(runs)] if len(runs) > 1 else []
    return [*tabulate_measures(runs), *steps, *tabulate_refusal(runs), *groups]


def _plots(runs: Sequence[Run]) -> dict[str, str]:
    """The plots by title."""
    bars = {measure: draw_bars(measure, _bars(runs, measure)) for measure in PLOTTED}
    risks = [Line(_name(run), run.risk_coverage) for run in runs]
    certain = [
        Line(_name(run), [(one.confidence, one.right) for one in run.reliability]) for run in runs
    ]
    return bars | {
        RISK: draw_lines(RISK, "Share answered", "Share wrong", risks, diagonal=False),
        TRUST: draw_lines(TRUST, "Confidence", "Share answered rightly", certain, diagonal=True),
    }


def _bars(runs: Sequence[Run], measure: str) -> list[Bar]:
    return [
        Bar(_name(run), found.mean, found.low, found.high)
        for run in runs
        if (found := run.measures.get(measure)) is not None
    ]


def _last_change(runs: Sequence[Run]) -> Comparison | None:
    """The last run against the one before it, question by question; none across sets."""
    last = runs[-2:]
    return compare_runs(*last) if len(last) > 1 and last[0].set == last[1].set else None


def _name(run: Run) -> str:
    return run.condition_label
