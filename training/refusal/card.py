"""What the fit gave, written down: the table that retrieval reads, and a card for people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from retrieval.settings import PACKAGED_MODEL
from retrieval.weighing import Weights
from training.refusal.collecting import Case, Sort
from training.refusal.fitting import ANSWER_SHARES, IN_USE, REFUSED, SUBJECT_SHARES, Fitted
from training.refusal.logistic import rank_area

CARD = Path(__file__).with_name("card.md")


def card_file(model: str) -> Path:
    """Return where the card of the table fitted to a model belongs."""
    return CARD if model == PACKAGED_MODEL else CARD.with_name(f"card-{Path(model).name}.md")


def write_weights(weights: Weights, file: Path) -> None:
    """Write the weights as `retrieval.weighing.read_weights` reads them."""
    overall = {name: getattr(weights, name) for name in ("slope", "shift", "answered")}
    parts = {"subject": weights.subject, "answer": weights.answer, "overall": overall}
    lines = [
        f"{part}\t{name}\t{value:.4f}"
        for part, found in parts.items()
        for name, value in found.items()
    ]
    file.write_text("\n".join(["part\tsign\tweight", *lines]) + "\n", encoding="utf-8")


def write_card(cases: Sequence[Case], fitted: Fitted, file: Path = CARD) -> None:
    """Write the card: the cases, their shares, the weights, and the measures on held-out folds."""
    lines = [
        "# The confidence: what it was fitted on, and how well it does there",
        "",
        "Written by `python -m training.refusal`. Every figure is by weights that were fitted without",
        "the council asked about (five folds); no question of the evaluation takes part.",
        "",
        "| cases | number | share (subject) | share (answer) | in use | counted as answered |",
        "|---|---|---|---|---|---|",
        *(_row(sort, cases, fitted) for sort in Sort),
        "",
        *(f"- {line}" for line in measures(cases, fitted)),
        "",
        "| part | sign | weight |",
        "|---|---|---|",
        *(f"| subject | {name} | {value:.3f} |" for name, value in fitted.weights.subject.items()),
        *(f"| answer | {name} | {value:.3f} |" for name, value in fitted.weights.answer.items()),
        "",
        f"A question counts as answered from {fitted.weights.answered:.3f} on: {REFUSED:.1%} of the",
        "answerable questions lie below.",
        "",
    ]
    file.write_text("\n".join(lines), encoding="utf-8")


def measures(cases: Sequence[Case], fitted: Fitted) -> list[str]:
    """Return the areas under the curve of answerable questions against the others, a line each."""
    pairs = (
        (Sort.PAIR, Sort.NEAR_MISS),
        (Sort.TRAINING, Sort.NEAR_MISS),
        (Sort.TRAINING, Sort.REMOVED),
        (Sort.PAIR, Sort.REMOVED_PAIR),
        (Sort.TRAINING, Sort.OTHER),
        (Sort.TRAINING, Sort.OFF_TOPIC),
    )
    of = {sort: _of(sort, cases, fitted) for sort in Sort}
    return [
        f"AUROC, {right.value} against {wrong.value}: {rank_area(of[right], of[wrong]):.3f}"
        for right, wrong in pairs
    ]


def _row(sort: Sort, cases: Sequence[Case], fitted: Fitted) -> str:
    confidence = _of(sort, cases, fitted)
    passed = float(np.mean(np.asarray(confidence) >= fitted.weights.answered))
    shares = [table.get(sort, 0.0) for table in (SUBJECT_SHARES, ANSWER_SHARES, IN_USE)]
    said = " | ".join(f"{share:g}" for share in shares)
    return f"| {sort.value} | {len(confidence)} | {said} | {passed:.2f} |"


def _of(sort: Sort, cases: Sequence[Case], fitted: Fitted) -> list[float]:
    found = zip(cases, fitted.held_out, strict=True)
    return [float(confidence) for case, confidence in found if case.sort is sort]
