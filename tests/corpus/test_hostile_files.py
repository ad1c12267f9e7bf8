"""Files that are broken, locked, empty or mean: one sentence each, and nothing worse."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from corpus.errors import CorpusError, EncryptedFile, NoTextLayer, UnreadableFile
from corpus.reading import read
from tests.corpus.papers import Paper

KINDS = {
    "empty.pdf": UnreadableFile,
    "error-page.pdf": UnreadableFile,
    "leicester-2017-encrypted.pdf": EncryptedFile,
    "leicester-2017-scanned.pdf": NoTextLayer,
    "leicester-2017-truncated.pdf": UnreadableFile,
    "scanned-letter-2016.pdf": NoTextLayer,
    "vector-outlines-no-text.pdf": NoTextLayer,
}


@pytest.mark.parametrize(("name", "error"), KINDS.items())
def test_real_broken_files_get_the_right_error(
    shared_corpus: Path, name: str, error: type[CorpusError]
) -> None:
    with pytest.raises(error) as raised:
        read(shared_corpus / "hostile" / name)
    assert type(raised.value) is error
    assert name in str(raised.value) and "\n" not in str(raised.value)


def test_a_word_file_called_pdf_is_read_as_what_it_is(shared_corpus: Path) -> None:
    assert read(shared_corpus / "hostile" / "word-file-named.pdf").passages


def _mutate(data: bytes, source: random.Random) -> bytes:
    """A copy of a file with some bytes changed, cut out or doubled."""
    changed = bytearray(data)
    for _ in range(source.randint(1, 12)):
        at = source.randrange(len(changed))
        action = source.choice(("set", "cut", "double"))
        if action == "set":
            changed[at] = source.randrange(256)
        elif action == "cut":
            del changed[at : at + source.randint(1, 60)]
        else:
            changed[at:at] = changed[at : at + source.randint(1, 60)]
    return bytes(changed)


def test_files_with_damage_anywhere_give_a_reading_or_one_sentence(tmp_path: Path) -> None:
    paper = Paper().heading("Report")
    for number in range(1, 6):
        paper.paragraph(f"{number}.", [f"Paragraph {number} says what it has to say."])
    data = paper.save(tmp_path).read_bytes()
    path = tmp_path / "damaged.pdf"
    source = random.Random(20150320)  # noqa: S311 - damage that is the same on every run
    outcomes = set()
    for _ in range(150):
        path.write_bytes(_mutate(data, source))
        try:
            read(path)
            outcomes.add("read")
        except CorpusError as error:
            assert "\n" not in str(error)
            outcomes.add("refused")
    assert outcomes == {"read", "refused"}
