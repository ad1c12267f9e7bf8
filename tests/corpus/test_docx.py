"""Word files: headings, tables, notes and text as printed; damaged and hostile files refused."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest
from docx import Document as NewWordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from corpus.errors import UnreadableFile
from corpus.readers import word_package
from corpus.readers.docx import read_pages
from corpus.readers.page import Line
from corpus.reading import read

CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
BODY = '<w:document xmlns:w="{word}"><w:body>{content}</w:body></w:document>'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def _raw(folder: Path, content: str, word: str = WORD, **parts: str) -> Path:
    """A bare Word file with this body; other parts by file name without suffix."""
    path = folder / "paper.docx"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "".join(
        f'<Relationship Id="r{at}" Type="{kind}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for at, name in enumerate(parts)
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("word/document.xml", BODY.format(word=word, content=content))
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships>{links}</Relationships>")
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", xml)
    return path


def _lines(path: Path) -> list[Line]:
    return [line for page in read_pages(path) for line in page.lines]


def _run(inner: str) -> str:
    return f"<w:p><w:r>{inner}</w:r></w:p>"


def test_lines_carry_no_page_and_no_position(tmp_path: Path) -> None:
    (line,) = _lines(_raw(tmp_path, _run("<w:t>Words</w:t>")))
    assert (line.text, line.page, line.x0) == ("Words", None, None)


def test_headings_come_from_styles(tmp_path: Path) -> None:
    word = NewWordFile()
    word.add_heading("Findings", level=1)
    word.add_heading("Early help", level=2)
    word.add_paragraph("Text.")
    word.save(str(tmp_path / "paper.docx"))
    levels = [(line.text, line.heading_level) for line in _lines(tmp_path / "paper.docx")]
    assert levels == [("Findings", 1), ("Early help", 2), ("Text.", None)]


def test_a_paragraph_is_bold_where_all_its_words_are(tmp_path: Path) -> None:
    word = NewWordFile()
    word.add_paragraph().add_run("All bold").bold = True
    mixed = word.add_paragraph("Partly ")
    mixed.add_run("bold").bold = True
    word.save(str(tmp_path / "paper.docx"))
    assert [line.bold for line in _lines(tmp_path / "paper.docx")] == [True, False]


def test_a_table_row_keeps_its_cells_by_column(tmp_path: Path) -> None:
    word = NewWordFile()
    table = word.add_table(rows=2, cols=3)
    for row, cells in enumerate(
        [("Service", "Budget £000", "Spend £000"), ("Parks", "120.0", "96.5")]
    ):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    word.save(str(tmp_path / "paper.docx"))
    rows = [line.cells for line in _lines(tmp_path / "paper.docx")]
    assert rows == [("Service", "Budget £000", "Spend £000"), ("Parks", "120.0", "96.5")]


def test_a_merged_cell_leaves_the_columns_it_reaches_over_empty(tmp_path: Path) -> None:
    word = NewWordFile()
    table = word.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Wide"
    table.cell(0, 2).merge(table.cell(1, 2)).text = "Tall"
    table.cell(1, 0).text, table.cell(1, 1).text = "a", "b"
    word.save(str(tmp_path / "paper.docx"))
    assert [line.cells for line in _lines(tmp_path / "paper.docx")] == [
        ("Wide", "", "Tall"),
        ("a", "b", ""),
    ]


def test_a_table_of_one_column_is_running_text(tmp_path: Path) -> None:
    word = NewWordFile()
    word.add_table(rows=1, cols=1).cell(0, 0).text = "A box of advice"
    word.save(str(tmp_path / "paper.docx"))
    assert [(line.text, line.cells) for line in _lines(tmp_path / "paper.docx")] == [
        ("A box of advice", ())
    ]


def test_a_line_break_starts_a_line_of_the_same_paragraph(tmp_path: Path) -> None:
    lines = _lines(_raw(tmp_path, _run("<w:t>One</w:t><w:br/><w:t>two</w:t>")))
    assert [(line.text, line.gap_before) for line in lines] == [("One", True), ("two", False)]


def test_tracked_changes_show_as_accepted(tmp_path: Path) -> None:
    change = (
        "<w:p><w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:r><w:t>words</w:t></w:r></w:p>"
    )
    assert [line.text for line in _lines(_raw(tmp_path, change))] == ["new words"]


def test_field_codes_and_hidden_words_are_not_printed(tmp_path: Path) -> None:
    field = (
        "<w:p><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr>"
        "<w:t>hidden </w:t></w:r><w:r><w:t>shown</w:t></w:r></w:p>"
    )
    assert [line.text for line in _lines(_raw(tmp_path, field))] == ["shown"]


def test_a_footnote_follows_the_paragraph_that_calls_it_by_a_raised_mark(tmp_path: Path) -> None:
    call = '<w:p><w:r><w:t>Many schools</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r></w:p>'
    notes = (
        f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:type="separator" w:id="0"/>'
        '<w:footnote w:id="5"><w:p><w:r><w:t>As at May.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    lines = _lines(_raw(tmp_path, call, footnotes=notes))
    assert [line.text for line in lines] == ["Many schools¹", "¹ As at May."]


def test_a_footnote_is_attached_to_the_passage_that_calls_it(tmp_path: Path) -> None:
    call = '<w:p><w:r><w:t>Many schools</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r></w:p>'
    notes = (
        f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="5"><w:p><w:r><w:t>As at May.</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    paper = _raw(tmp_path, call + _run("<w:t>Other words follow here.</w:t>"), footnotes=notes)
    first = read(paper, document_id="paper").passages[0]
    assert [(note.mark, note.text) for note in first.footnotes] == [("1", "As at May.")]


def test_a_typed_superscript_number_is_a_raised_mark(tmp_path: Path) -> None:
    raised = (
        "<w:p><w:r><w:t>schools</w:t></w:r>"
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>4</w:t></w:r></w:p>'
    )
    assert [line.text for line in _lines(_raw(tmp_path, raised))] == ["schools⁴"]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>'
    )
    lines = _lines(_raw(tmp_path, f"<w:p><w:r><w:t>Anchor</w:t>{both}</w:r></w:p>"))
    assert [line.text for line in lines] == ["Anchor", "Boxed"]


def test_running_heads_are_kept_apart_from_the_body(tmp_path: Path) -> None:
    head = f'<w:hdr xmlns:w="{WORD}">{_run("<w:t>Cabinet, 4 May</w:t>")}</w:hdr>'
    reading = read(
        _raw(tmp_path, _run("<w:t>Some words of the body.</w:t>"), header1=head), document_id="p"
    )
    assert reading.furniture == ((None, "Cabinet, 4 May"),)
    assert [passage.text for passage in reading.passages] == ["Some words of the body."]


def test_the_strict_form_of_the_format_is_read_too(tmp_path: Path) -> None:
    assert [
        line.text for line in _lines(_raw(tmp_path, _run("<w:t>Words</w:t>"), word=STRICT))
    ] == ["Words"]


def test_a_word_file_is_read_by_its_content_and_its_automatic_numbers_are_paragraph_numbers(
    tmp_path: Path,
) -> None:
    word = NewWordFile()
    for text in (
        "The first matter is this.",
        "The second matter is that.",
        "The third is neither.",
    ):
        word.add_paragraph(text, style="List Number")
    word.save(str(tmp_path / "paper.docx"))
    disguised = (tmp_path / "paper.docx").rename(tmp_path / "paper.pdf")
    reading = read(disguised, document_id="paper")
    assert [(passage.number, passage.page_first) for passage in reading.passages] == [
        ("1", None),
        ("2", None),
        ("3", None),
    ]
    assert reading.pages is None


def test_the_numbers_of_a_real_judgment_are_exact(shared_corpus: Path) -> None:
    expected = (shared_corpus / "expected" / "merton-v-richards-2005.tsv").read_text("utf-8")
    numbers = [row["number"] for row in csv.DictReader(expected.splitlines(), delimiter="\t")]
    for name in ("other/merton-v-richards-2005.docx", "hostile/word-file-named.pdf"):
        reading = read(shared_corpus / name, document_id="judgment")
        assert [passage.number for passage in reading.passages if passage.number] == numbers


def test_styles_that_are_based_on_one_another_end(tmp_path: Path) -> None:
    styles = (
        f'<w:styles xmlns:w="{WORD}">'
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    styled = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Words</w:t></w:r></w:p>'
    assert [line.text for line in _lines(_raw(tmp_path, styled, styles=styles))] == ["Words"]


def test_a_part_that_is_missing_is_done_without(tmp_path: Path) -> None:
    word = NewWordFile()
    word.add_paragraph("Words", style="List Number")
    word.save(str(tmp_path / "whole.docx"))
    path = tmp_path / "paper.docx"
    with zipfile.ZipFile(tmp_path / "whole.docx") as whole, zipfile.ZipFile(path, "w") as lesser:
        for name in whole.namelist():
            if name not in {"word/numbering.xml", "word/styles.xml"}:
                lesser.writestr(name, whole.read(name))
    assert [line.text for line in _lines(path)] == ["Words"]


def test_entities_that_expand_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    laughs = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    xml = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]>' + BODY.format(
        word=WORD, content=_run("<w:t>&a9;</w:t>")
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", xml)
    with pytest.raises(UnreadableFile, match="damaged"):
        _lines(path)


def test_a_file_that_unpacks_beyond_measure_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_package, "MAXIMUM_PART", 10_000)
    path = _raw(tmp_path, _run(f"<w:t>{'a ' * 10_000}</w:t>"))
    with pytest.raises(UnreadableFile, match="unpacks to more than"):
        _lines(path)


def test_deep_nesting_is_refused_in_one_sentence(tmp_path: Path) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 400 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 400
    with pytest.raises(UnreadableFile, match="nothing was kept"):
        _lines(_raw(tmp_path, deep))


@pytest.mark.parametrize("kept", [0.0, 0.1, 0.5, 0.9])
def test_a_file_cut_short_is_refused(tmp_path: Path, kept: float) -> None:
    whole = _raw(tmp_path, _run("<w:t>Words</w:t>")).read_bytes()
    path = tmp_path / "short.docx"
    path.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(UnreadableFile, match="damaged"):
        _lines(path)


def test_an_old_word_file_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "old.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    with pytest.raises(UnreadableFile, match=r"old Word file"):
        _lines(path)


def test_a_word_file_without_a_body_has_no_lines(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"/>')
    assert _lines(path) == []


def test_a_paragraph_kept_out_of_its_styles_list_has_no_number(tmp_path: Path) -> None:
    word = NewWordFile()
    paragraph = word.add_paragraph("Words", style="List Number")
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>'))
    assert properties.find(qn("w:numPr")) is not None
    word.save(str(tmp_path / "paper.docx"))
    assert [line.number for line in _lines(tmp_path / "paper.docx")] == [None]
