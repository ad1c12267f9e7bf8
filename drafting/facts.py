"""What can be looked up in a text, sentence by sentence: its figures, dates, quotations and names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafting.citing import find_in_prose
from drafting.dates import Day, find_dates
from drafting.figures import Figure, find_figures
from drafting.names import Name, find_names
from drafting.quotations import Quotation, find_quotations
from retrieval.sentences import split_sentences
from retrieval.words import is_figure, tokenise


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one sentence; places are counted from the sentence's own start."""

    text: str
    figures: tuple[Figure, ...]
    dates: tuple[Day, ...]
    quotations: tuple[Quotation, ...]
    names: tuple[Name, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it can be looked up."""
        return not (self.figures or self.dates or self.quotations or self.names)


def read_facts(sentence: str, set_aside: Iterable[tuple[int, int]] = ()) -> Facts:
    """Return the facts of a sentence; `set_aside` are the places of citations, which are none."""
    bare = blank(sentence, set_aside)
    quotations = find_quotations(bare)
    outside = blank(bare, [(each.start, each.end) for each in quotations if not each.is_term])
    dates = find_dates(outside)
    undated = blank(outside, [(each.start, each.end) for each in dates])
    return Facts(sentence, find_figures(undated), dates, quotations, find_names(undated))


def read_text(text: str) -> tuple[Facts, ...]:
    """Return the facts of every sentence of a paper's text, quotations not set apart."""
    return tuple(_printed(text[start:end]) for start, end in split_sentences(text))


def content_words(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning, figures left out."""
    return frozenset(word for word in tokenise(text) if not is_figure(word) and len(word) > 1)


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with some places filled with blanks, all other places unmoved."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _printed(sentence: str) -> Facts:
    pointers = [(start, end) for start, end, _ in find_in_prose(sentence)]
    bare = blank(sentence, pointers)
    dates = find_dates(bare)
    undated = blank(bare, [(each.start, each.end) for each in dates])
    return Facts(sentence, find_figures(undated), dates, (), ())
