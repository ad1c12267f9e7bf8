"""The starter notes: complete, in our own words, their figures those of the source."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.citations import cite_short
from corpus.passages import Passage
from corpus.reading import read
from corpus.references import unresolved
from corpus.starter import load_starter
from corpus.starter.notes import with_digest

LONGEST_SHARED_RUN = 7
WORD = re.compile(r"[a-z0-9£%]+(?:[.,/'-][a-z0-9]+)*")
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
NUMBERED = ("leicester-2015", "leicestershire-2016", "leicestershire-2024")


@pytest.mark.parametrize(
    ("document", "notes"),
    [("leicester-2015", 184), ("leicestershire-2016", 119), ("leicestershire-2024", 67)],
)
def test_every_numbered_paragraph_of_the_reports_has_one_note(document: str, notes: int) -> None:
    numbers = [passage.number for passage in load_starter().passages[document]]
    assert numbers == [str(number) for number in range(1, notes + 1)]


def test_the_letter_and_the_pack_have_notes_for_their_findings_rows_and_questions() -> None:
    passages = load_starter().passages
    pack = passages["osc-2015"]
    assert len(passages["leicester-2017"]) >= 20
    assert {f"Event {number}" for number in range(1, 10)} <= {one.scope for one in pack}
    asked = [one.number for one in pack if one.scope == "Waddington"]
    assert asked == ["1", "1a", "1b", *(str(number) for number in range(2, 17))]
    assert [one.number for one in pack if one.kind == "minute" and "." not in (one.number or "")]
    assert sum(one.kind == "table row" for one in pack) >= 30


def test_every_note_says_that_it_is_one() -> None:
    starter = load_starter()
    for document in starter.documents:
        assert document.is_note
        assert all("our note" in cite_short(document, one) for one in starter.passages[document.id])


def test_every_answer_that_cites_point_53_of_the_inspection_leads_to_the_note_on_it() -> None:
    citing = [one for one in load_starter().passages["osc-2015"] if "point 53" in one.text]
    targets = [reference.target for one in citing for reference in one.references]
    assert len(citing) == 4
    assert targets == ["leicester-2015/-/53"] * 4


def test_a_reference_that_could_mean_several_notes_says_so() -> None:
    every = [one for group in load_starter().passages.values() for one in group]
    ((passage, reference),) = unresolved(every)
    assert (passage.number, reference.printed) == ("2.1", "para 5.2")
    assert reference.unresolved == (
        "There are 3 passages that paragraph 5.2 in this document could mean."
    )


def test_an_index_of_the_notes_is_out_of_date_once_a_reference_leads_elsewhere() -> None:
    starter = load_starter()
    document = starter.documents[-1]
    unlinked = tuple(replace(one, references=()) for one in starter.passages[document.id])
    assert with_digest(document, starter.passages[document.id]) == document
    assert with_digest(document, unlinked) != document


@pytest.mark.parametrize("document", [one.id for one in load_starter().documents])
def test_no_note_repeats_a_run_of_its_sources_words(document: str, shared_corpus: Path) -> None:
    source = _runs((shared_corpus / "text" / f"{document}.txt").read_text(encoding="utf-8"))
    repeated = {
        (note.id, " ".join(run))
        for note in load_starter().passages[document]
        for run in _runs(note.text) & source
    }
    assert not repeated


@pytest.mark.parametrize("document", NUMBERED)
def test_every_figure_of_a_note_stands_in_the_paragraph_that_it_is_about(
    document: str, shared_corpus: Path
) -> None:
    source = {one.number: one for one in read(shared_corpus / "pdf" / f"{document}.pdf").passages}
    for note in load_starter().passages[document]:
        paragraph = source[note.number]
        assert _figures(note.text) <= _figures(_with_footnotes(paragraph)), note.id


@pytest.mark.parametrize("document", ["leicester-2017", "osc-2015"])
def test_every_figure_of_a_note_stands_on_the_pages_that_it_names(
    document: str, shared_corpus: Path
) -> None:
    source = read(shared_corpus / "pdf" / f"{document}.pdf").passages
    for note in load_starter().passages[document]:
        near = [one for one in source if _shares_a_page(one, note)]
        printed = set().union(*(_figures(_with_footnotes(one)) for one in near))
        assert _figures(note.text) <= printed, note.id


@pytest.mark.parametrize("document", NUMBERED)
def test_every_note_names_the_printed_page(document: str, shared_corpus: Path) -> None:
    with (shared_corpus / "expected" / f"{document}.tsv").open(encoding="utf-8") as table:
        pages = {row["number"]: int(row["page"]) for row in csv.DictReader(table, delimiter="\t")}
    notes = load_starter().passages[document]
    assert {note.number: note.page_first for note in notes} == pages


def _runs(text: str) -> set[tuple[str, ...]]:
    """Every run of words that is one longer than what may be shared."""
    words = WORD.findall(text.lower().replace("’", "'").replace("–", "-"))
    length = LONGEST_SHARED_RUN + 1
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def _figures(text: str) -> set[str]:
    return set(FIGURE.findall(text))


def _with_footnotes(passage: Passage) -> str:
    return " ".join(
        [passage.text, passage.number or "", *(note.text for note in passage.footnotes)]
    )


def _shares_a_page(passage: Passage, note: Passage) -> bool:
    if None in (passage.page_first, note.page_first, passage.page_last, note.page_last):
        return False
    return passage.page_first <= note.page_last and note.page_first <= passage.page_last  # type: ignore[operator]
