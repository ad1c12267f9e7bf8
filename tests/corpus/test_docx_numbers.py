"""Word's automatic numbers come out as Word prints them."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as NewWordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from corpus.readers.docx import read_pages
from corpus.readers.word_numbers import format_number

Paragraphs = list[tuple[str, str, int]]  # text, list id ("" for none), level

LEVEL = (
    '<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
    '<w:lvlText w:val="{text}"/>{more}</w:lvl>'
)


def _level(at: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    return LEVEL.format(at=at, text=text, form=form, start=start, more=more)


def _abstract(key: int, *levels: str) -> str:
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'
    )


def _num(key: int, abstract: int, more: str = "") -> str:
    return (
        f'<w:num {nsdecls("w")} w:numId="{key}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'
    )


def _start_again(level: int, at: int) -> str:
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{at}"/></w:lvlOverride>'


def _printed(folder: Path, definitions: list[str], paragraphs: Paragraphs) -> list[str]:
    """The numbers of a Word file that is made of these lists and paragraphs, "" for none."""
    word = NewWordFile()
    numbering = word.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for definition in definitions:
        numbering.append(parse_xml(definition))
    for text, list_id, level in paragraphs:
        paragraph = word.add_paragraph(text)
        if list_id:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().set(qn("w:val"), str(level))
            properties.get_or_add_numId().set(qn("w:val"), list_id)
    path = folder / "paper.docx"
    word.save(str(path))
    return [line.number or "" for page in read_pages(path) for line in page.lines]


def test_paragraphs_of_a_list_count_on_over_plain_paragraphs(tmp_path: Path) -> None:
    lists = [_abstract(1, _level(0, "%1.")), _num(1, 1)]
    paragraphs = [("One", "1", 0), ("Between", "", 0), ("Two", "1", 0)]
    assert _printed(tmp_path, lists, paragraphs) == ["1.", "", "2."]


def test_levels_print_the_numbers_above_them_and_start_again_below_each(tmp_path: Path) -> None:
    levels = [_level(0, "%1."), _level(1, "%1.%2"), _level(2, "(%3)", "lowerLetter")]
    order = [0, 1, 2, 2, 1, 2, 0, 1]
    printed = _printed(
        tmp_path, [_abstract(1, *levels), _num(1, 1)], [("Text", "1", level) for level in order]
    )
    assert printed == ["1.", "1.1", "(a)", "(b)", "1.2", "(a)", "2.", "2.1"]


@pytest.mark.parametrize(
    ("pattern", "first", "second"),
    [
        ("Q%1", "Q1", "Q2"),
        ("(%1)", "(1)", "(2)"),
        ("[%1]", "[1]", "[2]"),
        ("Rec %1:", "Rec 1:", "Rec 2:"),
    ],
)
def test_words_and_marks_of_a_level_are_printed(
    tmp_path: Path, pattern: str, first: str, second: str
) -> None:
    lists = [_abstract(1, _level(0, pattern)), _num(1, 1)]
    assert _printed(tmp_path, lists, [("Text", "1", 0)] * 2) == [first, second]


def test_a_list_starts_where_its_level_says(tmp_path: Path) -> None:
    lists = [_abstract(1, _level(0, "%1.", start=292)), _num(1, 1)]
    assert _printed(tmp_path, lists, [("Text", "1", 0)] * 2) == ["292.", "293."]


def test_two_lists_of_one_abstract_list_continue_one_another(tmp_path: Path) -> None:
    lists = [_abstract(1, _level(0, "%1.")), _num(1, 1), _num(2, 1)]
    paragraphs = [("Text", "1", 0), ("Text", "1", 0), ("Text", "2", 0), ("Text", "1", 0)]
    assert _printed(tmp_path, lists, paragraphs) == ["1.", "2.", "3.", "4."]


def test_a_start_override_starts_again_once(tmp_path: Path) -> None:
    lists = [_abstract(1, _level(0, "%1.")), _num(1, 1), _num(2, 1, _start_again(0, 1))]
    paragraphs = [("Text", "1", 0), ("Text", "1", 0), ("Text", "2", 0), ("Text", "2", 0)]
    assert _printed(tmp_path, lists, paragraphs) == ["1.", "2.", "1.", "2."]


def test_lists_of_different_abstract_lists_count_each_for_itself(tmp_path: Path) -> None:
    lists = [_abstract(1, _level(0, "%1.")), _abstract(2, _level(0, "%1)")), _num(1, 1), _num(2, 2)]
    paragraphs = [("Text", "1", 0), ("Text", "2", 0), ("Text", "1", 0), ("Text", "2", 0)]
    assert _printed(tmp_path, lists, paragraphs) == ["1.", "1)", "2.", "2)"]


def test_a_level_that_never_restarts_counts_through_all_sections(tmp_path: Path) -> None:
    through = _level(1, "%2.", more='<w:lvlRestart w:val="0"/>')
    lists = [_abstract(1, _level(0, "%1", "upperRoman"), through), _num(1, 1)]
    order = [0, 1, 1, 0, 1]
    assert _printed(tmp_path, lists, [("Text", "1", level) for level in order]) == [
        "I",
        "1.",
        "2.",
        "II",
        "3.",
    ]


def test_a_list_may_define_its_own_level(tmp_path: Path) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{_level(0, "Point %1")}</w:lvlOverride>'
    lists = [_abstract(1, _level(0, "%1.")), _num(1, 1, own)]
    assert _printed(tmp_path, lists, [("Text", "1", 0)]) == ["Point 1"]


def test_a_legal_level_prints_the_numbers_above_it_in_digits(tmp_path: Path) -> None:
    legal = _level(1, "%1.%2", more="<w:isLgl/>")
    lists = [_abstract(1, _level(0, "%1.", "upperRoman"), legal), _num(1, 1)]
    assert _printed(tmp_path, lists, [("Text", "1", 0), ("Text", "1", 1)]) == ["I.", "1.1"]


def test_a_paragraph_that_leaves_its_list_has_no_number(tmp_path: Path) -> None:
    lists = [_abstract(1, _level(0, "%1.")), _num(1, 1)]
    assert _printed(tmp_path, lists, [("Text", "1", 0), ("Text", "0", 0)]) == ["1.", ""]


def test_a_list_that_the_file_does_not_define_prints_nothing(tmp_path: Path) -> None:
    assert _printed(tmp_path, [], [("Text", "7", 0)]) == [""]


def test_a_bullet_is_marked_and_prints_no_number(tmp_path: Path) -> None:
    word = NewWordFile()
    word.add_paragraph("Point", style="List Bullet")
    word.save(str(tmp_path / "paper.docx"))
    (line,) = (line for page in read_pages(tmp_path / "paper.docx") for line in page.lines)
    assert (line.bullet, line.number) == (True, None)


def test_a_style_puts_its_paragraphs_into_the_level_tied_to_it(tmp_path: Path) -> None:
    word = NewWordFile()
    numbering = word.part.numbering_part.element
    levels = [_level(0, "%1."), _level(1, "%1.%2", more='<w:pStyle w:val="BodyText"/>')]
    for definition in (_abstract(90, *levels), _num(90, 90)):
        numbering.append(parse_xml(definition))
    properties = word.styles["Body Text"].element.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="90"/></w:numPr>'))
    for _ in range(2):
        word.add_paragraph("Text", style="Body Text")
    word.save(str(tmp_path / "paper.docx"))
    numbers = [line.number for page in read_pages(tmp_path / "paper.docx") for line in page.lines]
    assert numbers == ["1.1", "1.2"]


@pytest.mark.parametrize(
    ("count", "form", "printed"),
    [
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (5000, "lowerRoman", "5000"),
        (2, "lowerLetter", "b"),
        (28, "upperLetter", "BB"),
        (7, "decimalZero", "07"),
        (22, "ordinal", "22nd"),
        (13, "ordinal", "13th"),
        (3, "cardinalText", "Three"),
        (9, "none", ""),
        (9, "unheardOf", "9"),
    ],
)
def test_each_number_format_prints_as_in_word(count: int, form: str, printed: str) -> None:
    assert format_number(count, form) == printed
