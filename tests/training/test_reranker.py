"""A small training of the reranker with the real model: what it draws, what it learns, what it measures."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from retrieval.adapter import FOLDER
from retrieval.crossencoder import read_together
from retrieval.model import Encoder, load_model
from retrieval.settings import PACKAGED_MODEL
from training.examples import TrainingSet
from training.lowrank import save
from training.reranker.candidates import Candidates, find_candidates
from training.reranker.card import write_card
from training.reranker.lists import draw_steps
from training.reranker.measuring import measure
from training.reranker.settings import RerankerSettings
from training.reranker.trainer import train

SETTINGS = RerankerSettings(steps=12, questions=2, others=2, learning_rate=1e-3)
ADAPTER = FOLDER / f"{PACKAGED_MODEL}.safetensors"


@pytest.fixture
def candidates(small_set: TrainingSet) -> tuple[Candidates, ...]:
    return find_candidates(small_set, Encoder(load_model(PACKAGED_MODEL), 8), count=2)


def test_candidates_are_the_nearest_paragraphs_on_the_questions_council(
    small_set: TrainingSet, candidates: tuple[Candidates, ...]
) -> None:
    assert [one.question for one in candidates] == [one.question for one in small_set.questions]
    assert [one.own for one in candidates] == [0, 2, 3, 3]
    assert set(candidates[0].nearest) == {0, 1}
    assert set(candidates[2].nearest) == {3, 4}


def test_every_question_has_its_turn_before_one_comes_again(
    candidates: tuple[Candidates, ...],
) -> None:
    steps = list(draw_steps(candidates, SETTINGS))
    assert len(steps) == SETTINGS.steps
    drawn = Counter(one.question for step in steps[:6] for one in step)
    assert set(drawn.values()) == {3}


def test_a_questions_own_paragraph_stands_first_in_its_list_and_once() -> None:
    one = Candidates("Is it so?", 7, (3, 7, 5, 9))
    for (drawn,) in draw_steps([one], replace_settings(others=3, questions=1)):
        assert drawn.rows[0] == 7
        assert sorted(drawn.rows) == [3, 5, 7, 9]


def test_the_same_seed_draws_the_same(candidates: tuple[Candidates, ...]) -> None:
    first, again = (list(draw_steps(candidates, SETTINGS)) for _ in range(2))
    other = list(draw_steps(candidates, replace_settings(seed=21)))
    assert first == again
    assert first != other


def test_it_learns_and_is_measured_as_it_was_written(
    small_set: TrainingSet, candidates: tuple[Candidates, ...], tmp_path: Path
) -> None:
    losses: list[float] = []
    texts = [paragraph.text for paragraph in small_set.paragraphs]
    adapted = train(
        PACKAGED_MODEL,
        ADAPTER,
        texts,
        draw_steps(candidates, SETTINGS),
        SETTINGS,
        lambda _, __, loss: losses.append(loss),
    )
    file = tmp_path / "small.safetensors"
    save(adapted, file)
    assert sum(losses[-3:]) < sum(losses[:3])
    scores = read_together(file, PACKAGED_MODEL, candidates[0].question, [texts[1], texts[0]])
    assert scores[1] > scores[0]
    measured = measure(file, small_set, candidates)
    assert measured.after.tolist() == [1, 1, 1, 1]
    write_card(file, SETTINGS, small_set, measured, minutes=1.0)
    assert "| Success@1 |" in file.with_suffix(".md").read_text(encoding="utf-8")


def test_a_paragraph_that_is_no_candidate_is_never_found(
    small_set: TrainingSet, candidates: tuple[Candidates, ...]
) -> None:
    lost = replace(candidates[0], nearest=(1,))
    measured = measure(ADAPTER, small_set, [lost])
    assert measured.before[0] > 1000
    assert measured.after[0] > 1000


def replace_settings(**values: int) -> RerankerSettings:
    return SETTINGS.model_copy(update=values)
