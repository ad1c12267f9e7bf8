"""A draft answer: the question, the evidence pinned for it, and sentences that carry citations.

Pure data. A draft is read from typed text by `drafting.typed`, from Word by `drafting.word_reading`, and
kept in a file by `drafting.draft_file`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from corpus.citations import cite_full
from corpus.passages import Document, Passage
from drafting.brackets import in_brackets


@dataclass(frozen=True, slots=True)
class Citation:
    """A pointer to evidence: its words, and where in the sentence it stands.

    `passage_id` is set where the passage is certain (it was pinned); otherwise the words say which
    passage is meant. `at` is a place in the sentence's text, from 0 to its length.
    """

    printed: str
    at: int
    passage_id: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without its citations, and the citations, in order."""

    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that stand together."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Pin:
    """A passage put by as evidence, with its citation and words as they were then.

    They are kept so that nothing is lost where the paper later leaves the library. `note` is the
    person's own.
    """

    passage_id: str
    citation: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer being written.

    `typed` is its text letter for letter where it was typed, so that it opens again with its list marks
    and blank lines; it says nothing that `paragraphs` do not.
    """

    question: str = ""
    title: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    pins: tuple[Pin, ...] = ()
    typed: str = field(default="", compare=False)

    def sentences(self) -> Iterator[tuple[int, int, Sentence]]:
        """Every sentence with the places of its paragraph and of itself, both from 0."""
        for row, paragraph in enumerate(self.paragraphs):
            for column, sentence in enumerate(paragraph.sentences):
                yield row, column, sentence


def pin(document: Document, passage: Passage, note: str = "") -> Pin:
    """Return a pin of a passage."""
    return Pin(passage.id, cite_full(document, passage), passage.text, note)


def as_typed(draft: Draft) -> str:
    """Return the text of a draft with its citations in round brackets, one paragraph a line."""
    lines = (
        " ".join(_sentence_as_typed(each) for each in paragraph.sentences)
        for paragraph in draft.paragraphs
    )
    return "\n\n".join(lines)


def _sentence_as_typed(sentence: Sentence) -> str:
    text = sentence.text
    ordered = sorted(sentence.citations, key=lambda each: each.at)
    # From the last to the first, so that the places of the others stay right.
    for at, group in reversed(
        [(at, list(group)) for at, group in groupby(ordered, lambda c: c.at)]
    ):
        words = in_brackets(each.printed for each in group)
        text = f"{text[:at].rstrip()} {words}{text[at:]}"
    return text
