"""The learned mix: fitted on candidates whose answers are known, judged on groups left out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from corpus.passages import Document, DocumentKind, Passage, PassageKind
from retrieval.filters import Filters
from retrieval.index import Index, build
from retrieval.learned import LearnedMix, read_mix
from training.mix.__main__ import write_table
from training.mix.cases import AGAIN, SIGNS, Asked, Case, collect, plain_settings
from training.mix.fitting import cross_validated, fit
from training.mix.judging import compare, judge

TELLING, MISLEADING = SIGNS.index("translation"), SIGNS.index("scope")


def make_cases(count: int, groups: int = 4) -> list[Case]:
    """Questions of ten candidates: one sign is high for the answer, one is low, the rest is chance."""
    chance = np.random.default_rng(5)
    cases = []
    for place in range(count):
        signs = chance.normal(size=(10, len(SIGNS)))
        right = np.arange(10) == chance.integers(10)
        signs[right, TELLING] += 3
        signs[right, MISLEADING] -= 3
        cases.append(Case(f"group {place % groups}", "spoken", signs, right, np.full(10, 100)))
    return cases


def test_a_sign_counts_for_what_it_tells() -> None:
    weights = fit(make_cases(80))
    assert np.argmax(weights) == TELLING
    assert np.argmin(weights) == MISLEADING
    assert weights[TELLING] > 0 > weights[MISLEADING]


def test_a_sign_that_is_the_same_for_all_candidates_counts_for_nothing() -> None:
    cases = make_cases(40)
    for case in cases:
        case.signs[:, SIGNS.index("years")] = 0
    assert fit(cases)[SIGNS.index("years")] == pytest.approx(0)


def test_a_higher_penalty_makes_smaller_weights() -> None:
    cases = make_cases(40)
    assert np.abs(fit(cases, penalty=100)).sum() < np.abs(fit(cases, penalty=1)).sum()


def test_a_question_whose_answer_is_not_among_the_candidates_teaches_nothing() -> None:
    cases = make_cases(40)
    lost = Case("lost", "spoken", cases[0].signs, np.zeros(10, dtype=bool), cases[0].words)
    assert fit([*cases, lost]).tolist() == pytest.approx(fit(cases).tolist())


def test_a_group_is_scored_by_weights_that_were_fitted_without_it() -> None:
    cases = make_cases(40, groups=2)
    scores = cross_validated(cases, folds=2)
    others = fit([case for case in cases if case.group == "group 1"])
    assert scores[0].tolist() == pytest.approx((cases[0].signs @ others).tolist())


def test_it_is_judged_by_the_rank_of_the_answer_and_by_the_words_until_it() -> None:
    right = np.asarray([False, True, False])
    case = Case("a", "spoken", np.zeros((3, len(SIGNS))), right, np.asarray([250, 100, 30]))
    before, after = judge([case]), judge([case], [np.asarray([0.1, 0.9, 0.5])])
    assert (before.ranks.tolist(), before.words.tolist()) == ([2], [350])
    assert (after.ranks.tolist(), after.words.tolist()) == ([1], [100])
    assert ("within 300 words", 0.0, 1.0) in [
        (gain.measure, gain.before, gain.after) for gain in compare(before, after)
    ]


def test_the_table_is_read_as_it_was_written_and_names_what_it_belongs_to(tmp_path: Path) -> None:
    again = dict(zip(AGAIN, np.linspace(-1, 2, len(AGAIN)).round(4).tolist(), strict=True))
    mix = LearnedMix({name: again[name] for name in SIGNS}, again)
    file = write_table(mix, tmp_path, questions=3, reports=2)
    assert read_mix(file) == mix
    assert "# adapter\t" in file.read_text(encoding="utf-8")
    assert "# reranker\t" in file.read_text(encoding="utf-8")
    assert "# translations\t" in file.read_text(encoding="utf-8")


def test_the_best_are_fitted_apart_with_what_was_read_of_them_alone() -> None:
    signs = np.asarray([[*range(len(SIGNS)), together] for together in (0.5, 0.0, 0.25)])
    right = np.asarray([False, True, True])
    case = Case("a", "spoken", signs, right, np.asarray([10, 20, 30]))
    assert case.first.signs.tolist() == signs[:, :-1].tolist()
    assert case.again.signs.tolist() == signs[[0, 2]].tolist()
    assert case.again.right.tolist() == [False, True]
    assert case.again.words.tolist() == [10, 30]
    order = np.argsort(-case.reordered(np.asarray([5.0, 9.0, 1.0]), np.asarray([-2.0, 3.0])))
    assert order.tolist() == [2, 0, 1]


def test_candidates_come_with_all_signs_and_with_which_of_them_answer(tmp_path: Path) -> None:
    document = Document(
        "town-2020",
        "Inspection",
        "Inspectorate",
        "Easton Town",
        DocumentKind.INSPECTION_REPORT,
        date(2020, 5, 1),
        "town.txt",
        "hash",
        None,
    )
    texts = ("Foster carers are paid late.", "Carers have training.", "Carers wait for visits.")
    passages = [
        Passage(
            f"town-2020/-/{number}", "town-2020", number, PassageKind.PARAGRAPH, text, str(number)
        )
        for number, text in enumerate(texts, start=1)
    ]
    build(tmp_path / "index", [document], {"town-2020": passages}, plain_settings())
    asked = Asked("Easton", "spoken", "late pay of carers", frozenset({"town-2020/-/1"}), Filters())
    [case] = collect(Index.open(tmp_path / "index", plain_settings()), [asked], depth=50)
    assert case.signs.shape == (3, len(AGAIN))
    assert case.right.tolist() == [True, False, False]
    assert case.words.tolist()[0] == 5
    assert case.signs[0, SIGNS.index("late")] > case.signs[1, SIGNS.index("late")]
