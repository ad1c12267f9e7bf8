"""Papers as plain text: what order and blank lines tell where nothing has a place on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.passages import Passage, PassageKind, Reading
from corpus.reading import read
from tests.corpus.papers import Paper, numbered, numbers, read_paper


def _read(folder: Path, text: str) -> Reading:
    path = folder / "paper.txt"
    path.write_text(text, encoding="utf-8")
    return read(path, document_id="paper")


def _headings(reading: Reading) -> list[str]:
    return [passage.text for passage in reading.passages if passage.kind == PassageKind.HEADING]


def _starting(reading: Reading, words: str) -> Passage:
    return next(passage for passage in reading.passages if passage.text.startswith(words))


def test_a_number_whose_line_goes_on_below_a_blank_one_is_no_heading(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        "1. Officers visit every tenant in the first month and\n\nthey write down what they find.\n\n"
        "2. The records of these visits are kept for six years and\n\nno longer.\n\n3. That is all.\n",
    )
    assert [passage.kind for passage in reading.passages] == [PassageKind.PARAGRAPH] * 3
    assert numbered(reading, "1").text.endswith("month and they write down what they find.")


def test_text_between_two_numbers_belongs_to_the_first(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        "1. The park was opened.\n\nIt has two ponds, which are fenced.\n\n2. It closes at dusk.\n\n"
        "Lighting\n\nLamps stand at each gate.\n\n3. They are lit by the sun.\n",
    )
    assert numbered(reading, "1").text.split("\n")[1:] == ["It has two ponds, which are fenced."]
    assert numbered(reading, "2").text == "It closes at dusk."
    assert "Lamps stand at each gate." in [passage.text for passage in reading.passages]


def test_a_number_alone_below_many_blank_lines_is_a_page_number(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        "1. The park was opened.\n\n\n\n\n30\n\nIt has two ponds.\n\n2. It closes at dusk.\n",
    )
    assert reading.furniture == ((None, "30"),)
    assert numbered(reading, "1").text == "The park was opened.\nIt has two ponds."


def test_a_heading_over_two_lines_is_one_heading(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        "1. The park was opened.\n\nWhat the friends of the park have asked the council for and\n"
        "how the council has answered them so far\n\n2. A cafe is planned.\n\n3. Agreed.\n",
    )
    assert len(_headings(reading)) == 1
    assert _headings(reading)[0].endswith("answered them so far")
    assert numbered(reading, "1").text == "The park was opened."


def test_an_introduction_to_a_list_is_no_title(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        "Actions\n\n1. Put a plan into place; this to include\n\n- dates and\n- costs.\n\n"
        "2. Report on it in June.\n\n3. Close the project.\n",
    )
    assert numbered(reading, "1").kind == PassageKind.PARAGRAPH
    assert numbered(reading, "2").headings == ("Actions",)


CONTENTS = (
    "Contents\n\nThe parks\t2\nWhat has to improve\t3\nThe ponds\t5\n\n"
    "The parks\n\nWhat has to improve\n\nAt once\n\nGates\n\n1. Mend the gates.\n\n"
    "Fences\n\n2. Paint the fences.\n\nRecommendations for later\n\nGates\n\n3. Replace the gates.\n\n"
    "The ponds\n\nThere are two of them in the park.\n\n4. Clean them.\n"
)


@pytest.mark.parametrize(
    ("number", "headings"),
    [
        ("1", ("The parks", "What has to improve", "At once", "Gates")),
        ("2", ("The parks", "What has to improve", "At once", "Fences")),
        ("3", ("The parks", "What has to improve", "Recommendations for later", "Gates")),
        ("4", ("The parks", "The ponds")),
    ],
)
def test_titles_of_the_contents_are_outer_headings_and_others_stand_inside_them(
    tmp_path: Path, number: str, headings: tuple[str, ...]
) -> None:
    assert numbered(_read(tmp_path, CONTENTS), number).headings == headings


def test_what_stands_two_headings_below_recommendations_is_one(tmp_path: Path) -> None:
    reading = _read(tmp_path, CONTENTS)
    assert numbered(reading, "3").kind == PassageKind.RECOMMENDATION
    assert numbered(reading, "4").kind == PassageKind.PARAGRAPH


def test_a_scope_is_named_by_the_title_below_a_table_not_by_the_table_s_own(tmp_path: Path) -> None:
    run = "\n\n".join(f"1.{n} Point {n} of the matter is noted." for n in range(1, 5))
    reading = _read(
        tmp_path,
        f"Report on roads\n\n{run}\n\nAPPENDIX 1\n\nRoad\t£000\nHigh Street\t12.0\nMill Lane\t8.5\n\n"
        f"Bridges and tunnels\n\n{run}\n",
    )
    assert [run.scope for run in reading.sequences] == ["Report on roads", "Bridges and tunnels"]


def test_headings_of_the_part_before_end_where_another_scope_begins(tmp_path: Path) -> None:
    run = "\n\n".join(f"1.{n} Point {n} of the matter is noted." for n in range(1, 5))
    reading = _read(
        tmp_path,
        f"REPORT ON ROADS\n\n{run}\n\nBridges and tunnels\n\nA survey was made.\n\n{run}\n",
    )
    assert _starting(reading, "A survey").headings == ("Bridges and tunnels",)


def test_the_end_of_a_bracket_in_slanted_type_is_no_heading(tmp_path: Path) -> None:
    paper = Paper().paragraph(
        "1.", ["The office may look into it. (The Act of 1974, sections 30(1) and"]
    )
    paper.line("34(3))", x=100, style="BI", size=9)
    paper.paragraph("2.", ["It has done so."]).paragraph("3.", ["Nothing was found."])
    reading = read_paper(paper, tmp_path)
    assert numbers(reading) == ["1", "2", "3"]
    assert _headings(reading) == []
