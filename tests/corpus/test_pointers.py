"""What in a text is a pointer to a numbered paragraph, and what only counts or dates something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.pointers import Unit, find_pointers


@pytest.mark.parametrize(
    ("text", "printed", "spans"),
    [
        ("Costs rose (see para 22.1 below).", "para 22.1", (("22.1", "22.1"),)),
        ("as shown in paragraph 5.2", "paragraph 5.2", (("5.2", "5.2"),)),
        ("improve recording (paragraph 23).", "paragraph 23", (("23", "23"),)),
        (
            "improve plans (paragraphs 18, 19 and 23)",
            "paragraphs 18, 19 and 23",
            (("18", "18"), ("19", "19"), ("23", "23")),
        ),
        ("improve plans (paragraphs 26,116)", "paragraphs 26,116", (("26", "26"), ("116", "116"))),
        ("see paragraphs 7-15", "paragraphs 7-15", (("7", "15"),)),
        ("see paras 7 to 9", "paras 7 to 9", (("7", "9"),)),
        ("as in paragraph 4.2/4.3, so", "paragraph 4.2/4.3", (("4.2", "4.2"), ("4.3", "4.3"))),
        ("under paragraph 3.4(a) of this report", "paragraph 3.4(a)", (("3.4(a)", "3.4(a)"),)),
        ("In paragraph 5, 30 homes were counted", "paragraph 5", (("5", "5"),)),
        ("he held at [12]-[15] that", "[12]-[15]", (("[12]", "[15]"),)),
        ("(see 5.2 below)", "5.2", (("5.2", "5.2"),)),
        ("points 3 and 4 were agreed", "points 3 and 4", (("3", "3"), ("4", "4"))),
    ],
)
def test_a_pointer_is_found_with_its_numbers(
    text: str, printed: str, spans: tuple[tuple[str, str], ...]
) -> None:
    (pointer,) = find_pointers(text)
    assert (pointer.printed, pointer.spans, pointer.unit) == (printed, spans, Unit.PARAGRAPH)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("plans are late (recommendation 4).", Unit.RECOMMENDATION),
        ("as recorded in minute 83", Unit.MINUTE),
        ("he told us (Q45) that", Unit.QUESTION),
        ("the answer to question 1a was", Unit.QUESTION),
        ("as set out in section 5,", Unit.SECTION),
    ],
)
def test_the_unit_says_what_is_numbered(text: str, unit: Unit) -> None:
    (pointer,) = find_pointers(text)
    assert pointer.unit is unit


@pytest.mark.parametrize(
    ("text", "appendix"),
    [
        ("as requested at Appendix 2, paragraph 4.4", "2"),
        ("(see Appendix B1 para 5)", "B1"),
        ("paragraph 4.4 of Annex C says", "C"),
    ],
)
def test_an_appendix_may_stand_before_or_after(text: str, appendix: str) -> None:
    (pointer,) = find_pointers(text)
    assert pointer.appendix == appendix


def test_two_appendices_make_two_pointers() -> None:
    found = find_pointers("at Appendix 2, paragraph 4.4 and Appendix 4, paragraph 6.2")
    assert [(each.appendix, each.spans[0][0]) for each in found] == [("2", "4.4"), ("4", "6.2")]


@pytest.mark.parametrize(
    ("text", "document", "page"),
    [
        ("as the auditor said (the audit report – page 14, point 53)", "the audit report", 14),
        ("point 53 of the audit report", "the audit report", None),
        ("paragraph 9 on page 4", None, 4),
        ("paragraph 17.73 of the Council’s Constitution", "the Council’s Constitution", None),
        ("[2005] EWHC 12 at [23]", "another judgment", None),
    ],
)
def test_the_paper_and_the_page_that_are_named_are_kept(
    text: str, document: str | None, page: int | None
) -> None:
    (pointer,) = find_pointers(text)
    assert (pointer.document, pointer.page) == (document, page)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("handled in time (Homewatch page 14, point 53)", "Homewatch"),
        ("handled in time (Homewatch, page 14, point 53)", "Homewatch"),
        ("as Homewatch 2015, para 53, p. 14 says", "Homewatch 2015"),
        ("the Care and Homes Commission inspection report, point 53", "Care and Homes Commission"),
        ("handled in time (page 14, point 53)", None),
        ("inspected by Homewatch, point 53 lists the actions", None),
        ("The gates were mended. Point 53 says so", None),
    ],
)
def test_a_name_just_before_a_pointer_is_kept_as_it_may_be_a_publishers(
    text: str, beside: str | None
) -> None:
    (pointer,) = find_pointers(text)
    assert (pointer.beside or "").startswith(beside or "")
    assert (pointer.beside is None) == (beside is None)


@pytest.mark.parametrize(
    "text",
    [
        "section 47 enquiries were begun",
        "under section 152 of the Education and Inspections Act 2006",
        "Minutes 15 January 2015",
        "a 30 minute 5 mile walk",
        "the rate fell by 5 percentage points 30 days later",
        "Recommendations 8 Summary 9",
        "fell to 30 weeks in Q3 2015–16",
        "set out under section 11 legislation",
        "£4.2 below budget",
        "at 3.5 below the average",
    ],
)
def test_a_number_that_counts_dates_or_names_a_law_is_no_pointer(text: str) -> None:
    assert find_pointers(text) == ()


@given(st.text(alphabet="para point 0123456789.,-()[]QApendix see\n", max_size=120))
def test_every_pointer_prints_words_of_the_text(text: str) -> None:
    flat = " ".join(text.split())
    assert all(pointer.printed in flat for pointer in find_pointers(text))
