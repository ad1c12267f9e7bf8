"""What checking says of statements that are right, and of each way of being wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.check import check
from drafting.findings import Finding, FindingKind, Severity
from drafting.papers import Papers
from drafting.typed import read_typed
from tests.drafting.shelves import Shelf, document, paragraph


def adverse(text: str, papers: Papers) -> list[Finding]:
    return list(check(read_typed(text), papers).adverse)


def kinds(text: str, papers: Papers) -> set[FindingKind]:
    return {each.kind for each in adverse(text, papers)}


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May 2018 there were 120 referrals waiting (Ofsted 2019, para 12).",
        "The backlog was down to 45 by September 2018 (Ofsted 2019, para 12, p. 4).",
        "The backlog fell by 75 (Ofsted 2019, para 12).",
        "About 60% of visits were on time in 2016/17, and 73% in 2017/18 (Ofsted 2019, para 13).",
        "Nearly a third of children, 31%, live with kinship carers (Ofsted 2019, para 14).",
        "Cllr Okafor chairs the Lantern Panel (Ofsted 2019, para 14).",
        "Managers say that the change is “fragile” (Ofsted 2019, para 12).",
        "The report says “some families wait without an answer” (Ofsted 2019, para 15).",
        "In its report of 3 June 2019 Ofsted found that plans are reviewed late (Ofsted 2019, para 15).",
        "As paragraph 12 of the Northmoor report says, the backlog stood at 120.",
    ],
)
def test_a_right_statement_is_left_alone(text: str, small: Papers) -> None:
    assert adverse(text, small) == []


def test_a_changed_figure_is_set_against_the_papers_own(small: Papers) -> None:
    (finding,) = adverse(
        "The backlog had come down to 54 by 7 September 2018 (Ofsted 2019, para 12).", small
    )
    assert finding.kind is FindingKind.DIFFERS
    assert finding.severity is Severity.WRONG
    assert finding.message == "The draft says 54; Ofsted 2019, para 12, p. 4 says 45."
    assert finding.passage_id == "northmoor-2019/-/12"
    assert "45" in finding.printed


def test_a_moved_date_is_set_against_the_papers_own(small: Papers) -> None:
    found = adverse(
        "On 14 May 2018 the backlog stood at 120 referrals (Ofsted 2019, para 12).", small
    )
    assert FindingKind.DIFFERS in {each.kind for each in found}
    assert any("says 4 May 2018" in each.message for each in found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("61.4% of visits were on time in 2017–18 (Ofsted 2019, para 13).", FindingKind.OTHER_DATE),
        (
            "On 7 September 2018 there were 120 referrals (Ofsted 2019, para 12).",
            FindingKind.OTHER_DATE,
        ),
        (
            "Unrelated foster carers look after 31% of children (Ofsted 2019, para 14).",
            FindingKind.OTHER_THING,
        ),
        (
            "In Easterly 31% live with kinship carers (Ofsted 2019, para 14).",
            FindingKind.OTHER_COUNCIL,
        ),
        ("Some 72.9% of visits were on time (Ofsted 2019, para 12).", FindingKind.ELSEWHERE),
        (
            "Kinship carers and the Lantern Panel do well (Ofsted 2019, para 12).",
            FindingKind.ELSEWHERE,
        ),
        (
            "It says “some families wait with no answer” (Ofsted 2019, para 15).",
            FindingKind.INEXACT_QUOTATION,
        ),
        (
            "It says “nobody was ever told about the closing of the club” (Ofsted 2019, para 15).",
            FindingKind.NOT_FOUND,
        ),
        ("The backlog stood at 120 (Ofsted 2019, para 99).", FindingKind.NO_PARAGRAPH),
        ("The backlog stood at 120 (Hartle Review 2016).", FindingKind.NO_SOURCE),
        ("The backlog stood at 120 (Ofsted 2019, para 12, p. 8).", FindingKind.OTHER_PAGE),
        (
            "The Marlowe Foundation agreed about the backlog (Ofsted 2019, para 12).",
            FindingKind.NOT_FOUND,
        ),
        ("In May 2018 the backlog stood at 120 referrals.", FindingKind.UNCITED),
    ],
)
def test_each_way_of_being_wrong_has_its_own_finding(
    text: str, kind: FindingKind, small: Papers
) -> None:
    assert kind in kinds(text, small)


def test_an_inexact_quotation_is_given_the_nearest_exact_words(small: Papers) -> None:
    (finding,) = adverse(
        "It says “some families wait with no answer” (Ofsted 2019, para 15).", small
    )
    assert finding.printed == "some families wait without an answer"


def test_a_fact_of_another_paragraph_is_told_where_it_stands(small: Papers) -> None:
    (finding,) = adverse("Kinship carers look after 31% of children (Ofsted 2019, para 13).", small)
    assert finding.kind is FindingKind.ELSEWHERE
    assert finding.passage_id == "northmoor-2019/-/14"
    assert "Ofsted 2019, para 14, p. 6" in finding.message


def test_a_sentence_takes_the_citation_that_its_paragraph_gives_after_it(small: Papers) -> None:
    text = "The backlog stood at 120 on 4 May 2018. It was 45 by 7 September 2018 (Ofsted 2019, para 12)."
    assert adverse(text, small) == []


def test_what_is_amiss_in_a_sentence_without_its_own_citation_is_only_to_be_looked_at(
    small: Papers,
) -> None:
    text = "We shall report by 30 June 2026. The backlog stood at 120 (Ofsted 2019, para 12)."
    assert {each.severity for each in adverse(text, small)} == {Severity.CHECK}


def test_the_words_of_a_reading_note_are_not_taken_for_the_papers() -> None:
    held = paragraph("1", "Visits are seldom made on time and nobody keeps count of them.")
    papers = Papers(Shelf([document(is_note=True)], {"northmoor-2019": (held,)}))
    found = kinds("Ofsted wrote “nobody keeps count of them” (Ofsted 2019, para 1).", papers)
    assert found == {FindingKind.NOTE_QUOTED}


def test_a_table_in_thousands_bears_out_whole_sums() -> None:
    held = paragraph("1", "Budget £000: Markets 5,214.9; Parks 846.0.")
    papers = Papers(Shelf([document()], {"northmoor-2019": (held,)}))
    assert adverse("Markets have £5.2m and Parks £846,000 (Ofsted 2019, para 1).", papers) == []


def test_a_time_between_two_printed_dates_is_worked_out(small: Papers) -> None:
    report = check(read_typed("It took 18 weeks to come down (Ofsted 2019, para 12)."), small)
    (finding,) = [each for each in report.findings if each.claim == "18"]
    assert finding.severity is Severity.NOTE
    assert "worked out from 4 May 2018 and 7 September 2018" in finding.message


def test_the_summary_counts_what_was_found(small: Papers) -> None:
    report = check(read_typed("The backlog stood at 120 (Ofsted 2019, para 12)."), small)
    assert report.summary() == (
        "2 things looked up in 1 sentence: 2 borne out by the papers, 0 wrong, 0 to look at."
    )
    assert "nothing that can be looked up" in check(read_typed("We agree."), small).summary()


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_at_all_can_be_checked(text: str) -> None:
    held = paragraph("1", "On 4 May 2018 the backlog stood at 120.")
    papers = Papers(Shelf([document()], {"northmoor-2019": (held,)}))
    report = check(read_typed(text), papers)
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end
