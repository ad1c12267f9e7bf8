"""The Word files as another program reads them: LibreOffice finds real headings and real footnotes."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from drafting.printout import Heading, Printout
from drafting.word import save_word

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
SECONDS = 120


@pytest.fixture
def libreoffice() -> str:
    """LibreOffice; tests are skipped where it is absent, but on the build server they fail."""
    if shutil.which("soffice") is None and os.environ.get("CI") != "true":
        pytest.skip("LibreOffice is not installed")
    return "soffice"


def test_libreoffice_opens_both_word_files_and_finds_every_heading_and_footnote_in_them(
    libreoffice: str, answer: Printout, pack: Printout, tmp_path: Path
) -> None:
    printouts = {tmp_path / "answer.docx": answer, tmp_path / "pack.docx": pack}
    for path, printout in printouts.items():
        save_word(printout, path)
    convert(libreoffice, tmp_path, *printouts)
    for path, printout in printouts.items():
        opened = ElementTree.parse(path.with_suffix(".fodt")).getroot()  # noqa: S314
        assert headings_in(opened) == [
            (each.level, each.text) for each in printout.blocks if isinstance(each, Heading)
        ]
        assert footnotes_in(opened) == printout.notes
        assert printout.notes


def convert(libreoffice: str, folder: Path, *paths: Path) -> None:
    """Have files written anew as flat OpenDocument, with a profile of its own that nobody else uses."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [libreoffice, profile, "--headless", "--convert-to", "fodt", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=SECONDS)


def headings_in(opened: ElementTree.Element) -> list[tuple[int, str]]:
    """The level and words of every heading."""
    return [
        (int(each.get(f"{TEXT}outline-level", "0")), "".join(each.itertext()))
        for each in opened.iter(f"{TEXT}h")
    ]


def footnotes_in(opened: ElementTree.Element) -> list[str]:
    """The words of every footnote, in the order of their marks."""
    notes = opened.iterfind(f".//{TEXT}note[@{TEXT}note-class='footnote']/{TEXT}note-body")
    return ["".join(each.itertext()).strip() for each in notes]
