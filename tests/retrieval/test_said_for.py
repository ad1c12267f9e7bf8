"""Words of a question beside those of a passage that they are said for."""

from __future__ import annotations

from retrieval.said_for import MOST, said_for

CASELOADS = "Caseloads are too high, and some social workers hold over thirty cases."


def test_a_word_of_the_question_is_shown_with_the_words_of_the_passage_that_it_is_said_for() -> (
    None
):
    assert said_for("Are they drowning?", CASELOADS) == {"drowning": ["caseloads"]}
    bosses = said_for("Why did so many bosses leave?", "Two senior managers have gone since May.")
    assert bosses == {"bosses": ["senior", "managers"]}


def test_a_word_that_the_passage_has_in_any_form_needs_no_other() -> None:
    assert said_for("Is there drowning in a caseload?", CASELOADS) == {"drowning": ["caseloads"]}


def test_words_come_in_the_order_of_the_question() -> None:
    text = "Senior managers know that caseloads are high and that attendance is monitored."
    assert list(said_for("are bosses checking who is drowning", text)) == [
        "bosses",
        "checking",
        "drowning",
    ]


def test_only_the_likeliest_words_of_the_passage_are_named() -> None:
    text = "Victims of domestic abuse and violence, and children who suffer assault and harm."
    assert 0 < len(said_for("dad hits them", text)["hits"]) <= MOST


def test_figures_stand_for_nothing_but_themselves() -> None:
    told = said_for("who is in charge of 300 kids", "In 2014 there were 291 children.")
    assert told == {"kids": ["children"]}


def test_words_are_shown_as_they_were_written() -> None:
    told = said_for(
        "Who helps grown-ups who'd been adopted?", "Support for adopted adults is good."
    )
    assert "grown" in told
    assert "grownups" not in told
    assert "whod" not in told


def test_where_nothing_is_known_of_the_words_nothing_is_shown() -> None:
    assert said_for("What about potholes and zebras?", CASELOADS) == {}
    assert said_for("", CASELOADS) == {}
    assert said_for("Are they drowning?", "") == {}
