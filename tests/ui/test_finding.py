"""How a paragraph was found: each sign of the search in plain words, with its figure in small print."""

from __future__ import annotations

from dataclasses import replace
from math import log
from pathlib import Path

import pytest

from corpus.passages import Passage
from retrieval.index import Index, build
from retrieval.results import Evidence
from retrieval.settings import read_settings
from tests.ui.conftest import FakeIndex, OpenApp, document, passage, words_of
from ui.cards.finding import SIGNS


def said(name: str, value: float) -> str:
    return SIGNS[name].say(value)


def test_every_sign_that_the_search_gives_has_a_plain_name(tmp_path: Path) -> None:
    settings = read_settings()
    texts = ("There are 14 benches in the park.", "The boating lake was drained in 2020.")
    passages = [passage("park", str(n), text) for n, text in enumerate(texts, start=1)]
    build(tmp_path, [document("park", "Ashby Town", 2021)], {"park": passages}, settings)
    found = Index.open(tmp_path, settings).ask("How many benches are in the park?").evidence[0]
    assert len(found.signals) >= 9
    assert set(found.signals) <= set(SIGNS)


@pytest.mark.parametrize(
    ("value", "word"),
    [(0.7, "strong"), (0.4, "fair"), (0.1, "weak"), (0.0, "none"), (-0.2, "none")],
)
def test_a_likeness_is_strong_fair_weak_or_none(value: float, word: str) -> None:
    assert said("sentences", value) == word


def test_what_was_named_in_the_question_is_met_in_part_or_not() -> None:
    assert said("scope", 0.0) == "yes, or you named none"
    assert said("scope", log(0.85)) == "in part"
    assert said("scope", log(0.5)) == "no"


def test_of_what_was_not_read_beside_the_question_nothing_is_told() -> None:
    assert said("together", 0.0) == ""
    assert said("together", 0.7) == "strong"


def test_where_no_kind_of_answer_is_asked_for_no_paragraph_is_called_poor() -> None:
    assert said("answers", 0.0) == "no, or any kind would do"
    assert said("answers", 0.5) == "strong"


def test_years_that_are_missing_are_counted() -> None:
    assert said("years", -0.0) == "yes, or you named none"
    assert said("years", -1.0) == "no, 1 year missing"
    assert said("years", -2.0) == "no, 2 years missing"


def test_the_panel_says_the_word_first_and_the_figure_in_small_print(
    open_app: OpenApp, index: FakeIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = index._evidence

    def with_signs(one: Passage) -> Evidence:
        return replace(
            plain(one), signals={"late": 0.71, "words": 3.25, "years": -0.0, "together": 0.0}
        )

    monkeypatch.setattr(index, "_evidence", with_signs)
    seen = words_of(open_app(q="benches", open="ashby-2021/-/2", panel="found"))
    assert (
        "<th scope='row'>Meaning, word by word</th><td>strong <span class='facts'>0.71</span></td>"
    ) in seen
    assert "weak <span class='facts'>3.25</span>" in seen
    assert "yes, or you named none <span class='facts'>0.00</span>" in seen
    assert "Last look" not in seen
    assert "not whether what it says is right" in seen
