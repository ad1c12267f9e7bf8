"""The named conditions, sets and corpora, and the papers and questions that they stand for."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from evaluation.conditions import CorpusEntry, read_conditions
from evaluation.errors import ConditionsError, PapersMissing, QuestionSetError, UnknownName
from evaluation.papers import open_papers
from evaluation.questions import QuestionType, Split
from evaluation.sets import read_set

KNOWN = read_conditions()
TEXTS = CorpusEntry(label="Texts", papers=("text/*.txt",))
REPORT = "A report on Anyshire\n\n1. The council has 12 homes.\n\n2. Its board meets in May.\n"


def _silent(what: str, done: int, total: int) -> None:
    """Tell nobody."""


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder of papers with one text file."""
    (tmp_path / "corpus" / "text").mkdir(parents=True)
    (tmp_path / "corpus" / "text" / "report.txt").write_text(REPORT)
    return tmp_path / "corpus"


@pytest.mark.parametrize("name", KNOWN.conditions)
def test_every_condition_is_made_of_settings_that_retrieval_knows(name: str) -> None:
    KNOWN.condition(name).read()


@pytest.mark.parametrize("name", KNOWN.sets)
def test_every_set_names_a_corpus_and_questions_that_there_are(name: str, tmp_path: Path) -> None:
    entry = KNOWN.set(name)
    assert KNOWN.corpus(entry.corpus).label
    if name != "asked-2015":
        assert read_set(entry, tmp_path)


def test_the_steps_are_added_one_at_a_time() -> None:
    added = [name for name in KNOWN.conditions if name.startswith("hybrid-")]
    steps = [_on(name) for name in added]
    assert all(len(later - earlier) == 1 and earlier < later for earlier, later in pairwise(steps))
    # The learned mix comes last: it is fitted to the adapter and to the translations.
    assert steps[-1] | {"learned"} == _on("default")


@pytest.mark.parametrize(("name", "step"), [("halves", "halves"), ("reranker", "together")])
def test_a_step_that_is_off_by_default_has_a_condition_that_adds_it(name: str, step: str) -> None:
    assert _steps_on(name) - _steps_on("default") == {step}


def test_every_step_is_on_in_the_default_or_in_such_a_condition() -> None:
    every = set(KNOWN.condition("default").read().steps.model_dump())
    assert _steps_on("halves") | _steps_on("reranker") == every


def _on(name: str) -> set[str]:
    """The steps of a condition, the adapter as one of them."""
    adapter = KNOWN.condition(name).read().adapter
    return _steps_on(name) | ({"adapter"} if adapter else set())


def _steps_on(name: str) -> set[str]:
    steps = KNOWN.condition(name).read().steps.model_dump()
    return {step for step, on in steps.items() if on}


def test_a_name_that_is_not_known_is_answered_with_those_that_are() -> None:
    with pytest.raises(UnknownName, match="no condition 'bm26'; known are bm25"):
        KNOWN.condition("bm26")


def test_a_key_that_is_not_known_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        "conditions: {}\ncorpora: {}\nsets: {mine: {corpus: x, question: [y], label: z}}"
    )
    with pytest.raises(ConditionsError, match=r"mine\.yaml: sets\.mine\.questions: field required"):
        read_conditions(path)


def test_a_file_that_is_no_yaml_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("conditions: [")
    with pytest.raises(ConditionsError, match=r"mine\.yaml cannot be read"):
        read_conditions(tmp_path / "mine.yaml")


def test_a_split_and_documents_choose_among_the_questions(tmp_path: Path) -> None:
    entry = KNOWN.set("starter-county-2024")
    taken = read_set(entry.model_copy(update={"split": Split.TEST}), tmp_path)
    documents = {gold.document for one in taken for gold in (*one.gold, *one.nearest)}
    assert documents == {"leicestershire-2024"}
    assert {one.split for one in taken} == {Split.TEST}


def test_the_asked_questions_are_read_where_they_lie(tmp_path: Path) -> None:
    (tmp_path / "questions").mkdir()
    evidence = [{"doc": "report", "label": "1", "grade": 2, "snippet": "has 12 homes"}]
    record = {"id": "A-1", "question": "How many?", "answer_label": "Event 1", "evidence": evidence}
    (tmp_path / "questions" / "asked-2015.jsonl").write_text(json.dumps(record) + "\n")
    (asked,) = read_set(KNOWN.set("asked-2015"), tmp_path / "corpus")
    assert asked.type is QuestionType.ASKED
    assert (asked.gold[0].number, asked.gold[0].snippet) == ("1", "has 12 homes")


def test_where_the_asked_questions_are_absent_the_error_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PapersMissing, match="SCRUTINEER_SHARED"):
        read_set(KNOWN.set("asked-2015"), tmp_path)


def test_asked_questions_of_another_form_are_refused(tmp_path: Path) -> None:
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "asked-2015.jsonl").write_text('{"id": "A-1"}\n')
    with pytest.raises(QuestionSetError, match="cannot be read"):
        read_set(KNOWN.set("asked-2015"), tmp_path / "corpus")


def test_papers_are_read_once_and_read_again_when_they_change(shared: Path, tmp_path: Path) -> None:
    first = open_papers("texts", TEXTS, shared, tmp_path / "work", _silent)
    again = open_papers("texts", TEXTS, shared, tmp_path / "work", _silent)
    assert first == again
    assert [one.number for one in first.passages["report"] if one.number] == ["1", "2"]
    (shared / "text" / "report.txt").write_text(REPORT.replace("12", "13"))
    changed = open_papers("texts", TEXTS, shared, tmp_path / "work", _silent)
    assert changed.key != first.key
    assert "13 homes" in changed.every_passage()[-2].text


def test_papers_take_what_the_catalogue_knows_of_them_in_any_format(
    shared: Path, tmp_path: Path
) -> None:
    row = "file\tid\ttitle\tpublisher\tauthority\tkind\tpublished"
    facts = "pdf/report.pdf\treport\tOn homes\tOfsted\tAnyshire\tinspection report\t2020-01-02"
    (shared / "catalogue.tsv").write_text(f"{row}\n{facts}\n")
    (document,) = open_papers("texts", TEXTS, shared, tmp_path / "work", _silent).documents
    assert (document.title, document.authority) == ("On homes", "Anyshire")


def test_where_papers_are_absent_the_error_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PapersMissing, match=r"no paper text/\*\.txt lies in .*SCRUTINEER_SHARED"):
        open_papers("texts", TEXTS, tmp_path, tmp_path / "work", _silent)
