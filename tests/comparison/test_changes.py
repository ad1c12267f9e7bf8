"""Figures are set against each other only where both reports count the same thing in the same words."""

from __future__ import annotations

from datetime import date

import pytest

from comparison.changes import Change, find_changes
from corpus.passages import Document, DocumentKind, Passage, PassageKind


def paper(year: int, council: str = "Ashby") -> Document:
    kind = DocumentKind.INSPECTION_REPORT
    day = date(year, 3, 4)
    return Document(
        f"{council}-{year}", "Review", "Inspectorate", council, kind, day, "r.pdf", "r", 9
    )


def said(text: str, number: str = "1") -> Passage:
    return Passage(
        f"p/-/{number}", "p", 1, PassageKind.PARAGRAPH, text, number=number, page_first=1
    )


def changes(before: str, after: str) -> tuple[Change, ...]:
    return find_changes([(paper(2015), [said(before)]), (paper(2019), [said(after)])])


def test_the_same_thing_counted_twice_is_a_change_with_its_dates_and_difference() -> None:
    change = changes(
        "At 31 December 2014, 340 children had a protection plan.",
        "At 1 July 2017, 470 children had a protection plan (a rate of 58 in every town).",
    )[0]
    assert (change.before.figure.text, change.before.when) == ("340", "31 December 2014")
    assert (change.after.figure.text, change.after.when) == ("470", "1 July 2017")
    assert change.difference == "130 more"
    assert change.thing == "children had a protection plan"


@pytest.mark.parametrize(
    ("before", "after", "difference"),
    [
        (
            "61.4% of visits were on time.",
            "66% of visits were on time.",
            "4.6 percentage points higher",
        ),
        ("3% of plans were late.", "2% of plans were late.", "1 percentage point lower"),
        (
            "The team has 12 social workers in post.",
            "The team had nine social workers in post.",
            "3 fewer",
        ),
        (
            "The deficit is £2,500 less than planned.",
            "The deficit is £1,500 less than planned.",
            "£1,000 less",
        ),
        ("There are 1,200 foster carers here.", "There are 1,200 foster carers here.", "no change"),
    ],
)
def test_differences_are_told_in_words(before: str, after: str, difference: str) -> None:
    assert [change.difference for change in changes(before, after)] == [difference]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("40 children live in foster homes.", "50 children live in residential homes."),
        ("40 children live in foster homes.", "50% of children live in foster homes."),
        ("Nearly 40 children live in foster homes.", "50 children live in foster homes."),
        ("In the north 40 children live at home.", "In the south 50 children live at home."),
        ("Three were judged to be good.", "Four were judged to be good."),
        ("Write to 115 Charles Street today.", "Write to 117 Charles Street today."),
        ("At 1 May 2014, 40 children went home.", "At 1 May 2014, 41 children went home."),
        ("Half of the children live at home.", "A third of the children live at home."),
    ],
)
def test_what_is_not_surely_the_same_thing_is_never_compared(before: str, after: str) -> None:
    assert changes(before, after) == ()


def test_a_report_that_gives_two_figures_in_the_same_words_gives_none() -> None:
    twice = [said("40 children live at home."), said("44 children live at home.", "2")]
    later = [said("50 children live at home.")]
    assert find_changes([(paper(2015), twice), (paper(2019), later)]) == ()


def test_two_councils_are_no_before_and_after() -> None:
    papers = [(paper(2015), [said("40 children live at home.")])]
    papers.append((paper(2019, "Bourne"), [said("50 children live at home.")]))
    assert find_changes(papers) == ()


def test_each_report_is_set_against_the_one_before_that_counts_the_same() -> None:
    papers = [
        (paper(2015), [said("40 children live at home.")]),
        (paper(2017), [said("Nothing is counted here.")]),
        (paper(2019), [said("50 children live at home.")]),
        (paper(2021), [said("45 children live at home.")]),
    ]
    found = [(one.before.document.id, one.difference) for one in find_changes(papers)]
    assert found == [("Ashby-2015", "10 more"), ("Ashby-2019", "5 fewer")]
