"""The card beside the reranker: what it is, what it was made of, what it gains, where it ends."""

from __future__ import annotations

from pathlib import Path

from retrieval.adapter import adapter_sha256
from training.examples import TrainingSet
from training.gains import measure_gain
from training.reranker.measuring import Measured
from training.reranker.settings import RerankerSettings

TEMPLATE = """# Reranker for all-MiniLM-L6-v2: a question and its best paragraphs read in one piece

Low-rank changes that turn all-MiniLM-L6-v2 into a cross-encoder for the best candidates
(`SCRUTINEER_STEPS__TOGETHER=off` does without, and so does `SCRUTINEER_ADAPTER=off`). Written by
`python -m training.reranker`; do not edit by hand.

- File: `{file}`, {size:.2f} MB, half precision, sha256 `{sha256}`
- Made of: {questions:,} questions on {reports} reports that the adapter of the day was trained on, starting
  from its matrices; each question's paragraph is told from others on the same council that the
  adapted model puts near it.
- Kept from training, and measured on below: {held:,} questions on {held_reports} reports on other councils.

## Settings

{settings}
- minutes, measuring included: {minutes:.0f}

## What it makes of the reports kept from training

The {nearest} nearest paragraphs on the question's council, in the adapted model's order and in that of
the reranker alone. What it gains in the product, where it is one sign among nine, is in
`docs/decisions/0009-learned-fusion.md`.

| | adapted model | reranker alone | gain (95 % interval) |
|---|---|---|---|
{figures}

## Limits and licence

Those of the adapter (see its card): inspection reports and visit letters only, one named paragraph for
each question, writers of questions who also wrote those kept aside.
"""


def write_card(
    file: Path,
    settings: RerankerSettings,
    training: TrainingSet,
    measured: Measured,
    minutes: float,
) -> None:
    """Write the card of a reranker's file beside it."""
    text = TEMPLATE.format(
        file=file.name,
        size=file.stat().st_size / 1e6,
        sha256=adapter_sha256(file),
        questions=len(training.questions),
        reports=_reports(training),
        held=len(measured.data.questions),
        held_reports=_reports(measured.data),
        settings="\n".join(f"- {name}: {value}" for name, value in settings),
        minutes=minutes,
        nearest=settings.nearest,
        figures="\n".join(_row(measured, k) for k in (1, 2, 5, 10)),
    )
    file.with_suffix(".md").write_text(text, encoding="utf-8")


def _reports(data: TrainingSet) -> int:
    return len({data.paragraphs[one.row].report for one in data.examples})


def _row(measured: Measured, k: int) -> str:
    found = measure_gain(f"Success@{k}", measured.before, measured.after, k)
    return f"| {found.measure} | {found.cells}"
