"""Kinds of papers beside reports and minutes: inquiries, judgments, guidance, reviews, parish minutes."""

from __future__ import annotations

from pathlib import Path

from corpus.passages import Passage, PassageKind, Reading
from tests.corpus.papers import LEFT, Paper, Text, numbered, numbers, read_paper

SAID = "The committee heard that demand had grown and that staff numbers had not kept pace."


def _paragraphs(reading: Reading) -> list[str]:
    """The printed numbers of what is not a heading."""
    found = [p for p in reading.passages if p.kind is not PassageKind.HEADING]
    return [p.number for p in found if p.number]


def _inquiry(folder: Path) -> Reading:
    """Chapters 1 and 2 by a bare number, paragraphs that count on through both of them."""
    paper = Paper().heading("1 Introduction", 16)
    for number in range(1, 6):
        paper.paragraph(f"{number}.", [SAID])
    paper.heading("2 What we found", 16)
    for number in range(6, 12):
        paper.paragraph(f"{number}.", [SAID])
    return read_paper(paper, folder)


def test_paragraphs_count_on_through_the_chapters_of_a_report(tmp_path: Path) -> None:
    assert _paragraphs(_inquiry(tmp_path)) == [str(number) for number in range(1, 12)]


def test_chapters_keep_their_numbers_in_a_scope_of_their_own(tmp_path: Path) -> None:
    reading = _inquiry(tmp_path)
    chapters = [p for p in reading.passages if p.kind is PassageKind.HEADING]
    assert [(p.scope, p.number, p.text) for p in chapters] == [
        ("chapters", "1", "Introduction"),
        ("chapters", "2", "What we found"),
    ]
    sixth = numbered(reading, "6")
    assert (sixth.scope, sixth.headings) == (None, ("What we found",))


def test_a_list_inside_a_titled_item_is_still_a_list(tmp_path: Path) -> None:
    paper = Paper()
    for section, title in enumerate(("Fees", "Costs", "Dates"), start=1):
        paper.line(f"{section}. {title}", style="B", gap=14)
        for item in range(1, 4):
            paper.line(f"{item}. a short item of the list;", LEFT + 30)
    paper.line("4. Contacts", style="B", gap=14).line("The clerk.", LEFT + 30)
    assert numbers(read_paper(paper, tmp_path)) == ["1", "2", "3", "4"]


def test_a_question_of_oral_evidence_holds_its_answers(tmp_path: Path) -> None:
    paper = Paper().heading("Oral evidence")
    for number in range(20, 25):
        paper.line(f"Q{number} Chair: How long do families wait?", gap=10)
        paper.line("Ann Holt: Twelve weeks, on average, which is longer than in any", gap=10)
        paper.line("of the years before.")
        paper.line("Raj Patel: Longer in the north.", gap=10)
    reading = read_paper(paper, tmp_path)
    assert numbers(reading) == ["Q20", "Q21", "Q22", "Q23", "Q24"]
    assert numbered(reading, "Q21").text.split("\n")[1:] == [
        "Ann Holt: Twelve weeks, on average, which is longer than in any of the years before.",
        "Raj Patel: Longer in the north.",
    ]


def test_a_numbered_conclusion_in_bold_is_no_heading(tmp_path: Path) -> None:
    paper = Paper().heading("Conclusions")
    for number in range(1, 5):
        paper.put(Text(LEFT, 110.0 + 30 * number, f"{number}.", style="B"))
        said = f"The department should say by June what it will do about the {number} longest waits"
        paper.put(Text(LEFT + 24, 110.0 + 30 * number, f"{said}.", style="B"))
        paper.put(Text(LEFT + 24, 124.0 + 30 * number, f"(Paragraph {number + 20})", style="B"))
    reading = read_paper(paper, tmp_path)
    assert _paragraphs(reading) == ["1", "2", "3", "4"]


def test_numbers_in_square_brackets_leave_quoted_numbers_in_their_quotation(
    tmp_path: Path,
) -> None:
    paper = Paper()
    for number in range(1, 4):
        paper.paragraph(f"[{number}]", [SAID])
    paper.line("Lord Hill said at paragraph 23 of an older case:", LEFT + 28, gap=10)
    paper.paragraph('"23.', ["Fairness does not always ask for reasons."], x=LEFT + 56)
    paper.paragraph("24.", ['The same holds for a change of mind."'], x=LEFT + 56)
    paper.paragraph("[4]", [SAID]).paragraph("[5]", [SAID])
    reading = read_paper(paper, tmp_path)
    assert numbers(reading) == ["[1]", "[2]", "[3]", "[4]", "[5]"]
    assert "change of mind" in numbered(reading, "[3]").text


def test_a_chapter_may_count_on_after_one_whose_title_prints_no_number(tmp_path: Path) -> None:
    paper = Paper()
    for chapter, title in enumerate(("1. Aims", "Chapter 2: Duties", "3. Reviews"), start=1):
        paper.heading(title, 18)
        for number in range(1, 4):
            paper.paragraph(f"{chapter}.{number}", [SAID])
    reading = read_paper(paper, tmp_path)
    assert numbers(reading) == [
        "1", "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3", "3.1", "3.2", "3.3",
    ]  # fmt: skip
    assert {p.scope for p in reading.passages} == {None}
    assert reading.sequences[0].gaps == ("2",)


def _series(folder: Path, prefix: str, places: range) -> tuple[Reading, list[Passage]]:
    paper = Paper().heading("Recommendations")
    for number in places:
        paper.paragraph(f"{prefix}{number}", [SAID], indent=60)
    reading = read_paper(paper, folder)
    return reading, [p for p in reading.passages if p.number]


def test_recommendations_that_are_lettered_keep_their_letter(tmp_path: Path) -> None:
    _, found = _series(tmp_path, "R", range(1, 6))
    assert [p.number for p in found] == ["R1", "R2", "R3", "R4", "R5"]
    assert {p.kind for p in found} == {PassageKind.RECOMMENDATION}


def test_minutes_that_count_within_a_year_keep_the_year(tmp_path: Path) -> None:
    _, found = _series(tmp_path, "2024/", range(15, 20))
    assert [p.number for p in found] == ["2024/15", "2024/16", "2024/17", "2024/18", "2024/19"]
    assert found[0].text == SAID


def _updates(folder: Path, indent: float) -> Reading:
    """Minutes with an item of one line, under which a paragraph without a number stands at the margin."""
    paper = Paper().heading("MINUTES of the Parish Council held on 4 May 2021", 15)
    for number in range(2399, 2404):
        paper.line(f"{number}. {SAID[:40]}", gap=10).line(SAID[41:], LEFT + indent)
    paper.line("2404. Updates: no news of the hall.", gap=10)
    paper.line("The lane is closed from May.", gap=10)
    paper.line(f"2405. {SAID[:40]}", gap=10).line(SAID[41:], LEFT + indent)
    return read_paper(paper, folder)


def test_an_item_of_one_line_goes_on_below_it_where_numbers_do_not_hang_out(tmp_path: Path) -> None:
    flush, hanging = _updates(tmp_path, 0), _updates(tmp_path, 30)
    assert numbered(flush, "2404").text.split("\n")[1:] == ["The lane is closed from May."]
    assert numbered(hanging, "2404").text == "Updates: no news of the hall."


def test_a_missing_number_of_a_series_is_reported_as_it_would_be_printed(tmp_path: Path) -> None:
    paper = Paper().heading("Actions")
    for number in (1, 2, 3, 5, 6, 7):
        paper.paragraph(f"R{number}", [SAID])
    assert read_paper(paper, tmp_path).sequences[0].gaps == ("R4",)


def test_roads_and_financial_years_at_line_starts_are_no_numbers(tmp_path: Path) -> None:
    paper = Paper()
    for text in ("A6 closures begin in May.", "2023/24 was a year of cuts.", SAID,
                 "2024/25 was not.", "A46 works follow in June."):  # fmt: skip
        paper.line(text, gap=10)
    assert numbers(read_paper(paper, tmp_path)) == []
