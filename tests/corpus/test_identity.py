"""Ids of passages: readable, stable, never given twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.identity import PassageIds

ITEMS = st.lists(
    st.tuples(
        st.none() | st.sampled_from(["Appendix A", "minutes 1 May 2020"]),
        st.none() | st.sampled_from(["1", "2", "2.1", "3 (a)"]),
        st.text(min_size=1, max_size=20),
    ),
    max_size=12,
)


def _ids(items: list[tuple[str | None, str | None, str]]) -> list[str]:
    maker = PassageIds("paper")
    return [maker.next(*item) for item in items]


def test_a_numbered_passage_is_called_by_document_scope_and_number() -> None:
    assert _ids([(None, "55", "x"), ("Appendix B1", "3.4 (a)", "y")]) == [
        "paper/-/55",
        "paper/appendix-b1/3.4(a)",
    ]


def test_a_passage_without_a_number_is_called_by_its_words() -> None:
    once, again = _ids([(None, None, "Some  words")]), _ids([(None, None, "some words")])
    assert once == again
    assert once[0].startswith("paper/-/~")


@given(ITEMS)
def test_no_id_is_given_twice_and_the_same_items_get_the_same_ids(
    items: list[tuple[str | None, str | None, str]],
) -> None:
    ids = _ids(items)
    assert len(set(ids)) == len(ids)
    assert ids == _ids(items)


@given(ITEMS, st.text(min_size=21, max_size=30))
def test_an_addition_moves_no_other_id(
    items: list[tuple[str | None, str | None, str]], new: str
) -> None:
    assert _ids([*items, (None, None, new)])[: len(items)] == _ids(items)
    assert _ids([(None, None, new), *items])[1:] == _ids(items)
