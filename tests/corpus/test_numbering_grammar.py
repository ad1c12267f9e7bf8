"""The grammar of numbers at line starts, and the order that makes them paragraphs."""

from __future__ import annotations

import pytest

from corpus.numbering import as_roman, read_main, read_sub
from corpus.sequences import Sighting, trace


@pytest.mark.parametrize(
    ("line", "printed", "value"),
    [
        ("1. Homes", "1", (1,)),
        ("1 Homes", "1", (1,)),
        ("1\tHomes", "1", (1,)),
        ("292. Apologies", "292", (292,)),
        ("1.1 Homes", "1.1", (1, 1)),
        ("1.10. Homes", "1.10", (1, 10)),
        ("2.3.1 Homes", "2.3.1", (2, 3, 1)),
        ("31.The Council", "31", (31,)),
        ("1.1On 16 December", "1.1", (1, 1)),
        ("[12] The judge", "[12]", (12,)),
        ("Q20 Chair: Why?", "Q20", (20,)),
        ("1a. Homes", "1a", (1,)),
    ],
)
def test_these_may_be_paragraph_numbers(line: str, printed: str, value: tuple[int, ...]) -> None:
    mark = read_main(line)
    assert mark is not None
    assert (mark.printed, mark.value) == (printed, value)


@pytest.mark.parametrize(
    "line",
    ["24/7 cover", "79% of children", "3 March 2015", "0.5 posts", "1,250 homes", "16-year-olds",
     "2nd floor", "10.30am start", "15.01.2015", "3.5 million", "[12 The judge", "homes 1."],
)  # fmt: skip
def test_these_are_never_paragraph_numbers(line: str) -> None:
    assert read_main(line) is None


@pytest.mark.parametrize(
    ("line", "printed", "value"),
    [("(a) Homes", "(a)", 1), ("b) Homes", "b)", 2), ("(12) Homes", "(12)", 12),
     ("iv) Homes", "iv)", 4), ("(xii) Homes", "(xii)", 12), ("2)Homes", "2)", 2)],
)  # fmt: skip
def test_these_may_be_marks_of_sub_points(line: str, printed: str, value: int) -> None:
    mark = read_sub(line)
    assert mark is not None
    assert (mark.printed, mark.value) == (printed, (value,))


def test_a_letter_that_is_a_roman_numeral_has_two_readings() -> None:
    mark = read_sub("(i) Homes")
    assert mark is not None and mark.value == (9,)
    roman = as_roman(mark)
    assert roman is not None and roman.value == (1,)


def _sight(*printed: str, x: float | None = 72.0) -> list[Sighting]:
    found = []
    for index, text in enumerate(printed):
        mark = read_main(f"{text} Text")
        assert mark is not None
        found.append(Sighting(index, mark, 1, x, titled=False, starts=True))
    return found


def _taken(*printed: str) -> list[list[str]]:
    frames, _ = trace(_sight(*printed))
    return [[item.mark.printed for item in frame.items] for frame in frames]


def test_numbers_that_count_on_make_one_run() -> None:
    assert _taken("1.", "2.", "3.", "4.") == [["1", "2", "3", "4"]]


def test_levels_count_on_inside_one_run() -> None:
    run = ["1.", "1.1", "1.2", "2.", "2.1", "2.1.1", "2.1.2", "2.2", "3."]
    assert _taken(*run) == [[text.rstrip(".") for text in run]]


def test_a_run_that_starts_again_is_another_run() -> None:
    assert _taken("1.", "2.", "3.", "1.", "2.") == [["1", "2", "3"], ["1", "2"]]


def test_a_list_between_two_numbers_of_a_run_is_inside_it() -> None:
    run, inner = _sight("1.", "2.", "3.", "4."), _sight("1.", "2.", "3.", x=110.0)
    frames, verdicts = trace([*run[:2], *inner, *run[2:]])
    assert [[item.mark.printed for item in frame.items] for frame in frames] == [
        ["1", "2", "3", "4"],
        ["1", "2", "3"],
    ]
    assert [verdict.reason for verdict in verdicts[2:5]] == ["a list inside paragraph 2"] * 3


def test_a_lone_number_is_refused_and_says_why() -> None:
    _, verdicts = trace(_sight("1.", "2.", "3.", "47."))
    assert verdicts[-1].frame is None
    assert verdicts[-1].reason == "does not follow the number before it"


def test_numbers_out_of_order_at_two_levels_are_taken_as_printed() -> None:
    run = ["1.", "2.", "3.", "4.", "5.1", "5.3", "5.4", "5.", "6."]
    assert _taken(*run) == [[text.rstrip(".") for text in run]]
