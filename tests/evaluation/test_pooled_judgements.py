"""The pooled judgements that come with the product: well formed, blind, counted as documented."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from evaluation.conditions import read_conditions
from evaluation.judgements import Judgement, read_judgements
from evaluation.papers import open_papers
from evaluation.preparing import PACKAGED_JUDGEMENTS
from evaluation.questions import FOLDER, Question, read_questions

DOCUMENTED = Path(__file__).parents[2] / "docs" / "evaluation.md"
STILL_HELD = 0.9
"""The share of judged passages to be found; ids follow from words, so a better reader loses some."""


@pytest.fixture(scope="module")
def questions() -> dict[str, Question]:
    """The questions on the five documents."""
    return {one.id: one for one in read_questions(FOLDER / "five-documents.jsonl")}


def pooled(split: str) -> list[Judgement]:
    """The judgements of the questions of a split."""
    return read_judgements(PACKAGED_JUDGEMENTS / f"five-{split}-pooled.qrels")


@pytest.mark.parametrize("split", ["development", "test"])
def test_pooled_judgements_are_blind_and_of_answerable_questions_of_their_split(
    split: str, questions: dict[str, Question]
) -> None:
    judged = {one.question for one in pooled(split)}
    assert all(one.blind for one in pooled(split))
    assert all(questions[name].answerable and questions[name].split == split for name in judged)


@pytest.mark.parametrize("split", ["development", "test"])
def test_a_passage_is_judged_once_and_never_against_the_gold_of_its_question(
    split: str, questions: dict[str, Question]
) -> None:
    pairs = Counter((one.question, one.passage) for one in pooled(split))
    assert set(pairs.values()) == {1}
    gold = {
        (name, passage)
        for name, one in questions.items()
        for place in one.gold
        for passage in place.ids
    }
    assert not gold & pairs.keys()


def test_the_counts_are_the_documented_ones() -> None:
    grades = Counter(one.grade for split in ("development", "test") for one in pooled(split))
    told = " ".join(DOCUMENTED.read_text(encoding="utf-8").split())
    assert f"{grades.total():,} pairs are kept" in told
    assert f"{grades[1]} of them at grade 1 and {grades[2] or 'none'} at grade 2" in told


def test_most_judged_passages_stand_in_the_papers_as_read_today(
    shared_corpus: Path, tmp_path: Path
) -> None:
    entry = read_conditions().corpus("five-text")
    papers = open_papers("five-text", entry, shared_corpus, tmp_path, lambda *_: None)
    held = {passage.id for passage in papers.every_passage()}
    judged = [one.passage for split in ("development", "test") for one in pooled(split)]
    assert sum(name in held for name in judged) >= STILL_HELD * len(judged)
