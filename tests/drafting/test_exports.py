"""Exports to Word, Markdown and HTML: whole, escaped, with real headings and footnotes."""

from __future__ import annotations

import io
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from drafting.check import check, check_file
from drafting.draft import pin
from drafting.draft_printout import print_draft
from drafting.findings import CheckReport
from drafting.html import to_html
from drafting.markdown import to_markdown
from drafting.notebook import Notebook, Question
from drafting.pack_printout import print_pack
from drafting.papers import Papers
from drafting.printout import Printout, Style
from drafting.typed import read_typed
from drafting.word import save_word, to_word
from tests.drafting.conftest import CITED_TEXT
from tests.drafting.shelves import Shelf

VISITS_IN_FULL = "Ofsted, Inspection of children’s services, Northmoor (3 June 2019) para 13, p 5"
HOSTILE = "*Not* _this_ <b>$x$</b> & [link](x) `code` # 1."


def test_an_answer_prints_question_text_evidence_and_check(answer: Printout) -> None:
    text = to_markdown(answer)
    parts = [
        "# Answer to Councillor Okafor",
        "## Question",
        "## Answer",
        "## Appendix: the evidence",
    ]
    places = [text.index(part) for part in [*parts, "## Appendix: what the check found"]]
    assert places == sorted(places)
    assert "> On 4 May 2018 the backlog stood at 120 referrals." in text
    assert "The draft says 54; Ofsted 2019, para 12, p. 4 says 45." in text


def test_citations_become_footnotes_in_full_and_unknown_ones_stay_as_typed(
    answer: Printout,
) -> None:
    full = "Ofsted, Inspection of children’s services, Northmoor (3 June 2019) para 12, p 4"
    assert answer.notes[0] == f"{full}."
    assert answer.notes[1] == f"{full}; Ofsted 2019, para 99."


def test_a_question_pack_prints_notes_paragraphs_questions_and_evidence(pack: Printout) -> None:
    text = to_markdown(pack)
    for expected in (
        "For: Children’s scrutiny",
        "Begin with visits.",
        f"1. {VISITS_IN_FULL}.\n\n*The worst year*",
        "2. What is it today?[^1]\n\n*Press this*",
        "[^1]: Ofsted, Inspection of children’s services, Northmoor (3 June 2019) para 13, p 5.",
    ):
        assert expected in text


@pytest.mark.parametrize("to_text", [to_markdown, to_html, lambda pack: words_of(to_word(pack))])
def test_a_pack_is_printed_in_the_order_in_which_the_member_will_raise_it(
    small: Papers, to_text: Callable[[Printout], str]
) -> None:
    visits, kinship = (small.by_id[f"northmoor-2019/-/{number}"] for number in ("13", "14"))
    notebook = (
        Notebook()
        .with_question(Question("Who signs this off?"))
        .with_pin(small.document(kinship), kinship, "The panel")
        .with_question(Question("What is it today?", (visits.id,)))
        .with_pin(small.document(visits), visits, "The worst year")
    )
    in_order = [
        "Paragraphs and questions",
        "Who signs this off?",
        VISITS_IN_FULL.replace("para 13, p 5", "para 14, p 6"),
        "The panel",
        "What is it today?",
        VISITS_IN_FULL,
        "The worst year",
        "Appendix: the evidence",
        "Kinship carers look after",
        "home visits were made on time",
    ]
    text = to_text(print_pack(notebook, small))
    places = [text.index(each) for each in in_order]
    assert places == sorted(places)


def test_what_is_printed_has_the_numbers_of_the_screen_even_after_a_question_without_words(
    small: Papers,
) -> None:
    passage = small.by_id["northmoor-2019/-/13"]
    notebook = Notebook(items=(Question(" ", note="Think of one"), Question("Why?")))
    text = to_markdown(print_pack(notebook.with_pin(small.document(passage), passage), small))
    assert "1. (a question that is not written yet)\n\n*Think of one*\n\n2. Why?" in text
    assert f"3. {VISITS_IN_FULL}." in text


def test_a_pin_whose_paper_has_gone_is_printed_from_what_was_kept(small: Papers) -> None:
    passage = small.by_id["northmoor-2019/-/13"]
    notebook = Notebook().with_pin(small.document(passage), passage)
    text = to_markdown(print_pack(notebook, Papers(Shelf([], {}))))
    assert "no longer in the library" in text
    assert "61.4%" in text


def hostile() -> Printout:
    printout = Printout(HOSTILE)
    printout.paragraph(HOSTILE)
    printout.note(HOSTILE)
    return printout


def test_marks_in_the_text_show_as_themselves_in_markdown() -> None:
    text = to_markdown(hostile())
    for mark in (r"\*Not\*", r"\_this\_", r"\<b\>", r"\$x\$", r"\[link\]", r"\`code\`", r"\# 1."):
        assert mark in text


def test_html_stands_alone_and_everything_in_it_is_escaped(answer: Printout) -> None:
    page = to_html(hostile())
    assert "<b>" not in page
    assert "&lt;b&gt;" in page
    page = to_html(answer)
    assert "http" not in page
    assert '<html lang="en-GB">' in page


def test_numbered_questions_go_on_counting_after_a_note_in_html() -> None:
    printout = Printout("Pack")
    for text, style in (("One?", Style.NUMBERED), ("Note", Style.SMALL), ("Two?", Style.NUMBERED)):
        printout.paragraph(text, style)
    page = to_html(printout)
    assert page.count("<ol>") == 1
    assert '<ol start="2">\n<li>Two?</li>' in page


def test_only_evidence_that_an_answer_cites_is_printed_with_it(small: Papers) -> None:
    cited, other = (small.by_id[f"northmoor-2019/-/{number}"] for number in ("12", "14"))
    pins = tuple(pin(small.document(each), each) for each in (cited, other))
    text = to_markdown(print_draft(read_typed(CITED_TEXT.split("\n")[0], pins=pins), small))
    assert "the backlog stood at 120" in text
    assert "Kinship carers look after" not in text


def test_a_quotation_in_the_report_is_not_quoted_twice(small: Papers) -> None:
    draft = read_typed(
        "The report has “the backlog stood at 130 referrals” (Ofsted 2019, para 12)."
    )
    text = to_markdown(print_draft(draft, small, check(draft, small)))
    assert "sentence 1, “the backlog stood at 130 referrals”:" in text


def test_a_pack_without_a_title_is_called_a_question_pack(small: Papers) -> None:
    text = to_markdown(print_pack(Notebook(title=" ", items=(Question("Why?"),)), small))
    assert text.startswith("# Question pack\n")


def test_html_is_well_nested_and_every_footnote_leads_there_and_back(answer: Printout) -> None:
    page = to_html(answer)
    reader = Nesting()
    reader.feed(page)
    assert reader.open == []
    for number in range(1, len(answer.notes) + 1):
        assert f'href="#note-{number}"' in page
        assert f'id="note-{number}"' in page
        assert f'href="#mark-{number}"' in page


class Nesting(HTMLParser):
    """Follows the tags of a page; `open` holds those not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)
        assert all(value is not None for _, value in attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def words_of(content: bytes) -> str:
    """The words of a Word file, its footnotes left out."""
    return "\n".join(each.text for each in docx.Document(io.BytesIO(content)).paragraphs)


def test_a_word_file_has_real_headings_and_real_footnotes(answer: Printout) -> None:
    content = to_word(answer)
    document = docx.Document(io.BytesIO(content))
    styles = {each.style.name for each in document.paragraphs if each.style}
    assert {"Title", "Heading 1", "Heading 2"} <= styles
    with ZipFile(io.BytesIO(content)) as package:
        notes = parse_xml(package.read("word/footnotes.xml"))
        types = package.read("[Content_Types].xml").decode()
    held = {each.get(qn("w:id")) for each in notes}
    marks = [each.get(qn("w:id")) for each in document.element.iter(qn("w:footnoteReference"))]
    assert marks == [str(number) for number in range(1, len(answer.notes) + 1)]
    assert {*marks, "-1", "0"} == held
    assert "footnotes+xml" in types


def test_letters_that_xml_forbids_are_left_out_of_word() -> None:
    printout = Printout("A\x0btitle")
    printout.paragraph("form\x0cfeed and \x00nothing")
    printout.note("a\x1fnote")
    docx.Document(io.BytesIO(to_word(printout)))


def test_an_exported_answer_checks_the_same_again(
    answer: Printout, report: CheckReport, small: Papers, tmp_path: Path
) -> None:
    save_word(answer, tmp_path / "answer.docx")
    (tmp_path / "answer.md").write_text(to_markdown(answer), encoding="utf-8")
    for name in ("answer.docx", "answer.md"):
        again = check_file(
            tmp_path / name,
            Shelf(small.documents, {d.id: small.passages(d.id) for d in small.documents}),
        )
        assert [(each.kind, each.claim) for each in again.adverse if each.start] == [
            (each.kind, each.claim) for each in report.adverse if each.start
        ]
        assert len(list(again.draft.sentences())) == 3
