"""The invented papers: enough of every kind, on no real council, asked about in people's words."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from corpus.passages import DocumentKind
from retrieval.words import tokenise
from training.errors import QuestionsUnusable
from training.invented import InventedParagraph, as_papers, as_training, read_invented
from training.likeness import shared_with, without_repeats
from training.questions import Style, TrainingQuestion, read_questions

RECORD = {
    "paper": "x-1",
    "authority": "Nowhere Borough Council",
    "sort": "minutes",
    "year": 2019,
    "headings": ["Any other business"],
    "number": "7",
    "kind": "minute",
    "text": "The clerk was asked to mend the bench beside the pond.",
    "questions": [{"style": "spoken", "question": "who fixes the seat by the water?"}],
}


@pytest.fixture(scope="module")
def invented() -> tuple[InventedParagraph, ...]:
    """All paragraphs of the invented papers."""
    return read_invented()


def written(**changes: object) -> InventedParagraph:
    return InventedParagraph.model_validate({**RECORD, **changes})


def questions_of(invented: tuple[InventedParagraph, ...]) -> list[TrainingQuestion]:
    return [question for one in invented for question in one.questions]


def test_there_are_at_least_a_hundred_papers_of_five_kinds(
    invented: tuple[InventedParagraph, ...],
) -> None:
    kinds = {one.paper: one.sort for one in invented}
    assert len(kinds) >= 100
    assert {kind for kind, count in Counter(kinds.values()).items() if count >= 5} >= {
        DocumentKind.MINUTES,
        DocumentKind.OFFICER_REPORT,
        DocumentKind.COMMITTEE_PACK,
        DocumentKind.WRITTEN_ANSWERS,
        DocumentKind.INSPECTION_REPORT,
    }


def test_a_paper_is_of_one_council_year_and_sort(invented: tuple[InventedParagraph, ...]) -> None:
    heads = {(one.paper, one.authority, one.year, one.sort) for one in invented}
    assert len(heads) == len({one.paper for one in invented})


def test_none_is_on_the_councils_that_the_evaluation_asks_about(
    invented: tuple[InventedParagraph, ...],
) -> None:
    assert not [one for one in invented if "leicester" in one.model_dump_json().lower()]


def test_no_two_questions_are_in_nearly_the_same_words(
    invented: tuple[InventedParagraph, ...],
) -> None:
    asked = [*read_questions(), *questions_of(invented)]
    kept = without_repeats(asked)
    assert not Counter(one.question for one in asked) - Counter(one.question for one in kept)


def test_none_is_an_evaluation_question_in_nearly_the_same_words(
    invented: tuple[InventedParagraph, ...], evaluation_questions: list[str]
) -> None:
    assert evaluation_questions
    assert shared_with(questions_of(invented), evaluation_questions) == []


def test_none_is_one_that_councillors_asked(
    invented: tuple[InventedParagraph, ...], shared_questions: Path
) -> None:
    lines = (shared_questions / "asked-2015.jsonl").read_text(encoding="utf-8").splitlines()
    assert (
        shared_with(questions_of(invented), [json.loads(line)["question"] for line in lines]) == []
    )


def test_every_paragraph_has_a_paraphrase_without_a_content_word_of_its_own(
    invented: tuple[InventedParagraph, ...],
) -> None:
    shared = [
        (question.question, common)
        for one in invented
        for question in one.questions
        if question.style is Style.PARAPHRASE and (common := _common(question, one))
    ]
    assert shared == []
    assert all(Style.PARAPHRASE in {q.style for q in one.questions} for one in invented)


def _common(question: TrainingQuestion, one: InventedParagraph) -> set[str]:
    words = set(tokenise(" ".join((one.text, *one.headings))))
    return set(tokenise(question.question)) & words - set(tokenise(one.authority))


def test_paragraphs_of_one_name_make_one_paper_in_their_order() -> None:
    papers = as_papers([written(text="The first of two."), written(number="8")])
    assert [passage.number for passage in papers["x-1"].passages] == ["7", "8"]
    assert papers["x-1"].council == "Nowhere Borough Council"


def test_each_question_belongs_to_its_own_paragraph_under_council_sort_year_and_headings() -> None:
    data = as_training([written(paper="x-2", text="Last of all papers."), written()])
    example = data.examples[0]
    assert data.paragraphs[example.row].text == (
        "Nowhere Borough Council, minutes, 2019. Any other business. "
        "The clerk was asked to mend the bench beside the pond."
    )
    assert [one.question for one in example.questions] == ["who fixes the seat by the water?"]
    assert data.paragraphs[data.examples[1].row].report == "x-2"


def test_a_line_that_cannot_be_used_is_named_with_its_file_and_row(tmp_path: Path) -> None:
    lines = [json.dumps(RECORD), json.dumps({**RECORD, "sort": "poem"})]
    (tmp_path / "x.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(QuestionsUnusable, match=r"x\.jsonl, line 2: sort"):
        read_invented(tmp_path)
