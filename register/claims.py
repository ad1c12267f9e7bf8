"""An answer taken apart into its claims, one a sentence, with the references printed in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.passages import Passage, Reference
from retrieval.sentences import split_sentences

FEWEST_WORDS = 4
"""Words below which a piece ("Slotting:", "See above") is no claim by itself."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: its place in the answer's text, its words, and the references printed in it."""

    start: int
    end: int
    text: str
    references: tuple[Reference, ...] = ()


def split_claims(passage: Passage) -> tuple[Claim, ...]:
    """Return the claims of a passage's answer in order, none where there is no answer.

    Pieces too short to say anything go with the sentence before, or the first with the one after.
    """
    answer = (passage.exchange.answer if passage.exchange else None) or ""
    return tuple(
        Claim(start, end, answer[start:end], _printed_in(answer[start:end], passage.references))
        for start, end in _joined(answer, split_sentences(answer))
    )


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _is_scrap(text[start:end]):
            joined[-1] = (joined[-1][0], end)
        elif len(joined) == 1 and _is_scrap(text[slice(*joined[0])]):
            joined[0] = (joined[0][0], end)
        else:
            joined.append((start, end))
    return joined


def _is_scrap(text: str) -> bool:
    return len(text.split()) < FEWEST_WORDS


def _printed_in(text: str, references: Sequence[Reference]) -> tuple[Reference, ...]:
    words = " ".join(text.split())
    return tuple(reference for reference in references if reference.printed in words)
