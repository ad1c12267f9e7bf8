"""The lexicon of plain English and official words."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.errors import SettingsError
from retrieval.lexicon import read_lexicon
from retrieval.thesaurus import content_stems


def test_it_holds_several_hundred_meanings() -> None:
    assert len(read_lexicon()) >= 300


def test_every_phrase_has_a_word_that_can_be_looked_up() -> None:
    empty = [
        phrase
        for meaning in read_lexicon()
        for phrase in meaning.official
        if not content_stems(phrase)
    ]
    assert empty == []


def test_no_meaning_lists_a_phrase_twice() -> None:
    for meaning in read_lexicon():
        assert len(set(meaning.plain)) == len(meaning.plain)
        assert len(set(meaning.official)) == len(meaning.official)


@pytest.mark.parametrize(
    ("plain", "official"),
    [("dustbins", "refuse"), ("sacked", "dismissed"), ("truancy", "persistent absence")],
)
def test_plain_words_lead_to_official_ones(plain: str, official: str) -> None:
    assert any(
        plain in meaning.plain and official in meaning.official for meaning in read_lexicon()
    )


@pytest.mark.parametrize(
    "content",
    ["plain\tofficial\n", "plain\tofficial\tfield\tsource\nbins\t\twaste\t\n"],
    ids=["wrong columns", "no official word"],
)
def test_a_file_that_is_no_lexicon_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "words.tsv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"words\.tsv"):
        read_lexicon(file)
