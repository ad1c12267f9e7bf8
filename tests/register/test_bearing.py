"""What stands beside an answer: first what it cites, then what inspectors wrote on the matter."""

from __future__ import annotations

from typing import Any

import pytest

from register.bearing import SHOWN, Bearings
from register.entries import Register, read_register
from register.scoring import mean_of, stretched, with_neighbours
from tests.register.papers import ELSEWHERE, FINDINGS, MINUTES, REPORT, FakeIndex, asking, paragraph


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


def test_the_same_answer_is_looked_up_once(index: Any) -> None:
    register: Register = read_register(index)
    bearings = Bearings(index, register)
    bearings.of(register.entries[0])
    asked = len(index.asked)
    bearings.of(register.entries[0])
    assert len(index.asked) == asked


def test_an_answer_of_ten_thousand_characters_is_looked_up_in_part() -> None:
    long = "The bench is broken in the park. " * 300
    index: Any = FakeIndex(
        [REPORT, MINUTES], [*FINDINGS, asking("minutes-2015", "1", "Which bench?", long)]
    )
    bearing_of(index)
    assert max(map(len, index.asked)) < 2000


def test_scores_are_stretched_from_0_to_1() -> None:
    assert stretched({"a": 5.0, "b": 3.0, "c": 4.0}) == {"a": 1.0, "b": 0.0, "c": 0.5}
    assert stretched({"a": 2.0}) == {"a": 1.0}
    assert stretched({}) == {}


def test_a_mean_is_weighted_and_that_of_nothing_is_empty() -> None:
    assert mean_of([({"a": 1.0}, 3.0), ({"a": 0.0, "b": 1.0}, 1.0)]) == pytest.approx(
        {"a": 0.75, "b": 0.25}
    )
    assert mean_of([]) == {}


def test_a_paragraph_gains_from_the_ones_beside_it() -> None:
    spread = with_neighbours({"a": 1.0}, [["a", "b", "c"]], worth=0.5)
    assert spread == pytest.approx({"a": 1.0, "b": 0.25, "c": 0.0})
