"""What stands beside an answer: first what it cites, then what inspectors wrote on the matter."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import pytest

from corpus.passages import PassageKind
from corpus.starter import load_starter
from register.bearing import SHOWN, Bearings
from register.beside import cited_in
from register.claims import split_claims
from register.entries import Register, read_register
from tests.register.papers import (
    ASKED,
    ELSEWHERE,
    FINDINGS,
    MINUTES,
    REPORT,
    FakeIndex,
    asking,
    paragraph,
)


def numbers(bearing: Any) -> list[str | None]:
    return [one.evidence.passage.number for one in bearing.paragraphs]


def bearing_of(index: Any, place: int = 0) -> Any:
    register = read_register(index)
    return Bearings(index, register).of(register.entries[place])


def test_the_paragraph_that_the_answer_cites_comes_first(index: Any) -> None:
    bearing = bearing_of(index)
    assert bearing.paragraphs[0].cited
    assert numbers(bearing)[0] == "1"


def test_a_cited_paragraph_stands_beside_the_claim_that_cites_it(index: Any) -> None:
    bearing = bearing_of(index)
    assert [one.evidence.passage.number for one in bearing.beside(1) if one.cited] == ["1"]


def test_point_53_stands_beside_each_answer_of_the_starter_notes_that_cites_it() -> None:
    starter = load_starter()
    index: Any = FakeIndex(starter.documents, itertools.chain(*starter.passages.values()))
    entries = read_register(index).entries
    citing = [one for one in entries if "point 53" in (one.exchange.answer or "")]
    for entry in citing:
        claims = split_claims(entry.passage)
        (beside,) = cited_in(index, entry, claims)
        assert beside.cited
        assert beside.evidence.passage.id == "leicester-2015/-/53"
        assert "point 53" in claims[beside.claim or 0].text
    assert len(citing) == 4


def test_then_come_those_found_each_once_and_with_its_own_sentence(index: Any) -> None:
    bearing = bearing_of(index)
    assert numbers(bearing).count("1") == 1
    assert {"2", "3"} <= set(numbers(bearing))
    assert all(one.evidence.key_sentence in one.evidence.passage.text for one in bearing.paragraphs)


def test_a_found_paragraph_stands_beside_the_claim_that_it_is_nearest_to(index: Any) -> None:
    benches = next(
        one for one in bearing_of(index).paragraphs if one.evidence.passage.number == "2"
    )
    assert benches.claim == 0


def test_only_inspection_papers_of_the_council_are_looked_in(index: Any) -> None:
    found = {one.evidence.passage.document_id for one in bearing_of(index).paragraphs}
    assert found == {"park-2015"}


def test_an_unanswered_question_has_paragraphs_but_no_claims(index: Any) -> None:
    bearing = bearing_of(index, 1)
    assert bearing.claims == ()
    assert numbers(bearing)[0] == "4"
    assert all(one.claim is None for one in bearing.paragraphs)


def test_nothing_stands_beside_an_answer_on_another_matter() -> None:
    index: Any = FakeIndex(
        [REPORT, MINUTES],
        [*FINDINGS, asking("minutes-2015", "1", "Who sings?", "A choir from town sings.")],
    )
    assert bearing_of(index).paragraphs == ()


def test_a_library_without_an_inspection_of_the_council_gives_only_what_is_cited() -> None:
    index: Any = FakeIndex([ELSEWHERE, MINUTES], [asking("minutes-2015", "1", "Why?", "So it is.")])
    bearing = bearing_of(index)
    assert bearing.paragraphs == ()
    assert bearing.inspections.of_its_time == ()


def test_no_more_than_eight_are_shown() -> None:
    findings = [
        paragraph("park-2015", str(n), f"Bench {n} of the park is broken.") for n in range(1, 15)
    ]
    question = asking(
        "minutes-2015", "1", "Which bench in the park is broken?", "None is broken now."
    )
    index: Any = FakeIndex([REPORT, MINUTES], [*findings, question])
    assert len(bearing_of(index).paragraphs) == SHOWN


def test_the_same_answer_is_looked_up_once(index: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    register: Register = read_register(index)
    bearings = Bearings(index, register)
    first = bearings.of(register.entries[0])
    monkeypatch.delattr(FakeIndex, "sentences")
    assert bearings.of(register.entries[0]) is first


def test_a_paper_whose_paragraphs_cannot_be_read_sentence_by_sentence_gives_none() -> None:
    index: Any = FakeIndex([REPORT, MINUTES], [paragraph("park-2015", "1", " "), ASKED[2]])
    assert bearing_of(index).paragraphs == ()


def test_a_question_whose_answer_says_nothing_is_helped_by_those_that_are_much_alike() -> None:
    silent = asking("minutes-2015", "1", "Who mends the broken bench?", None)
    telling = asking(
        "minutes-2015", "2", "Who mends a bench?", "Repairs take long as wood is short."
    )
    alone: Any = FakeIndex([REPORT, MINUTES], [*FINDINGS, silent])
    among: Any = FakeIndex([REPORT, MINUTES], [*FINDINGS, silent, telling])
    scores = [
        {one.evidence.passage.number: one.evidence.score for one in bearing_of(index).paragraphs}
        for index in (alone, among)
    ]
    assert scores[1]["3"] / scores[1]["2"] > scores[0]["3"] / scores[0]["2"]


def test_where_the_question_asks_when_naming_the_time_of_the_answer_speaks_for_a_paragraph() -> (
    None
):
    findings = [
        paragraph("park-2015", "1", "The lake was looked at in the spring of 2014."),
        paragraph("park-2015", "2", "The lake was looked at in May 2014."),
    ]
    ahead = []
    for question in ("When was the lake drained?", "Why was the lake drained?"):
        asked = asking("minutes-2015", "1", question, "The lake was drained on 7 May 2014.")
        index: Any = FakeIndex([REPORT, MINUTES], [*findings, asked])
        scores = {
            one.evidence.passage.number: one.evidence.score for one in bearing_of(index).paragraphs
        }
        ahead.append(scores["2"] / scores["1"])
    assert ahead[0] > ahead[1]


def test_bare_headings_and_reprints_are_not_set_beside_an_answer() -> None:
    heading = replace(paragraph("park-2015", "8", "Benches"), kind=PassageKind.HEADING)
    reprint = replace(paragraph("park-2015", "9", FINDINGS[1].text), reprint_of="wood-2015/-/1")
    index: Any = FakeIndex([REPORT, MINUTES], [*FINDINGS, heading, reprint, ASKED[2]])
    assert not {"8", "9"} & set(numbers(bearing_of(index)))
