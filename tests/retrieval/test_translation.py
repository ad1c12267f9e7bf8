"""What people would say for the words of a passage: the table, and the postings made with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path

import numpy as np
import pytest

from corpus.passages import Document, Passage
from retrieval import contents, translation
from retrieval.engine import Engine
from retrieval.index import Index, build
from retrieval.query import read_query
from retrieval.ranking import rank
from retrieval.settings import Steps, read_settings
from retrieval.translation import (
    OWN,
    build_translated,
    file_name,
    load,
    read_translations,
    save,
)

TABLE: Mapping[str, Mapping[str, float]] = {
    "caseload": {"caseload": 0.4, "juggl": 0.2},
    "child": {"kid": 0.5},
}
PASSAGES: Sequence[Sequence[str]] = (
    ("caseload", "rise", "rise"),
    ("child", "home", "home"),
    ("child", "caseload", "plan"),
)


def scores(passages: Sequence[Sequence[str]], *terms: str) -> list[float]:
    """What each passage scores for the terms of a question."""
    found = build_translated(passages, TABLE).scores(dict.fromkeys(terms, 1.0))
    return [float(score) for score in found]


def test_a_passage_is_found_by_a_word_that_people_say_for_one_of_its_own() -> None:
    found = scores(PASSAGES, "juggl")
    assert found[0] == found[2] > 0 == found[1]


def test_a_word_adds_the_logarithm_of_how_much_likelier_the_passage_makes_it_than_all_do() -> None:
    # Each passage has three words; two of all nine are "caseload".
    here = (1 - OWN) * 0.2 / 3
    usual = (1 - OWN) * 0.2 * 2 / 9
    assert scores(PASSAGES, "juggl")[0] == pytest.approx(log(1 + here / usual), rel=1e-5)


def test_a_passages_own_words_count_as_they_stand_too() -> None:
    assert scores(PASSAGES, "home")[1] > 0
    here = OWN / 3 + (1 - OWN) * 0.4 / 3
    usual = OWN * 2 / 9 + (1 - OWN) * 0.4 * 2 / 9
    assert scores(PASSAGES, "caseload")[0] == pytest.approx(log(1 + here / usual), rel=1e-5)


def test_a_word_that_a_passage_makes_less_likely_than_all_do_adds_nothing() -> None:
    passages = [["caseload"], ["caseload", "rise", "plan", "visit", "home", "note"]]
    assert scores(passages, "juggl")[1] == 0 < scores(passages, "juggl")[0]


def test_a_word_that_nobody_says_for_any_of_them_adds_nothing() -> None:
    assert scores(PASSAGES, "bus") == [0, 0, 0]
    assert scores([], "bus") == []
    assert scores([[], []], "child") == [0, 0]


def test_in_a_library_of_one_passage_each_of_its_words_is_as_likely_as_usual() -> None:
    words = [f"word{number}" for number in range(60)]
    [*found] = (scores([words * 2], word)[0] for word in words)
    assert found == pytest.approx([log(2)] * 60, rel=1e-2)


def test_many_passages_are_worked_out_in_parts_with_the_same_result(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = scores(PASSAGES, "kid", "plan")
    monkeypatch.setattr(translation, "AT_ONCE", 2)
    assert scores(PASSAGES, "kid", "plan") == whole


def test_they_are_kept_with_an_index_under_the_name_of_the_table(tmp_path: Path) -> None:
    made = build_translated(PASSAGES, TABLE)
    save(made, tmp_path)
    kept = load(tmp_path, len(PASSAGES))
    assert kept is not None
    assert kept.terms == made.terms
    assert kept.scores({"juggl": 1.0}).tolist() == made.scores({"juggl": 1.0}).tolist()
    (tmp_path / file_name()).rename(tmp_path / "translated-other.npz")
    assert load(tmp_path, len(PASSAGES)) is None


def test_passages_without_words_are_kept_with_an_index_too(tmp_path: Path) -> None:
    save(build_translated([[], []], TABLE), tmp_path)
    kept = load(tmp_path, 2)
    assert kept is not None
    assert not kept.terms
    assert kept.scores({"juggl": 1.0}).tolist() == [0, 0]


def test_one_long_word_of_damaged_text_makes_no_large_file(tmp_path: Path) -> None:
    save(build_translated([[f"word{n}" for n in range(1_000)], ["x" * 3_000]], TABLE), tmp_path)
    assert (tmp_path / file_name()).stat().st_size < 100_000


def test_an_index_that_was_made_without_them_finds_the_same(
    papers: tuple[list[Document], dict[str, list[Passage]]], tmp_path: Path
) -> None:
    build(tmp_path, *papers, read_settings())
    [generation] = tmp_path.glob("generation-*")
    engine = Engine(contents.load(generation), read_settings())
    (generation / file_name()).unlink()
    before = Engine(contents.load(generation), read_settings())
    assert engine.contents.translated is not None
    assert before.contents.translated is None
    for term in ("turnov", "leav", "absenc"):
        weights = {term: 1.0}
        assert engine.translated.scores(weights).max() > 0
        assert np.array_equal(engine.translated.scores(weights), before.translated.scores(weights))


def test_the_shipped_table_has_probabilities() -> None:
    table = read_translations()
    assert len(table) > 1_000
    for said in table.values():
        assert all(0 < chance <= 1 for chance in said.values())
        assert sum(said.values()) <= 1.01


def test_the_shipped_table_knows_what_people_say_for_official_words() -> None:
    table = read_translations()
    assert "leav" in table["turnov"]
    assert "juggl" in table["caseload"]
    assert "bunk" in table["absenc"]


def test_a_question_in_peoples_words_finds_by_them_where_the_adapter_is_wanted(
    papers: tuple[list[Document], dict[str, list[Passage]]], tmp_path: Path
) -> None:
    question = "everybody quits and leaves"
    build(tmp_path, *papers, read_settings())
    with_it = Index.open(tmp_path, read_settings()).ask(question, k=10).evidence
    turnover = next(one for one in with_it if "turnover" in one.passage.text)
    assert turnover.signals["translation"] == max(one.signals["translation"] for one in with_it) > 0
    off = read_settings(steps=Steps(translation=False))
    assert all(
        "translation" not in one.signals
        for one in Index.open(tmp_path, off).ask(question, k=10).evidence
    )


def test_without_the_adapter_nothing_is_trained(index: Index) -> None:
    found = index.ask("everybody quits and leaves", k=10).evidence
    assert all("translation" not in one.signals for one in found)


def test_an_index_for_use_without_the_adapter_holds_none(
    papers: tuple[list[Document], dict[str, list[Passage]]], tmp_path: Path
) -> None:
    build(tmp_path, *papers, read_settings(adapter=False))
    assert not list(tmp_path.rglob(file_name()))


def test_a_paper_that_a_filter_shuts_out_is_not_found_by_peoples_words(
    papers: tuple[list[Document], dict[str, list[Passage]]], tmp_path: Path
) -> None:
    build(tmp_path, *papers, read_settings())
    engine = Engine(contents.load(next(tmp_path.glob("generation-*"))), read_settings())
    query = read_query("everybody quits and leaves", engine.thesaurus)
    [encoded] = engine.encoder.encode_fully([query.longhand])
    shut_out = engine.owners == 0
    kept = np.where(shut_out, np.float32(0), np.float32(1))
    said = engine.translated.scores(dict.fromkeys(query.terms, 1.0))
    assert said[shut_out].max() > 0
    found = rank(engine, query, encoded, kept)
    assert found.signals["translation"][shut_out].max() == 0
    assert found.scores[shut_out].max() == 0
