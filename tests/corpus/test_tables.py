"""Tables become one passage a row, each with its column heads and its title."""

from __future__ import annotations

from pathlib import Path

from corpus.passages import Passage, Reading
from corpus.reading import read
from tests.corpus.papers import LEFT, Paper, Text, numbers, read_paper

HEADS = ("Project", "Approved £000", "Spend £000", "% Spent")
ROWS = (
    ("Town Hall roof", "1,250.0", "830.5", "66%"),
    ("New footbridge", "90.0", "-", "0%"),
    ("Total", "1,340.0", "830.5", "62%"),
)


def _rows(reading: Reading) -> list[Passage]:
    return [passage for passage in reading.passages if passage.row is not None]


def _budget() -> Paper:
    paper = Paper()
    paper.paragraph("2.1.", ["The table below sets out the capital projects."])
    paper.paragraph("2.2.", ["Each of them has its own manager."])
    paper.heading("Capital projects").table((72, 220, 320, 420, 500), (HEADS, *ROWS))
    return paper.paragraph("2.3.", ["All of them are on time."])


def test_a_ruled_table_gives_its_cells_under_their_heads(tmp_path: Path) -> None:
    rows = _rows(read_paper(_budget(), tmp_path))
    assert [row.row.cells for row in rows if row.row] == list(ROWS)
    assert all(row.row and row.row.columns == HEADS for row in rows)


def test_a_row_shows_its_title_and_heads_and_counts_what_it_repeats(tmp_path: Path) -> None:
    first, second, _ = _rows(read_paper(_budget(), tmp_path))
    assert first.text.split("\n") == ["Capital projects", " | ".join(HEADS), " | ".join(ROWS[0])]
    assert first.repeated_lines == 1
    assert second.text.split("\n")[second.repeated_lines :] == [" | ".join(ROWS[1])]


def test_figures_in_a_table_are_no_paragraph_numbers(tmp_path: Path) -> None:
    paper = Paper().paragraph("1.", ["What was planned is shown here."])
    table = [("No.", "Step")] + [(f"{number}.", f"Step of sort {number}") for number in range(1, 6)]
    paper.table((72, 120, 400), table).paragraph("2.", ["That is all."]).paragraph(
        "3.", ["Agreed."]
    )
    assert numbers(read_paper(paper, tmp_path)) == ["1", "2", "3"]


def test_a_cell_over_several_rows_names_the_rows_below_it(tmp_path: Path) -> None:
    paper = Paper()
    edges = (72, 200, 320, 420)
    for x, y, text in ((76, 113, "Department"), (204, 113, "Division"), (324, 113, "£000")):
        paper.put(Text(x, y, text, 10, "B"))
    for x, y, text in ((76, 131, "Housing"), (204, 131, "Repairs"), (324, 131, "52.5"),
                       (204, 149, "Lettings"), (324, 149, "11.0")):  # fmt: skip
        paper.put(Text(x, y, text, 10))
    for y in (100, 118, 154):
        paper.rule(72, y, 420, y)
    paper.rule(200, 136, 420, 136)
    for x in edges:
        paper.rule(x, 100, x, 154)
    last = _rows(read_paper(paper, tmp_path))[-1]
    assert last.row and last.row.cells == ("", "Lettings", "11.0")
    assert last.text.split("\n") == ["Department | Division | £000", "Housing", "Lettings | 11.0"]
    assert last.repeated_lines == 2


def test_a_table_keeps_its_heads_over_a_page_break(tmp_path: Path) -> None:
    edges = (72, 220, 320, 420, 500)
    paper = Paper().table(edges, (HEADS, *ROWS[:2])).page().table(edges, (HEADS, ROWS[2]))
    rows = _rows(read_paper(paper, tmp_path))
    assert [row.page_first for row in rows] == [1, 1, 2]
    assert rows[2].row and rows[2].row.columns == HEADS


def test_tab_separated_rows_of_a_text_file_are_a_table(tmp_path: Path) -> None:
    path = tmp_path / "budget.txt"
    table = "\n".join("\t".join(row) for row in (HEADS, *ROWS))
    path.write_text(f"The table below sets out the projects.\n\n{table}\n\nThat was the table.\n")
    rows = _rows(read(path))
    assert [row.row.cells for row in rows if row.row] == list(ROWS)
    assert rows[0].text.startswith("The table below sets out the projects.\n")


def test_a_row_of_units_belongs_to_the_heads(tmp_path: Path) -> None:
    path = tmp_path / "budget.txt"
    path.write_text("\tBudget\tForecast\n\t£000\t£000\nParks\t120.5\t130.0\nRoads\t88.0\t87.5\n")
    row = _rows(read(path))[0].row
    assert row and row.columns == ("", "Budget £000", "Forecast £000")
    assert row.cells == ("Parks", "120.5", "130.0")


def test_minutes_set_in_one_table_are_numbered_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    lines = [
        f"{number}.\tThe committee heard a report on {subject} and asked that another one be made "
        "for its next meeting, with figures for each ward of the borough."
        for number, subject in enumerate(("parks", "roads", "schools", "homes"), 41)
    ]
    path.write_text("Minutes of the meeting of the committee\n\n" + "\n".join(lines) + "\n")
    reading = read(path)
    assert numbers(reading) == ["41", "42", "43", "44"]
    assert reading.passages[-1].text.startswith("The committee heard a report on homes")


def _column_paper() -> Paper:
    """A table set by position only: labels at the margin, figures that end at one place."""
    paper = Paper().paragraph("1.", ["The service spends more than it was given, as shown here."])
    paper.line("Spending by service", style="B", gap=10)
    lines = (
        ("Service", "Budget £000", "Actual £000", "Variance"),
        ("Parks and open spaces", "1,250.0", "1,301.5", "51.5"),
        ("Libraries", "900.0", "880.0", "(20.0)"),
        ("Street lighting and", "75.5", "75.5", "-"),
        ("signs of all sorts",),
        ("Total", "2,225.5", "2,257.0", "31.5"),
    )
    top = 150.0
    for place, cells in enumerate(lines):
        y = top + 15 * place
        paper.put(Text(LEFT, y, cells[0], 10))
        for right, cell in zip((290, 380, 470), cells[1:], strict=False):
            paper.put(Text(right - paper.width(cell, 10), y, cell, 10))
    return paper


def test_figures_in_columns_under_heads_are_a_table_without_any_ruling(tmp_path: Path) -> None:
    rows = _rows(read_paper(_column_paper(), tmp_path))
    assert [row.row.columns for row in rows if row.row] == [
        ("Service", "Budget £000", "Actual £000", "Variance")
    ] * 4
    assert [row.row.cells for row in rows if row.row][1:3] == [
        ("Libraries", "900.0", "880.0", "(20.0)"),
        ("Street lighting and signs of all sorts", "75.5", "75.5", "-"),
    ]
    assert rows[0].text.split("\n")[0] == "Spending by service"
    assert all(row.page_first == 1 and row.boxes for row in rows)


def test_columns_without_heads_or_of_page_numbers_stay_text(tmp_path: Path) -> None:
    for head in ((), ("Section", "Page")):
        paper = Paper()
        lines = [head] if head else []
        lines += [("Introduction", "3"), ("Findings", "12"), ("What happens next", "40")]
        for place, cells in enumerate(lines):
            for x, cell in zip((LEFT, 400.0), cells, strict=True):
                paper.put(Text(x, 120.0 + 15 * place, cell, 10))
        assert not _rows(read_paper(paper, tmp_path))


def test_paragraphs_that_end_in_figures_are_not_cut_into_cells(tmp_path: Path) -> None:
    paper = Paper()
    for number in range(1, 7):
        paper.paragraph(
            f"{number}.",
            [f"Ward {number} has so many homes, and their number is", f"{number * 40}."],
        )
    reading = read_paper(paper, tmp_path)
    assert not _rows(reading)
    assert numbers(reading) == ["1", "2", "3", "4", "5", "6"]


PREMISES = [
    ("Council Offices, Ash Road", "NT1 2AB"), ("Depot, 14 Birch Lane", "NT1"),
    ("19 Cedar Street", "NT3 4DE"), ("Play Hut, Dale Park", "NT3"),
    ("Library, 7 Elm Row", "NT2 1GH"), ("Car Park, Fir Street", "NT2"),
    ("27 Gorse Hill", "NT5 6JK"), ("Registry Office, Hazel Road", "NT5"),
]  # fmt: skip


def _schedule(rows: list[tuple[str, str]]) -> Paper:
    paper = Paper().heading("Premises in phase 1")
    for place, row in enumerate(rows):
        for x, cell in zip((LEFT, 384.0), row, strict=True):
            paper.put(Text(x, 150 + 13 * place, cell))
    return paper


def test_columns_of_words_without_heads_are_read_row_by_row(tmp_path: Path) -> None:
    rows = [p for p in read_paper(_schedule(PREMISES), tmp_path).passages if p.row]
    assert [p.row.cells for p in rows if p.row] == PREMISES
    assert rows[2].text == "Premises in phase 1\n19 Cedar Street | NT3 4DE"
    assert rows[2].number is None


def test_lines_of_words_that_go_on_below_are_not_cut_into_cells(tmp_path: Path) -> None:
    rows = [(f"{first} and", second.lower()) for first, second in PREMISES]
    assert not [p for p in read_paper(_schedule(rows), tmp_path).passages if p.row]


def test_numbers_hanging_beside_short_paragraphs_are_no_column(tmp_path: Path) -> None:
    rows = [(f"{place}.", name) for place, (name, _) in enumerate(PREMISES, start=1)]
    assert not [p for p in read_paper(_schedule(rows), tmp_path).passages if p.row]
