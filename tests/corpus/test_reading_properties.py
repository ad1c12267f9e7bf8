"""What holds whatever a paper says: nothing lost, nothing twice, names that stay."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.passages import Reading
from corpus.reading import read
from tests.corpus.papers import Paper, read_paper

SENTENCES = st.lists(
    st.sampled_from(
        ["Homes", "were", "let", "to", "families", "that", "asked", "for", "one", "in", "March"]
    ),
    min_size=4,
    max_size=14,
).map(lambda words: " ".join(words) + ".")
PARAGRAPHS = st.lists(st.lists(SENTENCES, min_size=1, max_size=3), min_size=3, max_size=9)
ANY_FOLDER = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def _make(paragraphs: list[list[str]]) -> Paper:
    paper = Paper()
    for number, sentences in enumerate(paragraphs, 1):
        if number % 4 == 0:
            paper.page()
        paper.paragraph(f"{number}.", sentences)
    return paper


def _kept(reading: Reading) -> Counter[str]:
    return _words(" ".join(f"{p.number or ''} {p.text}" for p in reading.passages))


@ANY_FOLDER
@given(paragraphs=PARAGRAPHS)
def test_passages_hold_every_word_once(tmp_path: Path, paragraphs: list[list[str]]) -> None:
    reading = read_paper(_make(paragraphs), tmp_path)
    printed = _words(" ".join(" ".join(sentences) for sentences in paragraphs))
    printed.update(str(number) for number in range(1, len(paragraphs) + 1))
    assert _kept(reading) + _words(" ".join(text for _, text in reading.furniture)) == printed


@ANY_FOLDER
@given(paragraphs=PARAGRAPHS)
def test_the_same_file_gives_the_same_reading_twice(
    tmp_path: Path, paragraphs: list[list[str]]
) -> None:
    path = _make(paragraphs).save(tmp_path)
    assert read(path, document_id="a").passages == read(path, document_id="a").passages


@ANY_FOLDER
@given(paragraphs=PARAGRAPHS)
def test_every_passage_lies_on_pages_of_the_document(
    tmp_path: Path, paragraphs: list[list[str]]
) -> None:
    reading = read_paper(_make(paragraphs), tmp_path)
    for place, passage in enumerate(reading.passages):
        assert passage.ordinal == place
        assert passage.page_first and passage.page_last and reading.pages
        assert 1 <= passage.page_first <= passage.page_last <= reading.pages
        assert {box.page for box in passage.boxes} >= {passage.page_first, passage.page_last}


def test_an_id_does_not_move_when_another_paragraph_is_added(tmp_path: Path) -> None:
    sentences = [[f"Paragraph {name} says something of its own."] for name in "ABCD"]
    before = {p.text: p.id for p in read_paper(_make(sentences), tmp_path).passages}
    after = {
        p.text: p.id for p in read_paper(_make([*sentences, ["And more."]]), tmp_path).passages
    }
    assert all(after[text] == name for text, name in before.items())


def test_equal_passages_without_numbers_have_ids_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("It is noted by all.\n\nIt is noted by all.\n\nIt is noted by all.\n")
    names = [passage.id for passage in read(path, document_id="letter").passages]
    assert len(set(names)) == 3
    assert names[1] == f"{names[0]}-2"
