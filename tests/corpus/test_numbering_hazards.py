"""What real papers do around paragraph numbers, each laid out on a page of our own."""

from __future__ import annotations

from pathlib import Path

from tests.corpus.papers import HANG, LEFT, Paper, Text, numbered, numbers, read_paper

SUBJECTS = (
    "housing", "parks", "roads", "schools", "libraries", "markets", "museums", "bridges", "buses",
    "planning", "licensing", "waste", "lighting", "allotments", "cemeteries", "archives",
)  # fmt: skip


def _fill(number: int) -> list[str]:
    """Two lines of a paragraph, other ones for each number."""
    subject = SUBJECTS[number % len(SUBJECTS)]
    return [
        f"The service for {subject} is set out plainly here and then described further",
        f"so that a reader can follow what was found about {subject} and what comes next.",
    ]


FILLER = _fill(0)


def _write(paper: Paper, first: int, last: int, form: str = "{}.") -> Paper:
    for number in range(first, last + 1):
        paper.paragraph(form.format(number), _fill(number))
    return paper


def test_numbers_in_the_margin_are_read_in_order(tmp_path: Path) -> None:
    reading = read_paper(_write(Paper(), 1, 6), tmp_path)
    assert numbers(reading) == ["1", "2", "3", "4", "5", "6"]
    assert numbered(reading, "3").text == " ".join(_fill(3))


def test_a_footer_that_begins_with_a_number_is_no_paragraph(tmp_path: Path) -> None:
    paper = Paper()
    for page in range(1, 5):
        if page > 1:
            paper.page()
        _write(paper, 4 * page - 3, 4 * page)
        paper.put(Text(LEFT, 810, f"27 to 31 January 2025 {page}", 8))
    reading = read_paper(paper, tmp_path)
    assert numbers(reading) == [str(number) for number in range(1, 17)]
    assert len(reading.furniture) == 4


def test_a_header_that_ends_in_the_page_number_does_not_cut_a_paragraph(tmp_path: Path) -> None:
    paper = Paper()
    for page in range(1, 5):
        if page > 1:
            paper.page()
            paper.line(f"and this is how the one about {SUBJECTS[page]} ends.", HANG)
        paper.put(Text(200, 40, f"Report of the Director {page}", 9))
        _write(paper, 3 * page - 2, 3 * page - 1)
        paper.paragraph(f"{3 * page}.", ["This sentence is cut by the end of the page, where"])
    reading = read_paper(paper, tmp_path)
    cut = numbered(reading, "3")
    assert cut.text.endswith("page, where and this is how the one about roads ends.")
    assert (cut.page_first, cut.page_last) == (1, 2)
    assert {box.page for box in cut.boxes} == {1, 2}


def test_numbers_glued_to_their_text_are_read(tmp_path: Path) -> None:
    paper = Paper()
    for number in range(29, 34):
        paper.line(f"{number}.The Council keeps a register of the homes that it lets", gap=10)
        paper.line("and looks it over every year.", HANG)
    reading = read_paper(paper, tmp_path)
    assert numbers(reading) == ["29", "30", "31", "32", "33"]
    assert numbered(reading, "31").text.startswith("The Council keeps")


def test_numbers_without_a_full_stop_are_read(tmp_path: Path) -> None:
    assert numbers(read_paper(_write(Paper(), 1, 5, "{}"), tmp_path)) == ["1", "2", "3", "4", "5"]


def test_a_series_that_starts_late_is_read(tmp_path: Path) -> None:
    reading = read_paper(_write(Paper(), 292, 297), tmp_path)
    assert numbers(reading) == ["292", "293", "294", "295", "296", "297"]


def test_a_number_that_the_source_leaves_out_is_reported_and_not_invented(tmp_path: Path) -> None:
    paper = Paper()
    for number in ("1.1", "1.2", "1.3", "1.4", "1.6", "1.7", "1.8"):
        paper.paragraph(number, FILLER)
    reading = read_paper(paper, tmp_path)
    assert numbers(reading) == ["1.1", "1.2", "1.3", "1.4", "1.6", "1.7", "1.8"]
    assert reading.sequences[0].gaps == ("1.5",)
    assert reading.warnings == ("The source prints no number 1.5.",)


def test_a_number_that_the_source_prints_twice_is_reported_and_both_kept(tmp_path: Path) -> None:
    paper = Paper()
    for number, text in enumerate(("first", "second", "third", "fourth", "fifth", "sixth"), 1):
        printed = number if number < 4 else number - 1
        paper.paragraph(f"{printed}.", [f"This is the {text} paragraph of the report in hand."])
    reading = read_paper(paper, tmp_path)
    assert numbers(reading) == ["1", "2", "3", "3", "4", "5"]
    assert reading.sequences[0].repeats == ("3",)
    assert len({passage.id for passage in reading.passages}) == len(reading.passages)


def test_numbers_that_start_again_count_in_a_scope_of_their_own(tmp_path: Path) -> None:
    paper = _write(Paper().heading("Annual report on housing", 18), 1, 4)
    paper.page().heading("Appendix B")
    reading = read_paper(_write(paper, 1, 3), tmp_path)
    found = [(p.scope, p.number) for p in reading.passages if p.number]
    assert found[:4] == [("Annual report on housing", str(n)) for n in range(1, 5)]
    assert found[4:] == [("Appendix B", str(n)) for n in range(1, 4)]


def test_house_numbers_and_years_at_line_starts_are_no_paragraphs(tmp_path: Path) -> None:
    paper = Paper()
    paper.paragraph(
        "1.",
        [
            "The office has moved from its old place to a new one at number",
            "12 High Street, where it has been since the spring of the year",
        ],
    )
    paper.paragraph(
        "2.",
        [
            "The plan was made in the autumn and agreed by the members in",
            "2015. It has been looked over three times since it was agreed",
            "3. That is more than the rules ask for.",
        ],
    )
    paper.paragraph("3.", FILLER).paragraph("4.", FILLER)
    reading = read_paper(paper, tmp_path)
    assert numbers(reading) == ["1", "2", "3", "4"]
    assert "12 High Street" in numbered(reading, "1").text
    assert "2015. It has been" in numbered(reading, "2").text


def test_a_list_inside_a_paragraph_stays_inside_it(tmp_path: Path) -> None:
    paper = _write(Paper(), 1, 3)
    for number in range(1, 7):
        paper.line(f"{number}. A step that the third paragraph asks for.", 120, gap=4)
    reading = read_paper(_write(paper, 4, 6), tmp_path)
    assert numbers(reading) == ["1", "2", "3", "4", "5", "6"]
    assert numbered(reading, "3").text.count("A step that") == 6


def test_sub_points_are_named_by_their_paragraph_and_their_mark(tmp_path: Path) -> None:
    paper = _write(Paper(), 1, 2)
    paper.paragraph("3.", ["The committee is asked to agree that:"])
    for mark in ("(a)", "(b)", "(c)"):
        paper.paragraph(mark, ["one more step is taken before the year is out;"], x=HANG)
    reading = read_paper(_write(paper, 4, 5), tmp_path)
    assert numbers(reading) == ["1", "2", "3", "3 (a)", "3 (b)", "3 (c)", "4", "5"]


def test_bullets_under_a_number_stay_in_its_text_line_by_line(tmp_path: Path) -> None:
    paper = _write(Paper(), 1, 2)
    paper.paragraph("3.", ["The plan has these parts:"])
    for text in ("a review of staffing;", "a training week;", "a new rota."):
        paper.put(Text(HANG, 0, "")).line(f"\u00b7 {text}", HANG, gap=4)
    reading = read_paper(_write(paper, 4, 5), tmp_path)
    assert numbered(reading, "3").text.split("\n")[1:] == [
        "· a review of staffing;",
        "· a training week;",
        "· a new rota.",
    ]


def test_the_grade_table_of_a_front_page_is_kept_as_grades(tmp_path: Path) -> None:
    paper = Paper().heading("Borough of Example", 24)
    rows = [("1.", "Help and protection", "Good"), ("2.", "Children looked after", "Inadequate"),
            ("2.1", "Adoption", "Good"), ("2.2", "Care leavers", "Requires improvement"),
            ("3.", "Leadership", "Good")]  # fmt: skip
    for place, (number, text, grade) in enumerate(rows):
        paper.put(Text(LEFT, 200 + 27 * place, f"{number} {text}"))
        paper.put(Text(400, 200 + 27 * place, grade))
    reading = read_paper(_write(paper.page(), 1, 5), tmp_path)
    assert numbers(reading) == ["1", "2", "3", "4", "5"]
    first = next(p for p in reading.passages if p.kind == "grade")
    assert first.text == "1. Help and protection Good"


def test_a_table_of_contents_is_not_taken_for_paragraphs(tmp_path: Path) -> None:
    paper = Paper().heading("Contents")
    for number, (title, page) in enumerate((("Summary", 3), ("Findings", 5), ("Costs", 9)), 1):
        paper.put(Text(LEFT, 150 + 20 * number, f"{number}. {title} {'.' * 40} {page}"))
    reading = read_paper(_write(paper.page(), 1, 4), tmp_path)
    assert numbers(reading) == ["1", "2", "3", "4"]
    assert all(p.page_first == 2 for p in reading.passages if p.number)


def test_every_candidate_says_what_became_of_it(tmp_path: Path) -> None:
    paper = _write(Paper(), 1, 3)
    paper.line("2015 was the year in which it all began, as many will recall.", gap=10)
    reading = read_paper(paper, tmp_path)
    fates = {candidate.number: candidate for candidate in reading.candidates}
    assert fates["2"].accepted
    assert not fates["2015"].accepted
    assert fates["2015"].reason == "does not follow the number before it"


def test_marks_inside_a_quotation_belong_to_what_is_quoted(tmp_path: Path) -> None:
    paper = _write(Paper(), 1, 2)
    paper.paragraph("3.", ['The rule says: "A home may be taken back if it was got by'])
    for mark, text in (("(a)", "the tenant's own false word; or"), ("(b)", 'that of another."')):
        paper.paragraph(mark, [text], x=HANG)
    reading = read_paper(_write(paper, 4, 5), tmp_path)
    assert numbers(reading) == ["1", "2", "3", "4", "5"]
    assert '(b) that of another."' in numbered(reading, "3").text
