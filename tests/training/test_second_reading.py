"""The second readings of the training questions: of which questions, and their outcome as documented."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from training.invented import read_invented
from training.questions import read_questions

ROOT = Path(__file__).parents[2]
DOCUMENTED = ROOT / "docs" / "training.md"
UPHELD = {"best", "as-good"}
CANDIDATES = 5
LATER = "second_reading_later"
INVENTED = "second_reading_invented"


def read(name: str = "second_reading") -> list[dict[str, str]]:
    """What names the question (id and style, or paper and words) and the verdict of each line."""
    text = (ROOT / "training" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def beyond_chance(upheld: int, read: int) -> float:
    """Agreement on which of the candidates is named, beyond that of a guess."""
    return (upheld / read - 1 / CANDIDATES) / (1 - 1 / CANDIDATES)


@pytest.mark.parametrize(("name", "count"), [("second_reading", 300), (LATER, 300)])
def test_so_many_different_questions_on_reports_were_read_again(name: str, count: int) -> None:
    read_again = {(row["id"], row["style"]) for row in read(name)}
    assert len(read_again) == len(read(name)) == count
    assert read_again <= {(question.id, question.style.value) for question in read_questions()}


@pytest.mark.parametrize("name", ["second_reading", LATER, INVENTED])
def test_every_verdict_is_one_of_the_four(name: str) -> None:
    assert {row["verdict"] for row in read(name)} <= UPHELD | {"other", "none"}


def test_the_outcome_is_the_documented_one() -> None:
    counts = Counter(row["verdict"] for row in read())
    told = " ".join(DOCUMENTED.read_text(encoding="utf-8").split())
    assert f"{counts['best']} times the named paragraph alone" in told
    assert f"{counts['as-good']} times another as well" in told
    assert f"{counts['other'] + counts['none']} times another or none" in told
    assert f"beyond chance {beyond_chance(counts['best'], 300):.3f}" in told


def test_the_outcome_on_the_later_questions_is_the_documented_one_too() -> None:
    counts = Counter(row["verdict"] for row in read(LATER))
    told = " ".join(DOCUMENTED.read_text(encoding="utf-8").split())
    assert (
        f"{counts['best']} of {counts.total()} times the named paragraph alone, {counts['as-good']} "
        f"times another as well, {counts['other'] + counts['none']} times another or none" in told
    )


def test_two_hundred_different_questions_on_the_invented_papers_were_read_again() -> None:
    read_again = {(row["paper"], row["question"]) for row in read(INVENTED)}
    asked = {
        (one.paper, question.question) for one in read_invented() for question in one.questions
    }
    assert len(read_again) == len(read(INVENTED)) == 200
    assert read_again <= asked


def test_the_outcome_of_that_is_the_documented_one_too() -> None:
    counts = Counter(row["verdict"] for row in read(INVENTED))
    told = " ".join(DOCUMENTED.read_text(encoding="utf-8").split())
    assert f"{counts['best']} of {counts.total()} times the named paragraph" in told
