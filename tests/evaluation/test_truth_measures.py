"""Locators, quotations and key sentences held against the source."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fpdf import FPDF

from corpus.passages import Passage, TableRow
from evaluation.cases import Case, Shown
from evaluation.gold import Judged
from evaluation.measures.keysentence import KEY_SENTENCE
from evaluation.measures.locators import locators_right, read_printed, read_runs
from evaluation.measures.quotes import close_up, is_verbatim, quotes_faithful
from evaluation.sources import open_sources, read_pages
from evaluation.wordings import figures
from tests.evaluation.builders import REPORT, make_case, make_passage, make_question


def _shown(passage: Passage, grade: int = 0, key_sentence: str = "") -> Shown:
    return Shown(passage, REPORT, passage.id, grade, key_sentence, len(passage.text.split()))


def _case(*shown: Shown, **question: Any) -> Case:
    grades = {one.judged_as: one.grade for one in shown if one.grade}
    return replace(
        make_case([]), question=make_question(**question), judged=Judged(grades), shown=shown
    )


def test_a_locator_is_right_where_number_and_page_are_as_printed() -> None:
    printed = {"report": {"1": frozenset({4}), "3.4(a)": frozenset({5, 9})}}
    case = _case(
        _shown(make_passage("1", page_first=4)),
        _shown(make_passage("3.4 (a)", page_first=9)),
        _shown(make_passage("1", page_first=5)),
        _shown(make_passage("2", page_first=4)),
    )
    assert locators_right(printed).take(case) == 0.5


def test_where_a_format_has_no_pages_the_number_alone_is_held_to_the_source() -> None:
    printed = {"report": {"1": frozenset({4})}}
    assert locators_right(printed).take(_case(_shown(make_passage("1")))) == 1


def test_unnumbered_passages_and_unlisted_documents_have_no_locator_to_check() -> None:
    assert locators_right({"report": {}}).take(_case(_shown(make_passage(None, id="x")))) is None
    assert locators_right({}).take(_case(_shown(make_passage("1")))) is None


def test_lists_of_printed_numbers_are_read_with_their_pages(tmp_path: Path) -> None:
    (tmp_path / "report.tsv").write_text("scope\tnumber\tpage\nA\t1\t3\nB\t1\t7\nB\t2 a)\t7\n")
    (tmp_path / "judgment.tsv").write_text("number\n1\n")
    assert read_printed(tmp_path) == {
        "report": {"1": {3, 7}, "2a)": {7}},
        "judgment": {"1": frozenset()},
    }


def test_a_run_that_stays_on_the_first_page_is_a_grade_table(tmp_path: Path) -> None:
    table = tmp_path / "EXPECTED.tsv"
    table.write_text("file\truns\nold.pdf\t1-3@1-1;1-2@4-5\nletter.pdf\t\n")
    assert read_runs(table) == {"old": {"1": {4, 5}, "2": {4, 5}}, "letter": {}}


def test_a_quotation_is_faithful_whatever_its_line_ends() -> None:
    pages = [close_up("1. The council\nplaced forty\tchildren far from home.")]
    assert is_verbatim(make_passage("1", "The council placed forty children"), pages)
    assert not is_verbatim(make_passage("1", "The council placed fourteen children"), pages)


def test_marks_of_a_text_conversion_are_no_words() -> None:
    pages = [close_up("${\\rm I}$ am *copying* this to <b>all</b>.")]
    assert is_verbatim(make_passage("1", "I am copying this to all."), pages)
    assert not is_verbatim(make_passage("1", "We am copying this to all."), pages)


def test_a_quotation_may_run_over_a_page_but_lose_no_letter() -> None:
    pages = [close_up("Head\nThe council placed\n4"), close_up("Head forty children. Next.")]
    assert is_verbatim(make_passage("1", "The council placed forty children."), pages)
    assert not is_verbatim(make_passage("1", "The council placed ten forty children."), pages)


def test_a_table_row_is_looked_up_word_by_word() -> None:
    pages = [close_up("Scheme Spend\nNew lights 1,200.0\nand poles 30%")]
    row = TableRow("", ("Scheme", "Spend"), ("New lights and poles", "1,200.0"))
    text = "Scheme | Spend\nNew lights and poles | 1,200.0"
    passage = make_passage(None, text, id="r", row=row)
    assert is_verbatim(passage, pages)
    assert not is_verbatim(replace(passage, text=text.replace("200", "300")), pages)


def test_markup_of_a_text_conversion_and_raised_figures_are_no_difference() -> None:
    pages = [close_up("<p>The **council** has schools<b>4</b>.</p>")]
    assert is_verbatim(make_passage("1", "The council has schools⁴."), pages)


def test_quotations_are_held_against_the_paper_itself(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.set_font("helvetica")
    pdf.add_page()
    pdf.cell(text="The council placed forty children.")
    pdf.output(str(tmp_path / "report.pdf"))
    measure = quotes_faithful(open_sources({"report": tmp_path / "report.pdf"}))
    right = _shown(make_passage("1", "The council placed forty children."))
    wrong = _shown(make_passage("2", "The council placed sixty children."))
    assert measure.take(_case(right, wrong)) == 0.5


def test_without_a_source_there_is_no_quotation_to_check() -> None:
    assert quotes_faithful(open_sources({})).take(_case(_shown(make_passage("1")))) is None


def test_a_text_file_is_one_page_without_white_space(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("One two\nthree")
    assert read_pages(tmp_path / "report.txt") == ["Onetwothree"]


FIGURES = "Last year 40 waited. In 2014, 291 children waited."


@pytest.mark.parametrize(
    ("sentence", "value"), [("In 2014, 291 children waited.", 1), ("Last year 40 waited.", 0)]
)
def test_the_key_sentence_of_a_figure_holds_what_the_answer_adds(sentence: str, value: int) -> None:
    hit = _shown(make_passage("1", FIGURES), 2, sentence)
    case = _case(hit, question="How many waited in 2014?", answer="291 in 2014")
    assert KEY_SENTENCE.take(case) == value


def test_the_key_sentence_must_hold_most_of_the_decisive_text_where_that_is_known() -> None:
    hit = _shown(make_passage("1"), 2, "The plans were late and poor.")
    case = _case(hit)
    near = replace(case, judged=replace(case.judged, snippets={hit.judged_as: "plans were poor"}))
    far = replace(case, judged=replace(case.judged, snippets={hit.judged_as: "staff had left"}))
    assert (KEY_SENTENCE.take(near), KEY_SENTENCE.take(far)) == (1, 0)


def test_a_question_whose_evidence_was_not_found_has_no_key_sentence() -> None:
    assert KEY_SENTENCE.take(make_case([0, 0])) is None


def test_figures_are_alike_however_they_are_written() -> None:
    assert figures("£1,200.50, three of 12%") == {"1200.50", "3", "12"}
