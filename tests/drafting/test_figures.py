"""Figures: what counts as one, what it is worth, and when two agree."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.figures import Agreement, Figure, FigureKind, compare, find_figures
from drafting.numerals import value_of


def only(text: str) -> Figure:
    (figure,) = find_figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("There were 1,140 families.", FigureKind.COUNT, "1140"),
        ("Thirty-three cases were seen.", FigureKind.COUNT, "33"),
        ("It fell to one hundred and twenty.", FigureKind.COUNT, "120"),
        ("It cost £375k.", FigureKind.MONEY, "375000"),
        ("It cost £3.5 million.", FigureKind.MONEY, "3500000"),
        ("It cost £2m.", FigureKind.MONEY, "2000000"),
        ("A rate of £24/hour is paid.", FigureKind.MONEY, "24"),
        ("Some 54.9% were late.", FigureKind.PERCENT, "54.9"),
        ("Some 54.9 per cent were late.", FigureKind.PERCENT, "54.9"),
        ("Forty per cent were late.", FigureKind.PERCENT, "40"),
        ("One in five was late.", FigureKind.SHARE, "0.2"),
        ("Three quarters were late.", FigureKind.SHARE, "0.75"),
        ("Half of them were late.", FigureKind.SHARE, "0.5"),
    ],
)
def test_a_figure_is_read_in_digits_and_in_words(text: str, kind: FigureKind, value: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value) == (kind, Decimal(value))


@pytest.mark.parametrize(
    "text",
    [
        "the third meeting",
        "on the 4th floor",
        "at 10.30am",
        "ring 0116 454 6357",
        "one of them",
        "a 24/7 service",
        "column in £000",
    ],
)
def test_ordinals_times_telephones_and_units_are_no_figures(text: str) -> None:
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("claim", "printed", "agreement"),
    [
        ("£375k", "£375,000", Agreement.EXACT),
        ("two", "2", Agreement.EXACT),
        ("55%", "54.9%", Agreement.ROUNDED),
        ("£3.2m", "£3,178,800", Agreement.ROUNDED),
        ("about 290", "291", Agreement.APPROXIMATE),
        ("nearly half", "47%", Agreement.APPROXIMATE),
        ("more than half", "54.9%", Agreement.APPROXIMATE),
        ("a third", "33%", Agreement.APPROXIMATE),
        ("54%", "54.9%", None),
        ("290", "291", None),
        ("nearly half", "52%", None),
        ("more than half", "47%", None),
        ("291", "£291", None),
    ],
)
def test_a_claim_agrees_with_a_printed_figure(
    claim: str, printed: str, agreement: Agreement | None
) -> None:
    assert compare(only(claim), only(printed)) is agreement


@given(st.integers(min_value=1, max_value=999_999))
def test_any_whole_number_is_read_back_from_digits_with_and_without_commas(number: int) -> None:
    for text in (str(number), f"{number:,}"):
        assert only(f"There are {text} of them.").value == number


def test_words_outside_the_pattern_are_refused() -> None:
    with pytest.raises(KeyError):
        value_of("umpteen")
