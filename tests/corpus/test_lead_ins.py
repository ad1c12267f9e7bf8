"""Lead-ins: a line that ends with a colon is a heading of the points below it."""

from __future__ import annotations

from pathlib import Path

from corpus.passages import Passage
from corpus.reading import read
from tests.corpus.papers import LEFT, Paper, read_paper

LEAD = "The share of children with free meals in the borough, by school:"
POINTS = ("in primary schools it is 22 %.", "in secondary schools it is 21 %.")
AFTER = "Half of the children in the borough live in a flat."


def found(passages: tuple[Passage, ...], text: str) -> Passage:
    """The passage with a text."""
    return next(passage for passage in passages if passage.text == text)


def points(folder: Path, indent: float) -> tuple[Passage, ...]:
    """A lead-in among bullets, and under it two points that stand further in or not."""
    paper = Paper().heading("About this area", 14).line("- Many people live here.", gap=8)
    paper.line(f"- {LEAD}", gap=8)
    for point in POINTS:
        paper.line(f"- {point}", LEFT + indent, gap=8)
    return read_paper(paper.line(f"- {AFTER}", gap=8), folder).passages


def test_a_lead_in_joins_the_headings_of_the_points_that_stand_further_in(tmp_path: Path) -> None:
    passages = points(tmp_path, 20)
    for point in POINTS:
        assert found(passages, point).headings == ("About this area", LEAD)
    assert found(passages, LEAD).headings == ("About this area",)
    assert found(passages, AFTER).headings == ("About this area",)


def test_points_at_the_same_margin_are_not_below_it(tmp_path: Path) -> None:
    passages = points(tmp_path, 0)
    assert found(passages, POINTS[0]).headings == ("About this area",)


def test_a_paragraph_on_the_next_page_with_another_margin_is_not_below_it(tmp_path: Path) -> None:
    paper = Paper().heading("About this area", 14).line(f"- {LEAD}", gap=8)
    paper.page().line(AFTER, LEFT + 20)
    assert found(read_paper(paper, tmp_path).passages, AFTER).headings == ("About this area",)


def test_where_nothing_has_a_place_points_that_go_on_with_the_sentence_are_below_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "report.txt"
    said = [f"- {text}" for text in (LEAD, *POINTS, "42 of them are fed at home", AFTER)]
    path.write_text("\n".join(["# About this area", "", *said]))
    passages = read(path).passages
    below = [one.text for one in passages if LEAD in one.headings]
    assert below == [*POINTS, "42 of them are fed at home"]


def test_a_long_paragraph_that_ends_with_a_colon_is_no_heading(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("\n".join(["# Area", "", f"- {'word ' * 41}:", f"- {POINTS[0]}"]))
    assert found(read(path).passages, POINTS[0]).headings == ("Area",)
