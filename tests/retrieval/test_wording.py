"""The text by which a passage is found."""

from __future__ import annotations

from collections.abc import Callable

from corpus.passages import Document, Passage
from retrieval.model import load_encoder
from retrieval.settings import RetrievalSettings
from retrieval.wording import encoder_windows, header, indexed_text


def test_council_sort_year_scope_and_headings_stand_before_the_text(
    make_document: Callable[..., Document], make_passage: Callable[..., Passage]
) -> None:
    passage = make_passage("Visits were late.", scope="Annex", headings=("Part", "Help", "Visits"))
    assert (
        indexed_text(make_document(), passage)
        == "Northam City, inspection report, 2014, Annex. Help. Visits. Visits were late."
    )


def test_a_passage_that_fits_is_encoded_in_one_piece(
    make_document: Callable[..., Document],
    make_passage: Callable[..., Passage],
    settings: RetrievalSettings,
) -> None:
    heading = header(make_document(), make_passage("x"))
    windows = encoder_windows(heading, "One. Two.", load_encoder(settings))
    assert windows == [f"{heading}. One. Two."]


def test_a_long_passage_is_cut_into_pieces_that_fit_and_lose_nothing(
    settings: RetrievalSettings,
) -> None:
    encoder = load_encoder(settings)
    text = " ".join(f"Sentence {number} is about visits." for number in range(150))
    text += " " + "endless " * 600
    windows = encoder_windows("Council", text, encoder)
    assert len(windows) > 2
    assert max(encoder.count_tokens(windows)) <= encoder.window - 2
    assert [word for window in windows for word in window.split()[1:]] == text.split()
