"""How sure a result is, and the reason given."""

from __future__ import annotations

from collections.abc import Callable

from corpus.passages import Document, Passage
from retrieval.confidence import judge
from retrieval.query import read_query
from retrieval.results import Evidence
from retrieval.thesaurus import Thesaurus

NO_THESAURUS = Thesaurus(())


def found(
    make_document: Callable[..., Document],
    make_passage: Callable[..., Passage],
    text: str,
    late: float = 0.8,
    likeness: float = 0.7,
) -> Evidence:
    """A passage of one sentence, as alike as is said."""
    signals = {"late": late, "passages": likeness}
    return Evidence(make_passage(text), make_document(), 1.0, text, signals=signals)


def test_a_near_passage_that_gives_what_is_asked_answers(
    make_document: Callable[..., Document], make_passage: Callable[..., Passage]
) -> None:
    evidence = found(make_document, make_passage, "There were 87 children without a worker.")
    judgement = judge(read_query("How many children had no worker?", NO_THESAURUS), [evidence])
    assert judgement.answered
    assert "gives a number" in judgement.reason


def test_a_near_passage_without_the_kind_of_answer_asked_for_is_named_as_such(
    make_document: Callable[..., Document], make_passage: Callable[..., Passage]
) -> None:
    evidence = found(make_document, make_passage, "Many children were without a worker.")
    judgement = judge(read_query("How many children had no worker?", NO_THESAURUS), [evidence])
    assert not judgement.answered
    assert "none gives a number" in judgement.reason


def test_a_year_that_no_passage_covers_is_named_and_lowers_the_confidence(
    make_document: Callable[..., Document], make_passage: Callable[..., Passage]
) -> None:
    evidence = found(make_document, make_passage, "Visits were late.")
    covered = judge(read_query("Were visits late in 2014?", NO_THESAURUS), [evidence])
    missing = judge(read_query("Were visits late in 2009?", NO_THESAURUS), [evidence])
    assert missing.confidence < covered.confidence
    assert "2009" in missing.reason


def test_the_nearer_the_passage_the_surer(
    make_document: Callable[..., Document], make_passage: Callable[..., Passage]
) -> None:
    query = read_query("Were visits late?", NO_THESAURUS)
    far = found(make_document, make_passage, "Visits were late.", late=0.3, likeness=0.1)
    near = found(make_document, make_passage, "Visits were late.")
    assert judge(query, [far]).confidence < judge(query, [far, near]).confidence
    assert not judge(query, [far]).answered


def test_without_any_passage_the_filters_are_the_reason() -> None:
    judgement = judge(read_query("Were visits late?", NO_THESAURUS), [])
    assert (judgement.answered, judgement.confidence) == (False, 0.0)
    assert "filters" in judgement.reason
