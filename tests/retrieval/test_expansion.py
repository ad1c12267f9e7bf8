"""Other words of the same meaning, in both directions, counted once."""

from __future__ import annotations

from retrieval.expansion import word_scores
from retrieval.lexical import build_lexical
from retrieval.lexicon import Meaning
from retrieval.query import read_query
from retrieval.thesaurus import Thesaurus, acronym_pairs, lexicon_pairs
from retrieval.words import tokenise

MEANINGS = (
    Meaning(("sacked", "given the boot"), ("dismissed",), "workforce", ""),
    Meaning(("dustbins",), ("refuse collection",), "waste", ""),
)
THESAURUS = Thesaurus(
    [*lexicon_pairs(MEANINGS), *acronym_pairs({"caf": ("common assessment framework",)})]
)
PASSAGES = (
    "Two managers were dismissed.",
    "Two managers were sacked and so dismissed.",
    "Refuse collection was late.",
    "Refuse of another sort.",
    "The common assessment framework is new.",
    "A CAF was begun.",
)
INDEX = build_lexical([tokenise(passage) for passage in PASSAGES])


def scores(question: str) -> list[float]:
    """The score of each passage."""
    return [float(score) for score in word_scores(INDEX, read_query(question, THESAURUS))]


def test_plain_words_find_the_official_ones_and_the_other_way_round() -> None:
    assert scores("who was sacked")[0] > 0
    assert scores("who was given the boot")[0] > 0
    assert scores("who was dismissed")[1] > 0


def test_a_phrase_counts_only_where_all_its_words_stand() -> None:
    found = scores("dustbins")
    assert found[2] > 0
    assert found[3] == 0


def test_an_acronym_finds_its_name_and_a_name_its_acronym() -> None:
    assert scores("CAF")[4] > 0
    assert scores("common assessment framework")[5] > 0


def test_a_passage_that_says_it_both_ways_is_not_counted_twice() -> None:
    alone = INDEX.scores({"sack": 1.0})[1]
    assert scores("sacked")[1] == alone


def test_the_questions_own_words_are_worth_more_than_others_of_the_same_meaning() -> None:
    found = scores("CAF")
    assert found[5] > found[4]
