"""A list in which every half has its turn and nothing stands twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from corpus.passages import Document, Passage
from retrieval.diversity import interleave
from retrieval.index import Index, build
from retrieval.settings import RetrievalSettings


def test_a_question_without_halves_keeps_its_order() -> None:
    assert list(interleave([3, 1, 2], [])) == [3, 1, 2]


def test_each_half_has_a_place_among_the_first_four() -> None:
    assert list(interleave([1, 2, 3, 4], [[7, 8], [9]]))[:4] == [1, 2, 7, 9]


def test_no_row_stands_twice_and_none_is_lost() -> None:
    rows = list(interleave([1, 2, 3], [[2, 4], [3, 5, 6]]))
    assert sorted(rows) == [1, 2, 3, 4, 5, 6]


def test_a_near_copy_of_a_better_passage_is_left_out(
    tmp_path: Path,
    make_document: Callable[..., Document],
    make_passage: Callable[..., Passage],
    settings: RetrievalSettings,
) -> None:
    texts = (
        "Foster carers had good training.",
        "Foster carers had good training!",
        "Bins were late.",
    )
    passages = [make_passage(text, str(number)) for number, text in enumerate(texts, start=1)]
    build(tmp_path, [make_document()], {"city-2014": passages}, settings)
    found = Index.open(tmp_path, settings).ask("training of foster carers").evidence
    assert sorted(item.passage.text for item in found)[0] == "Bins were late."
    assert len(found) == 2
