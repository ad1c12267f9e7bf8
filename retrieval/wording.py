"""The text by which a passage is found: its own words with council, paper, year and headings before.

None of this is ever shown; what is shown is `passage.text`.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.passages import Document, Passage
from retrieval.model import Encoder
from retrieval.sentences import split_sentences

HEADINGS = 2
"""How many of the innermost headings stand before the text."""
HEADER_WORDS = 40


def header(document: Document, passage: Passage) -> str:
    """Return what stands before the text: council, sort of paper, year, scope, headings."""
    year = str(document.published.year) if document.published else ""
    source = ", ".join(
        part for part in (document.authority, document.kind.value, year, passage.scope) if part
    )
    headings = ". ".join(passage.headings[-HEADINGS:])
    words = ". ".join(part for part in (source, headings) if part).split()
    return " ".join(words[:HEADER_WORDS])


def indexed_text(document: Document, passage: Passage) -> str:
    """Return the whole text that words are looked up in."""
    return f"{header(document, passage)}. {passage.text}"


def encoder_windows(heading: str, text: str, encoder: Encoder) -> list[str]:
    """Return the text in pieces that the encoder reads whole, each with the header before it.

    A piece ends at the end of a sentence where there is one; nothing of the text is left out.
    """
    room = encoder.window - 4 - encoder.count_tokens([heading])[0]
    pieces = [text[start:end] for start, end in split_sentences(text)]
    if not pieces:
        return [heading]
    return [f"{heading}. {window}" for window in _pack(pieces, room, encoder)]


def _pack(pieces: Sequence[str], room: int, encoder: Encoder) -> list[str]:
    windows: list[list[str]] = [[]]
    used = 0
    for piece, size in zip(pieces, encoder.count_tokens(pieces), strict=True):
        for part, length in _fitting(piece, size, room):
            if windows[-1] and used + length > room:
                windows.append([])
                used = 0
            windows[-1].append(part)
            used += length
    return [" ".join(window) for window in windows]


def _fitting(piece: str, size: int, room: int) -> list[tuple[str, int]]:
    """Cut a sentence that is longer than the room at words, into parts of about equal length."""
    if size <= room:
        return [(piece, size)]
    words = piece.split()
    # Tokens are spread unevenly over the words, so the parts are made a third smaller than fits.
    parts = min(len(words), -(-size * 3 // (2 * room)))
    step = -(-len(words) // parts)
    chunks = [" ".join(words[start : start + step]) for start in range(0, len(words), step)]
    return [(chunk, -(-size // len(chunks))) for chunk in chunks]
