"""The 60 drafts: how many wrong statements are caught, and how many right ones flagged."""

from __future__ import annotations

from collections import Counter

from drafting.papers import Papers
from tests.drafting.measure import Outcome, load_drafts, measure, table

CAUGHT_AT_LEAST = 0.95
FLAGGED_AT_MOST = 0.05


def shares(outcomes: list[Outcome]) -> tuple[float, float]:
    """The share of wrong statements caught, and of right ones flagged."""
    wrong = [each for each in outcomes if not each.right]
    right = [each for each in outcomes if each.right]
    return sum(each.is_good for each in wrong) / len(wrong), sum(
        not each.is_good for each in right
    ) / len(right)


def test_there_are_sixty_drafts_of_every_kind_in_two_halves() -> None:
    drafts = load_drafts()
    assert len(drafts) == 60
    assert sum(each["kind"] == "true" for each in drafts) >= 20
    halves = Counter(each["split"] for each in drafts)
    assert abs(halves["development"] - halves["test"]) <= 4
    assert len({each["kind"] for each in drafts}) >= 7


def test_no_draft_holds_a_long_quotation() -> None:
    for draft in load_drafts():
        for sentence in draft["sentences"]:
            assert "“" not in sentence["text"].replace("“{quote}”", "")


def test_wrong_statements_about_the_notes_are_caught_and_right_ones_left_alone(
    notes: Papers,
) -> None:
    outcomes = measure({"notes": notes}, load_drafts())
    caught, flagged = shares(outcomes)
    assert caught >= CAUGHT_AT_LEAST, table(outcomes)
    assert flagged <= FLAGGED_AT_MOST, table(outcomes)


def test_wrong_statements_about_published_papers_are_caught_and_right_ones_left_alone(
    published: Papers,
) -> None:
    outcomes = measure({"published": published}, load_drafts())
    caught, flagged = shares(outcomes)
    assert caught >= CAUGHT_AT_LEAST, table(outcomes)
    assert flagged <= FLAGGED_AT_MOST, table(outcomes)
