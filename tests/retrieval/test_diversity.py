"""A list in which every side has its turn and nothing stands twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from corpus.passages import Document, Passage
from retrieval.diversity import interleave, said
from retrieval.index import Index, build
from retrieval.settings import RetrievalSettings


def test_a_question_without_sides_keeps_its_order() -> None:
    assert list(interleave([3, 1, 2], [])) == [3, 1, 2]


def test_each_side_has_a_place_among_the_first_four() -> None:
    assert list(interleave([1, 2, 3, 4], [[7, 8], [9]]))[:4] == [1, 2, 7, 9]


def test_no_row_stands_twice_and_none_is_lost() -> None:
    rows = list(interleave([1, 2, 3], [[2, 4], [3, 5, 6]]))
    assert sorted(rows) == [1, 2, 3, 4, 5, 6]


@pytest.fixture
def shown(
    tmp_path: Path,
    make_document: Callable[..., Document],
    make_passage: Callable[..., Passage],
    settings: RetrievalSettings,
) -> Callable[[str, Sequence[str]], list[str]]:
    """Ask a question of an index of some texts, and give the texts that it shows in alphabet's order."""

    def ask(question: str, texts: Sequence[str]) -> list[str]:
        passages = [make_passage(text, str(number)) for number, text in enumerate(texts, start=1)]
        build(tmp_path, [make_document()], {"city-2014": passages}, settings)
        evidence = Index.open(tmp_path, settings).ask(question).evidence
        return sorted(item.passage.text for item in evidence)

    return ask


def test_a_near_copy_of_a_better_passage_is_left_out(
    shown: Callable[[str, Sequence[str]], list[str]],
) -> None:
    carers = ("Foster carers had good training.", "Foster carers had good training!")
    found = shown("training of foster carers", (*carers, "Bins were late."))
    assert found[0] == "Bins were late."
    assert len(found) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "Staff take the findings into account.",
            "The staff take your findings into account",
            True,
        ),
        ("Visits were timely.", "Visits were not timely.", False),
        ("Visits took 12 days.", "Visits took 21 days.", False),
        ("Plans are good, visits poor.", "Plans are poor, visits good.", False),
    ],
)
def test_small_words_alone_make_no_difference(one: str, other: str, same: bool) -> None:
    assert (said(one) == said(other)) is same


def test_a_row_of_the_same_table_with_other_figures_is_no_copy(
    shown: Callable[[str, Sequence[str]], list[str]],
) -> None:
    rows = [f"Budget £000 | Spent £000\nProperty | 1,200 | {spent}" for spent in (341, 342, 350)]
    assert shown("property budget spent", rows) == rows
