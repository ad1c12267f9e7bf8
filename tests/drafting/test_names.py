"""Names: runs of capitals, titles and acronyms, and what is none."""

from __future__ import annotations

import pytest

from drafting.names import find_names, initials, name_words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was Frances Craven who replied.", ["Frances Craven"]),
        ("We asked Cllr Okafor about it.", ["Cllr Okafor"]),
        ("The Director of Finance replied.", ["Director of Finance"]),
        ("The LSCB met.", ["LSCB"]),
        ("It met the Big Lottery and Sport England.", ["Big Lottery", "Sport England"]),
        ("Inspectors came in January.", []),
        ("Workers left.", []),
        ("Write to M1 2WD.", []),
    ],
)
def test_names_are_runs_of_capitals_beyond_the_first_word(text: str, names: list[str]) -> None:
    assert [each.text for each in find_names(text)] == names


def test_a_possessive_and_a_shortened_title_are_made_alike() -> None:
    assert name_words("Cllr Okafor’s") == name_words("Councillor Okafor")


def test_initials_leave_linking_words_out() -> None:
    assert initials(name_words("Department for Education")) == "de"
