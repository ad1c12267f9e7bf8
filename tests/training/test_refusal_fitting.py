"""The fit of the confidence, on made cases."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from retrieval.weighing import Signs, read_weights
from training.refusal.card import measures, write_card, write_weights
from training.refusal.collecting import Case, Sort
from training.refusal.fitting import REFUSED, fit
from training.refusal.logistic import fit_logistic, rank_area

GOOD = Signs(0.0, 1.0, 0.2, 1.0, 0.0, 1.0, 0.0, 0.0, 0.1)
CHANGES: dict[Sort, dict[str, float]] = {
    Sort.TRAINING: {"demanding": 0.0, "leads": 0.5},
    Sort.PAIR: {},
    Sort.NEAR_MISS: {"further": 0.3, "leads": 0.0},
    Sort.REMOVED: {"ahead": 0.0},
    Sort.REMOVED_PAIR: {"ahead": 0.0, "further": 0.1},
    Sort.OTHER: {"elsewhere": 1.0},
    Sort.OTHER_PAIR: {"elsewhere": 1.0, "years": 1.0},
    Sort.OFF_TOPIC: {"far": 0.3, "named": 0.0, "margin": -0.2, "demanding": 0.0, "leads": 0.5},
}


def made(sort: Sort, count: int = 60) -> list[Case]:
    """Cases of one sort, spread at random around what is typical of it."""
    chance = np.random.default_rng(list(Sort).index(sort))
    typical = replace(GOOD, **CHANGES[sort])
    return [
        Case(
            f"{sort} {n}",
            sort,
            f"council {n % 12}",
            replace(
                typical,
                far=typical.far + chance.uniform(0, 0.2),
                further=typical.further + chance.uniform(0, 0.1),
                ahead=typical.ahead + chance.uniform(0, 0.1),
            ),
            right=sort in (Sort.TRAINING, Sort.PAIR) and n % 6 > 0,
        )
        for n in range(count)
    ]


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return [case for sort in Sort for case in made(sort)]


def test_answered_questions_get_more_confidence_than_all_others(cases: list[Case]) -> None:
    fitted = fit(cases)
    of = {
        sort: [c for case, c in zip(cases, fitted.held_out, strict=True) if case.sort is sort]
        for sort in Sort
    }
    for sort in (Sort.NEAR_MISS, Sort.OTHER, Sort.OFF_TOPIC):
        assert rank_area(of[Sort.PAIR], of[sort]) > 0.9


def test_no_more_answered_questions_are_refused_than_may_be(cases: list[Case]) -> None:
    fitted = fit(cases)
    refused = [
        c < fitted.weights.answered
        for case, c in zip(cases, fitted.held_out, strict=True)
        if case.answerable
    ]
    assert np.mean(refused) <= REFUSED + 0.02


def test_the_fit_is_the_same_each_time(cases: list[Case]) -> None:
    assert fit(cases).weights == fit(cases).weights


def test_the_weights_written_are_those_read_again(cases: list[Case], tmp_path: Path) -> None:
    weights = fit(cases).weights
    write_weights(weights, tmp_path / "confidence.tsv")
    again = read_weights(tmp_path / "confidence.tsv")
    assert again.subject == pytest.approx(weights.subject, abs=1e-4)
    assert again.answer == pytest.approx(weights.answer, abs=1e-4)
    assert again.answered == pytest.approx(weights.answered, abs=1e-4)


def test_the_card_has_every_sort_of_case_and_every_measure(
    cases: list[Case], tmp_path: Path
) -> None:
    fitted = fit(cases)
    write_card(cases, fitted, tmp_path / "card.md")
    card = (tmp_path / "card.md").read_text(encoding="utf-8")
    assert all(sort.value in card for sort in Sort)
    assert all(line in card for line in measures(cases, fitted))


def test_logistic_regression_finds_the_sign_that_tells() -> None:
    chance = np.random.default_rng(0)
    signs = chance.normal(size=(400, 2))
    truth = signs[:, 0] * 2 + chance.logistic(size=400) > 0
    start, weights = fit_logistic(signs, truth, np.ones(400))
    assert abs(start) < 0.4
    assert weights[0] == pytest.approx(2.0, abs=0.5)
    assert abs(weights[1]) < 0.4


def test_the_area_is_one_half_where_nothing_tells() -> None:
    assert rank_area([0.5, 0.5], [0.5]) == 0.5
    assert rank_area([0.9], [0.1]) == 1.0
