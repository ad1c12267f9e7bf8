"""BM25: the same scores as rank-bm25 gives, touching only the passages that share a term."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from retrieval.lexical import DELTA, LENGTH, SATURATION, build_lexical

TERMS = st.sampled_from(["child", "plan", "worker", "visit", "cost", "2014"])
COLLECTIONS = st.lists(st.lists(TERMS, min_size=1, max_size=12), min_size=2, max_size=20)


@given(passages=COLLECTIONS, question=st.lists(TERMS, min_size=1, max_size=4, unique=True))
def test_scores_are_those_of_rank_bm25_less_what_it_adds_to_every_passage(
    passages: list[list[str]], question: list[str]
) -> None:
    index = build_lexical(passages)
    weights = dict.fromkeys(question, 1.0)
    reference = BM25Plus(passages, k1=SATURATION, b=LENGTH, delta=DELTA).get_scores(question)
    assert index.scores(weights) + index.baseline(weights) == pytest.approx(reference, rel=1e-4)


@given(passages=COLLECTIONS, question=st.lists(TERMS, min_size=1, max_size=4, unique=True))
def test_exactly_the_passages_that_share_a_term_score_above_nothing(
    passages: list[list[str]], question: list[str]
) -> None:
    scores = build_lexical(passages).scores(dict.fromkeys(question, 1.0))
    sharing = [bool(set(question) & set(passage)) for passage in passages]
    assert (scores > 0).tolist() == sharing


def test_a_term_in_half_of_the_passages_or_more_still_counts() -> None:
    scores = build_lexical([["child", "plan"], ["child"], ["child"], ["visit"]]).scores(
        {"child": 1}
    )
    assert scores[:3].min() > 0


def test_a_rarer_term_counts_for_more() -> None:
    index = build_lexical([["child", "visit"], ["child", "plan"], ["child", "plan"]])
    assert index.rarity("visit") > index.rarity("plan") > index.rarity("child")


def test_a_term_in_no_passage_adds_nothing() -> None:
    index = build_lexical([["child"], ["plan"]])
    assert np.array_equal(index.scores({"tax": 1}), np.zeros(2))


def test_passages_without_any_term_give_an_index_that_finds_nothing() -> None:
    assert build_lexical([[], []]).scores({"child": 1}).tolist() == [0, 0]
