"""Late interaction: each token of the question against its best token in a passage."""

from __future__ import annotations

import numpy as np
import pytest

from retrieval.late import DIMENSIONS, LENGTH, compress, late_scores
from retrieval.model import Vectors, normalise


@pytest.fixture
def projection() -> Vectors:
    """A projection that turns nothing and cuts nothing."""
    return np.eye(DIMENSIONS, dtype=np.float32)


def tokens(seed: int, count: int) -> Vectors:
    """Some tokens' vectors of length 1."""
    return normalise(np.random.default_rng(seed).normal(size=(count, DIMENSIONS)))


def test_scores_are_the_weighted_means_of_the_best_matches(projection: Vectors) -> None:
    question, weights = tokens(0, 3), np.asarray([1, 1, 2], dtype=np.float32)
    passages = [tokens(1, 5), tokens(2, 9)]
    stored = np.vstack([compress(passage, projection) for passage in passages])
    found = late_scores(question, weights, stored, np.asarray([[0, 5], [5, 14]]))
    matches = [((passage @ question.T).max(axis=0) * weights).sum() / 4 for passage in passages]
    # Both are far shorter than usual, so both gain the same.
    assert found - LENGTH == pytest.approx(matches, abs=0.005)


def test_of_two_passages_that_match_alike_the_shorter_leads(projection: Vectors) -> None:
    question = tokens(0, 2)
    short, long = np.vstack([question] * 40), np.vstack([question] * 200)
    stored = compress(np.vstack([short, long]), projection)
    found = late_scores(question, np.ones(2, np.float32), stored, np.asarray([[0, 80], [80, 480]]))
    assert found[0] > found[1]


def test_a_passage_with_the_questions_own_tokens_scores_one(projection: Vectors) -> None:
    question = tokens(0, 4)
    stored = compress(question, projection)
    found = late_scores(question, np.ones(4, np.float32), stored, np.asarray([[0, 4]]))
    assert found[0] == pytest.approx(1 + LENGTH, abs=0.005)


def test_a_passage_without_tokens_scores_nothing(projection: Vectors) -> None:
    question = tokens(0, 2)
    stored = compress(tokens(1, 3), projection)
    found = late_scores(question, np.ones(2, np.float32), stored, np.asarray([[0, 0], [0, 3]]))
    assert found[0] == 0
    assert found[1] != 0


def test_tokens_are_kept_as_one_byte_a_dimension(projection: Vectors) -> None:
    assert compress(tokens(0, 2), projection).dtype == np.int8
