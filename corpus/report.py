"""The report of a reading: what a paper gave, and what a person should look at."""

from __future__ import annotations

from collections import Counter

from pydantic import BaseModel, ConfigDict

from corpus.passages import Passage, Reading


class NumberedRun(BaseModel):
    """A sequence of printed numbers: where it counts, its ends, what the source omits or repeats."""

    model_config = ConfigDict(frozen=True)

    scope: str | None
    first: str
    last: str
    count: int
    gaps: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()


class ReadingReport(BaseModel):
    """What one file gave. `text_quality` is the share of characters that are plain text (0 to 1)."""

    model_config = ConfigDict(frozen=True)

    pages: int | None
    passages: int
    by_kind: dict[str, int]
    numbered: int
    runs: tuple[NumberedRun, ...]
    empty_pages: tuple[int, ...]
    text_quality: float
    unresolved_references: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...]
    seconds: float


def report_on(reading: Reading) -> ReadingReport:
    """Sum a reading up."""
    passages = reading.passages
    return ReadingReport(
        pages=reading.pages,
        passages=len(passages),
        by_kind=dict(Counter(str(passage.kind) for passage in passages)),
        numbered=sum(passage.number is not None for passage in passages),
        runs=tuple(
            NumberedRun(
                scope=run.scope,
                first=run.first,
                last=run.last,
                count=run.count,
                gaps=run.gaps,
                repeats=run.repeats,
            )
            for run in reading.sequences
        ),
        empty_pages=reading.empty_pages,
        text_quality=_text_quality(passages),
        unresolved_references=_unresolved(passages),
        warnings=reading.warnings,
        seconds=round(reading.seconds, 3),
    )


def in_words(report: ReadingReport) -> str:
    """The report as one plain line: "48 pages, 312 passages, numbered 1 to 184, 1 warning"."""
    runs = [f"{run.first} to {run.last}" for run in report.runs if run.count > 1]
    parts = [
        f"{report.pages} pages" if report.pages else "",
        f"{report.passages} passages",
        "numbered " + ", ".join(runs[:3]) if runs else "no numbered paragraphs",
        f"and {len(runs) - 3} more runs of numbers" if len(runs) > 3 else "",
        f"{len(report.warnings)} warnings" if report.warnings else "",
    ]
    return ", ".join(part for part in parts if part)


def _text_quality(passages: tuple[Passage, ...]) -> float:
    text = "".join(passage.text for passage in passages)
    sound = sum(letter.isprintable() or letter.isspace() for letter in text)
    odd = text.count("�")
    return round((sound - odd) / len(text), 4) if text else 0.0


def _unresolved(passages: tuple[Passage, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (reference.printed, reference.unresolved)
        for passage in passages
        for reference in passage.references
        if reference.target is None
    )
