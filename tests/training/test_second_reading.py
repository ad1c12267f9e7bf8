"""The second reading of the training questions: of which questions, and its outcome as documented."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from training.questions import read_questions

ROOT = Path(__file__).parents[2]
DOCUMENTED = ROOT / "docs" / "training.md"
UPHELD = {"best", "as-good"}
CANDIDATES = 5


def read() -> list[dict[str, str]]:
    """The question (id and style) and the verdict of each line."""
    text = (ROOT / "training" / "second_reading.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def beyond_chance(upheld: int, read: int) -> float:
    """Agreement on which of the candidates is named, beyond that of a guess."""
    return (upheld / read - 1 / CANDIDATES) / (1 - 1 / CANDIDATES)


def test_three_hundred_different_questions_of_the_set_were_read_again() -> None:
    read_again = {(row["id"], row["style"]) for row in read()}
    assert len(read_again) == len(read()) == 300
    assert read_again <= {(question.id, question.style.value) for question in read_questions()}


def test_every_verdict_is_one_of_the_four() -> None:
    assert {row["verdict"] for row in read()} <= UPHELD | {"other", "none"}


def test_the_outcome_is_the_documented_one() -> None:
    counts = Counter(row["verdict"] for row in read())
    told = " ".join(DOCUMENTED.read_text(encoding="utf-8").split())
    assert f"{counts['best']} times the named paragraph alone" in told
    assert f"{counts['as-good']} times another as well" in told
    assert f"{counts['other'] + counts['none']} times another or none" in told
    assert f"beyond chance {beyond_chance(counts['best'], 300):.3f}" in told
