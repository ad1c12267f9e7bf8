"""Headings above a passage, what kind it is, and how text files say both."""

from __future__ import annotations

from pathlib import Path

from corpus.reading import read
from tests.corpus.papers import LEFT, Paper, Text, numbered, read_paper


def _report() -> Paper:
    paper = Paper().heading("Borough of Example", 24).heading("What needs to improve", 14)
    paper.paragraph("1.", ["Visit every child on time and write down what was seen."])
    paper.heading("Findings", 14).heading("Help for families", 12)
    paper.paragraph("2.", ["Help comes early and is well thought of by families."])
    return paper.paragraph("3.", ["It reaches most of those who ask for it in the end."])


def test_headings_stand_outermost_first(tmp_path: Path) -> None:
    reading = read_paper(_report(), tmp_path)
    assert numbered(reading, "2").headings == (
        "Borough of Example",
        "Findings",
        "Help for families",
    )


def test_the_entries_of_a_form_are_no_headings_of_what_follows(tmp_path: Path) -> None:
    paper = Paper().heading("Repairs to the town hall", 24)
    for entry in (
        "Decision to be taken by: Cabinet",
        "Lead director: A. Person",
        "Date: 4 May 2020",
    ):
        paper.heading(entry, 14)
    paper.heading("Appendix 1: what it costs", 14)
    paper.paragraph("1.", ["The roof is to be mended."]).paragraph("2.", ["So is the clock."])
    reading = read_paper(paper, tmp_path)
    assert numbered(reading, "1").headings == (
        "Repairs to the town hall",
        "Appendix 1: what it costs",
    )
    found = [(one.kind.value, one.text) for one in reading.passages]
    assert ("paragraph", "Lead director: A. Person") in found


def test_a_paragraph_under_what_needs_to_improve_is_a_recommendation(tmp_path: Path) -> None:
    reading = read_paper(_report(), tmp_path)
    assert numbered(reading, "1").kind == "recommendation"
    assert numbered(reading, "2").kind == "paragraph"


def test_a_heading_of_two_lines_is_one_heading(tmp_path: Path) -> None:
    paper = Paper()
    paper.line("The experiences and progress of children who need", size=14, style="B")
    paper.line("help and protection", size=14, style="B")
    paper.paragraph("1.", ["Help comes early."]).paragraph("2.", ["It is well thought of."])
    reading = read_paper(paper, tmp_path)
    assert numbered(reading, "1").headings == (
        "The experiences and progress of children who need help and protection",
    )


def test_passages_without_numbers_are_counted_on_their_page(tmp_path: Path) -> None:
    paper = Paper()
    for text in ("The first one says this.", "The second one says that."):
        paper.line(text, gap=14)
    paper.page().line("The third one stands alone.")
    found = [(p.page_first, p.page_ordinal) for p in read_paper(paper, tmp_path).passages]
    assert found == [(1, 1), (1, 2), (2, 1)]


def test_minutes_keep_their_resolutions_and_text_under_one_number(tmp_path: Path) -> None:
    paper = Paper().heading("MINUTES of the Parks Committee held on 4 May 2021", 15)
    for number, title in enumerate(("APOLOGIES", "NEW PONDS", "CLOSE OF MEETING"), 30):
        paper.line(f"{number}. {title}", style="B", gap=14)
        paper.line("The members heard what there was to hear.", 100, gap=8)
        paper.line("RESOLVED:", 100, style="B", gap=8)
        paper.line("that it be noted.", 100, gap=8)
    minute = numbered(read_paper(paper, tmp_path), "31")
    assert minute.kind == "minute"
    assert minute.text.split("\n") == [
        "NEW PONDS",
        "The members heard what there was to hear.",
        "RESOLVED:",
        "that it be noted.",
    ]


def test_a_printed_page_number_that_differs_from_the_files_is_kept(tmp_path: Path) -> None:
    paper = Paper().heading("Cover")
    for page, subject in enumerate(("homes", "roads", "parks", "ponds"), 1):
        paper.page().put(Text(290, 810, str(page), 9))
        paper.paragraph(f"{page}.", [f"What is to be said of {subject} is said here."])
    reading = read_paper(paper, tmp_path)
    passage = numbered(reading, "3")
    assert (passage.page_first, passage.printed_page) == (4, "3")


def test_the_front_text_is_that_of_the_first_two_pages(tmp_path: Path) -> None:
    paper = Paper().line("One").page().line("Two").page().line("Three")
    assert read_paper(paper, tmp_path).front_text == "One\nTwo"


def test_markup_of_a_text_conversion_is_no_word(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(
        "**Costs**\n\n- 1.1. The cost is **£4.1m** in all.\n- 1.2. It is *not* yet paid.\n"
    )
    passages = read(path).passages
    assert [(p.number, p.text) for p in passages] == [
        (None, "Costs"),
        ("1.1", "The cost is £4.1m in all."),
        ("1.2", "It is not yet paid."),
    ]


def test_wrapped_lines_of_a_text_file_are_joined(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(
        "1. Visits are made on time and the\nrecords of them are kept with\ncare by all.\n"
        "2. Nothing else was\nfound.\n3. That is all there is to\nsay.\n"
    )
    assert [p.text for p in read(path).passages] == [
        "Visits are made on time and the records of them are kept with care by all.",
        "Nothing else was found.",
        "That is all there is to say.",
    ]


def test_dollar_signs_and_stars_that_are_no_markup_stay(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    for text in (
        "It cost $4 * 3 = $12, <see> note_a_b and 5 < 6.",
        "It cost £5, $6 and *7* or _8_ <b>bold</b> <i>x</i> :smile: [x](y) & `code` # no heading.",
        "The __name__ of it is *kept* as typed.",
    ):
        path.write_text(text + "\n", encoding="utf-8")
        assert read(path).passages[0].text == text


def test_stars_around_a_figure_stay_even_in_a_conversion(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("**Costs**\n\nThe *first* one cost *7* thousand.\n")
    assert read(path).passages[1].text == "The first one cost *7* thousand."


def test_boxes_lie_around_the_lines_of_a_paragraph(tmp_path: Path) -> None:
    paper = Paper().paragraph("1.", ["A first line.", "A second line."])
    box = numbered(read_paper(paper.paragraph("2.", ["Another."]), tmp_path), "1").boxes[0]
    assert box.page == 1
    assert abs(box.x0 - LEFT) < 2
    assert box.y0 < 100 < 114 < box.y1
