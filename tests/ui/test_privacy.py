"""A paper that says that it is exempt or private is noticed; one that only speaks of such is not."""

from __future__ import annotations

import pytest

from ui.library.privacy import looks_private


@pytest.mark.parametrize(
    "marking",
    [
        "NOT FOR PUBLICATION",
        "Not for publication: paragraph 3 of Schedule 12A",
        "Private and Confidential",
        "EXEMPT",
        "Exempt report",
        "Exempt information – paragraph 1",
        "OFFICIAL - SENSITIVE",
        "This report is not for publication.",
        "Strictly confidential",
    ],
)
def test_a_marking_on_a_line_of_its_own_is_noticed(marking: str) -> None:
    assert looks_private(f"Anytown Council\n  {marking}\nCabinet")


@pytest.mark.parametrize(
    "line",
    [
        "Members may resolve to exclude the public while exempt information is considered.",
        "Confidential advice lines are offered to all carers by the council, and are well used by them.",
        "Exempted schools",
        "Restrictedness",
        "Children in private fostering",
    ],
)
def test_words_within_what_a_public_paper_says_are_not(line: str) -> None:
    assert not looks_private(f"Anytown Council\n{line}\nCabinet")
