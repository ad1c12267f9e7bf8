"""Printed references lead to the passage they mean, or say why they cannot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from corpus.passages import Document, DocumentKind, Footnote, Passage, PassageKind
from corpus.reading import read
from corpus.references import Resolver, referring_to, unresolved

HEADING, RECOMMENDATION = PassageKind.HEADING, PassageKind.RECOMMENDATION


def _document(name: str, **facts: object) -> Document:
    known = {
        "title": "Budget report",
        "publisher": "Borchester Council",
        "authority": "Borchester",
        "kind": DocumentKind.OFFICER_REPORT,
        "published": date(2020, 5, 1),
    }
    return Document(id=name, source_file="", sha256="", pages=None, **(known | facts))  # type: ignore[arg-type]


def _passages(
    name: str, *rows: tuple[str | None, str | None, str], **facts: object
) -> list[Passage]:
    """Passages of a document from (scope, number, text) rows."""
    return [
        Passage(
            id=f"{name}/{scope or '-'}/{number or f'#{place}'}",
            document_id=name,
            ordinal=place,
            kind=PassageKind.PARAGRAPH,
            text=text,
            number=number,
            scope=scope,
            **facts,  # type: ignore[arg-type]
        )
        for place, (scope, number, text) in enumerate(rows)
    ]


def _with_kind(passages: list[Passage], place: int, kind: PassageKind) -> None:
    passages[place] = _changed(passages[place], kind=kind)


def _changed(passage: Passage, **changes: object) -> Passage:
    fields = {name: getattr(passage, name) for name in Passage.__dataclass_fields__}
    return Passage(**(fields | changes))


def _targets(
    passages: Sequence[Passage], place: int, *others: tuple[Document, list[Passage]]
) -> list[str | None]:
    """The targets of the references in one passage of a library, None for unresolved ones."""
    name = passages[0].document_id
    documents = [_document(name), *(document for document, _ in others)]
    library = {name: passages} | {document.id: own for document, own in others}
    return [each.target for each in Resolver(documents, library).references(passages[place])]


def test_a_paragraph_of_the_same_scope_is_meant_before_others() -> None:
    passages = _passages(
        "pack",
        ("Report A", "5.2", "x"),
        ("Report B", "5.2", "y"),
        ("Report B", "6", "see para 5.2"),
    )
    assert _targets(passages, 2) == ["pack/Report B/5.2"]


def test_a_list_and_a_range_lead_to_each_paragraph() -> None:
    rows = [(None, str(number), "Text.") for number in range(1, 7)]
    passages = _passages("paper", *rows, (None, "7", "see paragraphs 1, 3 to 5"))
    assert _targets(passages, 6) == ["paper/-/1", "paper/-/3", "paper/-/4", "paper/-/5"]


def test_brackets_and_spaces_of_a_number_do_not_matter() -> None:
    passages = _passages(
        "paper", (None, "3.4 (a)", "x"), (None, "4", "see paragraph 3.4(a) and para [3.4(a)]")
    )
    assert _targets(passages, 1) == ["paper/-/3.4 (a)"]


def test_an_appendix_is_found_by_its_own_name() -> None:
    passages = _passages(
        "paper",
        (None, "1", "see Appendix B para 2"),
        ("Appendix A", "2", "x"),
        ("Appendix B", "2", "y"),
    )
    assert _targets(passages, 0) == ["paper/Appendix B/2"]


def test_an_appendix_is_found_by_the_title_that_a_list_of_appendices_gives_it() -> None:
    passages = _passages(
        "pack",
        ("Capital", "1", "see Appendix 2, paragraph 4.4"),
        ("Capital", None, "Appendix 2 - Summary of Harbour and Housing Works"),
        ("Roads", "4.4", "x"),
        ("Harbour and Housing Works", "4.4", "y"),
    )
    assert _targets(passages, 0) == ["pack/Harbour and Housing Works/4.4"]


def test_of_two_appendices_of_one_label_the_one_that_follows_is_meant() -> None:
    passages = _passages(
        "pack",
        ("Report A / Appendix 2", "3", "x"),
        ("Report B", "1", "see Appendix 2 para 3"),
        ("Report B / Appendix 2", "3", "y"),
    )
    assert _targets(passages, 1) == ["pack/Report B / Appendix 2/3"]


def test_a_recommendation_points_at_findings_and_a_finding_at_recommendations() -> None:
    passages = _passages(
        "report",
        (None, "4", "Improve plans (paragraph 18)."),
        (None, "18", "Use plans."),
        ("Findings", "18", "Plans are late (recommendation 4)."),
    )
    _with_kind(passages, 0, RECOMMENDATION)
    _with_kind(passages, 1, RECOMMENDATION)
    assert _targets(passages, 0) == ["report/Findings/18"]
    assert _targets(passages, 2) == ["report/-/4"]


def test_a_minute_is_a_minute_and_no_paragraph() -> None:
    passages = _passages(
        "pack", (None, "83", "x"), ("minutes", "83", "y"), (None, "9", "see minute 83")
    )
    _with_kind(passages, 1, PassageKind.MINUTE)
    assert _targets(passages, 2) == ["pack/minutes/83"]


def test_a_section_is_a_numbered_heading() -> None:
    passages = _passages("paper", (None, "5", "Costs"), (None, "6.1", "as set out in section 5."))
    _with_kind(passages, 0, HEADING)
    assert _targets(passages, 1) == ["paper/-/5"]


def test_within_a_minute_paragraph_one_is_the_minutes_own() -> None:
    passages = _passages(
        "paper",
        ("m", "301", "Title"),
        ("m", "301 1)", "Motion."),
        ("m", "301 2)", "put the motion in paragraph 1"),
    )
    assert _targets(passages, 2) == ["paper/m/301 1)"]


def test_a_footnote_of_a_passage_may_refer_too() -> None:
    passages = _passages("paper", (None, "1", "x"), (None, "2", "Text."))
    passages[1] = _changed(passages[1], footnotes=(Footnote("1", "See paragraph 1."),))
    assert _targets(passages, 1) == ["paper/-/1"]


def test_lines_repeated_from_a_table_head_refer_to_nothing() -> None:
    passages = _passages(
        "paper", (None, "1", "x"), (None, None, "Costs (see paragraph 1)\nParks | 5")
    )
    passages[1] = _changed(passages[1], repeated_lines=1)
    assert _targets(passages, 1) == []


def _inspection(
    name: str, year: int, page: int = 14, authority: str = "Borchester"
) -> tuple[Document, list[Passage]]:
    document = _document(
        name,
        title="Inspection of homes",
        publisher="Homewatch",
        authority=authority,
        kind=DocumentKind.INSPECTION_REPORT,
        published=date(year, 3, 20),
    )
    return document, _passages(
        name, (None, "53", "Checks were prompt."), page_first=page, page_last=page
    )


CITING = (None, "1", "Checks are made (as the Homewatch report shows – page 14, point 53).")


def test_a_document_that_the_sentence_names_is_looked_into() -> None:
    passages = _passages(
        "answers", (None, "1", "see the Homewatch report, page 14, point 53"), (None, "53", "x")
    )
    assert _targets(passages, 0, _inspection("homes-2020", 2020)) == ["homes-2020/-/53"]


@pytest.mark.parametrize(
    "text",
    [
        "in good time (Homewatch page 14, point 53)",
        "in good time (Homewatch, page 14, point 53)",
        "in good time (see Homewatch 2020, para 53, p. 14)",
        "evidence is in Homewatch inspection report, point 53",
    ],
)
def test_a_publisher_named_just_before_the_number_is_looked_into(text: str) -> None:
    passages = _passages("answers", (None, "1", text), (None, "53", "x"))
    assert _targets(passages, 0, _inspection("homes-2020", 2020)) == ["homes-2020/-/53"]


@pytest.mark.parametrize(
    "text",
    [
        "counted (Housing, paragraph 53)",
        "counted (Borchester Council, paragraph 53)",
        "inspected by Homewatch, paragraph 53 lists what was done",
        "counted (Homewatch Action Plan, paragraph 53)",
    ],
)
def test_a_name_that_is_no_other_publishers_leaves_the_paper_itself_meant(text: str) -> None:
    passages = _passages("answers", (None, "1", text), (None, "53", "x"))
    assert _targets(passages, 0, _inspection("homes-2020", 2020)) == ["answers/-/53"]


def test_a_publishers_paper_that_does_not_hold_the_number_is_named_as_it_is_printed() -> None:
    passages = _passages("answers", (None, "1", "(Homewatch page 14, point 99)"))
    homes, held = _inspection("homes-2020", 2020)
    resolver = Resolver([_document("answers"), homes], {"answers": passages, homes.id: held})
    (reference,) = resolver.references(passages[0])
    assert reference.unresolved == (
        "There is no paragraph 99 on page 14 in a paper of this library that is called “Homewatch”."
    )


def test_the_latest_report_out_at_the_time_is_meant() -> None:
    passages = _passages("answers", (None, "1", "point 53 of the Homewatch report"))
    others = [_inspection(f"homes-{year}", year) for year in (2017, 2020, 2023)]
    assert _targets(passages, 0, *others) == ["homes-2020/-/53"]


def test_a_report_on_another_council_is_not_meant() -> None:
    passages = _passages("answers", (None, "1", "point 53 of the Homewatch report"))
    assert _targets(passages, 0, _inspection("elsewhere", 2020, authority="Felpersham")) == [None]


def test_the_printed_page_must_agree() -> None:
    passages = _passages("answers", (None, "1", "the Homewatch report – page 14, point 53"))
    assert _targets(passages, 0, _inspection("homes", 2020, page=15)) == [None]


def test_the_page_as_printed_counts_where_it_is_another_than_the_files() -> None:
    passages = _passages("answers", (None, "1", "the Homewatch report – page 14, point 53"))
    document, own = _inspection("homes", 2020, page=16)
    own[0] = _changed(own[0], printed_page="14")
    assert _targets(passages, 0, (document, own)) == ["homes/-/53"]


def test_a_part_of_the_same_paper_may_be_named() -> None:
    passages = _passages(
        "pack",
        (None, "1", "point 53 of the Homewatch report"),
        ("Homewatch: inspection of homes", "53", "x"),
    )
    assert _targets(passages, 0) == ["pack/Homewatch: inspection of homes/53"]


def test_the_original_is_preferred_to_its_reprint() -> None:
    passages = _passages(
        "pack", (None, "1", "see paragraph 53"), (None, "53", "Checks were prompt.")
    )
    passages[1] = _changed(passages[1], reprint_of="homes/-/53")
    assert _targets(passages, 0, _inspection("homes", 2020)) == ["homes/-/53"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("see paragraph 99", "There is no paragraph 99 in this document."),
        (
            "paragraph 2 of the Council’s Constitution",
            "There is no paragraph 2 in a paper of this library that is called",
        ),
        ("see paragraph 7", "There are 2 passages that paragraph 7 in this document could mean."),
    ],
)
def test_what_cannot_be_resolved_says_why(text: str, reason: str) -> None:
    passages = _passages(
        "paper", (None, "1", text), ("A", "7", "x"), ("B", "7", "y"), ("A", "2", "z")
    )
    (reference,) = Resolver([_document("paper")], {"paper": passages}).references(passages[0])
    assert reference.target is None
    assert reference.unresolved.startswith(reason)


def test_references_are_followed_backwards_and_open_ones_listed() -> None:
    passages = _passages(
        "paper", (None, "1", "x"), (None, "2", "see paragraph 1"), (None, "3", "see paragraph 99")
    )
    resolver = Resolver([_document("paper")], {"paper": passages})
    linked = [_changed(each, references=resolver.references(each)) for each in passages]
    assert referring_to(linked[0], linked) == (linked[1],)
    assert [passage.number for passage, _ in unresolved(linked)] == ["3"]


def test_the_references_of_a_real_pack_are_resolved(shared_corpus: Path) -> None:
    pack = list(read(shared_corpus / "pdf" / "osc-2015.pdf", document_id="osc-2015").passages)
    report = list(
        read(shared_corpus / "pdf" / "leicester-2015.pdf", document_id="leicester-2015").passages
    )
    documents = [
        _document(
            "osc-2015",
            publisher="Leicester City Council",
            authority="Leicester City",
            published=date(2015, 3, 23),
        ),
        _document(
            "leicester-2015",
            publisher="Ofsted",
            authority="Leicester City",
            published=date(2015, 3, 20),
        ),
    ]
    resolver = Resolver(documents, {"osc-2015": pack, "leicester-2015": report})
    known = {each.id: each for each in [*pack, *report]}
    found = [reference for passage in pack for reference in resolver.references(passage)]
    assert {known[each.target].number for each in found if each.target} == {
        "5.2",
        "22.1",
        "4.2",
        "4.3",
        "4.4",
        "6.2",
        "53",
    }
    points = [each.target for each in found if each.printed.endswith("point 53")]
    assert points
    assert set(points) == {"leicester-2015/-/53"}
    assert [each for each in found if each.target is None] == []
