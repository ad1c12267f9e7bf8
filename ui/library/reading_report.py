"""A reading report in plain words: what was read, and what a person should look at."""

from __future__ import annotations

from html import escape

from corpus.report import NumberedRun, ReadingReport
from ui.wording import counted, listed

SHOWN = 8
"""Numbers or runs listed before the rest are only counted."""


def report_html(report: ReadingReport) -> str:
    """The report as a sentence and a list of what to look at."""
    points = [*_empty_pages(report), *report.warnings, *_irregular(report)]
    items = "".join(f"<li>{escape(point)}</li>" for point in points)
    look = f"<p class='part'>Worth a look</p><ul>{items}</ul>" if points else ""
    return f"<p>{escape(summed_up(report))}</p>{look}"


def summed_up(report: ReadingReport) -> str:
    """The report in a sentence: "Read 20 pages and 96 paragraphs, numbered 1 to 86"."""
    pages = f"{counted(report.pages, 'page')} and " if report.pages else ""
    runs = [run for run in report.runs if run.count > 1]
    numbers = ", ".join(_run(run) for run in runs[:SHOWN]) or "without printed numbers"
    more = f" and {len(runs) - SHOWN} more runs" if len(runs) > SHOWN else ""
    return f"Read {pages}{counted(report.passages, 'passage')}, {numbers}{more}."


def _run(run: NumberedRun) -> str:
    scope = f"{run.scope}: " if run.scope else ""
    return f"{scope}numbered {run.first} to {run.last}"


def _empty_pages(report: ReadingReport) -> list[str]:
    if not report.empty_pages:
        return []
    pages = [str(page) for page in report.empty_pages]
    word = "Page" if len(pages) == 1 else "Pages"
    return [f"{word} {_some(pages)} without text: a picture or a scan, which cannot be searched."]


def _irregular(report: ReadingReport) -> list[str]:
    found = []
    for run in report.runs:
        scope = f" in {run.scope}" if run.scope else ""
        if run.gaps:
            found.append(f"The paper prints no {_some(run.gaps)}{scope}.")
        if run.repeats:
            found.append(f"The paper prints {_some(run.repeats)} more than once{scope}.")
    return found


def _some(numbers: tuple[str, ...] | list[str]) -> str:
    shown = list(numbers[:SHOWN])
    rest = len(numbers) - len(shown)
    return listed([*shown, f"{rest} more"] if rest else shown)
