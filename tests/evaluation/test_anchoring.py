"""Ids found for judged paragraphs that document and number do not name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from corpus.passages import Passage, PassageKind, TableRow
from corpus.reading import read
from evaluation.anchoring import Editions, anchor, anchor_file, needs_anchor
from evaluation.conditions import read_conditions
from evaluation.gold import PassageFinder
from evaluation.papers import find_papers, open_papers
from evaluation.questions import FOLDER, Gold, read_questions, write_questions
from tests.evaluation.builders import make_passage, make_question

PACK = "osc-2015"
HEADS = ("Scheme", "Spend")


def _passage(name: str, text: str, **others: Any) -> Passage:
    values: dict[str, Any] = {"id": name, "document_id": PACK, "page_first": 4} | others
    return make_passage(values.pop("number", None), text, **values)


def _row(name: str, *cells: str) -> Passage:
    return _passage(name, " | ".join(cells), row=TableRow("", HEADS, cells))


def _anchored(gold: dict[str, Any], editions: Editions, answer: str = "") -> Gold:
    question = make_question(gold=[{"document": PACK, "grade": 2} | gold], answer=answer)
    return anchor(question, editions, {("A", "1"): 4, ("B", "1"): 9}).gold[0]


def test_a_paragraph_is_found_by_its_page_and_the_words_of_its_note() -> None:
    printed = [
        _passage("p1", "The lido closes for repairs in May."),
        _passage("p2", "Buses run to the museum."),
        _passage("p3", "The lido closes for repairs in May.", page_first=5),
    ]
    text = [_passage("t1", "The lido closes for repairs in May.", page_first=None)]
    found = _anchored({"page": 4, "note": "repairs to lido"}, Editions(printed, (), text))
    assert found.ids == ("p1", "t1")


def test_a_number_that_restarts_is_found_by_the_page_of_its_part() -> None:
    printed = [
        _passage("a/1", "First.", number="1"),
        _passage("b/1", "Second.", number="1", page_first=9),
    ]
    found = _anchored({"number": "1", "scope": "B"}, Editions(printed, (), ()))
    assert (found.ids, found.page) == (("b/1",), 9)


def test_a_starter_note_leads_from_our_words_to_the_rows_that_it_sums_up() -> None:
    printed = [
        _row("r1", "Lido", "1,200.0"),
        _row("r2", "Museum", "340.0"),
        _row("r3", "Depot", "77.0"),
    ]
    notes = [_passage("n1", "Leisure schemes: lido 1,200.0 spent, museum 340.0.")]
    found = _anchored({"page": 4, "note": "leisure schemes spent"}, Editions(printed, notes, ()))
    assert (found.ids, found.note_ids) == (("r1", "r2"), ("n1",))
    named = _anchored({"page": 4, "note": "leisure, museum row"}, Editions(printed, notes, ()))
    assert named.ids == ("r2",)


def test_below_a_bare_numbered_heading_the_paragraph_that_answers_is_meant() -> None:
    printed = [
        _passage("h1", "Summary", number="1", kind=PassageKind.HEADING),
        _passage("p1", "Spending is as planned.", ordinal=2),
        _passage("p2", "The lido costs more.", ordinal=3),
        _passage("p3", "The lido again.", number="2", ordinal=4),
    ]
    found = _anchored({"number": "1", "scope": "A"}, Editions(printed, (), ()), "lido costs")
    assert found.ids == ("p2",)


def test_what_was_mended_by_hand_stays_while_the_passage_is_there() -> None:
    printed = [_passage("p1", "The lido closes."), _passage("p2", "Buses run.")]
    gold = {"page": 4, "note": "lido closes"}
    mended = _anchored(gold | {"ids": ["p2"]}, Editions(printed, (), ()))
    outdated = _anchored(gold | {"ids": ["p9"]}, Editions(printed, (), ()))
    assert (mended.ids, outdated.ids) == (("p2",), ("p1",))


def test_what_is_not_found_is_given_back_and_a_plain_number_is_left_alone(tmp_path: Path) -> None:
    missing = {"document": PACK, "page": 8, "note": "nowhere", "grade": 2}
    plain = {"document": "report", "number": "1", "grade": 2}
    path = tmp_path / "set.jsonl"
    write_questions([make_question(gold=[missing, plain])], path)
    doubts = anchor_file(path, Editions((), (), ()), {})
    assert [(name, gold.note) for name, gold in doubts] == [("q1", "nowhere")]
    assert not needs_anchor(Gold.model_validate(plain))


@pytest.mark.parametrize("name", ["five-text", "five-pdf"])
def test_every_judged_paragraph_of_the_five_documents_is_found(
    name: str, shared_corpus: Path, tmp_path: Path
) -> None:
    entry = read_conditions().corpus(name)
    papers = open_papers(name, entry, shared_corpus, tmp_path, lambda *_: None)
    finder = PassageFinder(papers.every_passage())
    lost = [
        (question.id, gold.document, gold.number, gold.note)
        for question in read_questions(FOLDER / "five-documents.jsonl")
        for gold in (*question.gold, *question.nearest)
        if not finder.find(gold)
    ]
    assert lost == []


@pytest.mark.parametrize("name", ["other-documents", "other-kinds", "later-five", "later-other"])
def test_every_judged_paragraph_of_other_sets_is_found_on_its_page(
    name: str, shared_corpus: Path
) -> None:
    questions = read_questions(FOLDER / f"{name}.jsonl")
    judged = [(one.id, gold) for one in questions for gold in (*one.gold, *one.nearest)]
    files = find_papers(read_conditions().corpus("everything"), shared_corpus)
    named = sorted({gold.document for _, gold in judged})
    passages = {
        one.id: one for paper in named for one in read(files[paper], document_id=paper).passages
    }
    finder = PassageFinder(passages.values())

    def stands(gold: Gold) -> bool:
        found = [passages[passage_id] for passage_id in finder.find(gold)]
        return bool(found) and (gold.page is None or any(_holds(one, gold.page) for one in found))

    assert [
        (question, gold.number, gold.page) for question, gold in judged if not stands(gold)
    ] == []


def _holds(passage: Passage, page: int) -> bool:
    first, last = passage.page_first or 0, passage.page_last or passage.page_first or 0
    return first <= page <= last
