"""A hyphen at a line's end is the source's own, unless the document is seen to cut words."""

from __future__ import annotations

from corpus.wrapping import Vocabulary, join_lines


def joined(lines: list[str], elsewhere: list[str]) -> str:
    """The lines as running text, in a document that prints other lines too."""
    return join_lines(lines, Vocabulary([*lines, *elsewhere]))


def test_a_hyphen_is_kept_though_the_document_prints_the_word_as_one_too() -> None:
    lines = ["They choose from day to day, and from day-to-", "day needs comes well-", "being."]
    elsewhere = ["Today the wellbeing of being well counts."]
    assert joined(lines, elsewhere).endswith("from day-to-day needs comes well-being.")


def test_a_hyphen_between_words_that_stand_nowhere_else_is_kept_where_no_word_is_cut() -> None:
    lines = ["It is a victim-", "centred and a long-", "standing, high-", "quality service."]
    elsewhere = [
        "A long wait, a standing order, a high price, a well-",
        "kept book, well made, of good quality.",
    ]
    assert joined(lines, elsewhere).startswith("It is a victim-centred and a long-standing")


def test_a_document_that_cuts_words_has_them_mended_but_for_those_that_it_hyphenates() -> None:
    lines = ["The inspec-", "tion of a long-", "term plan found improve-", "ment."]
    elsewhere = ["An inspection and an improvement of the long-term kind."]
    assert joined(lines, elsewhere) == "The inspection of a long-term plan found improvement."
