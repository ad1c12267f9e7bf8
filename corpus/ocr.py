"""Scanned papers: pages without text recognised by Tesseract, through ocrmypdf, and then read.

The paper itself is left as it is: recognition writes a searchable copy into a temporary folder, which
is read like any PDF; `corpus.certainty` then says how sure the recogniser was.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.certainty import with_certainty
from corpus.errors import EncryptedFile, NoTextLayer, UnreadableFile
from corpus.hocr import RecognisedWord, read_hocr
from corpus.passages import PassageKind, Reading
from corpus.readers.pdf import read_pages
from corpus.reading import read
from corpus.textlayer import keep_text
from corpus.turning import find_turns
from corpus.upright import Turn, turn_back

TOOLS = ("tesseract", "ocrmypdf")
LOOK_EVERY = 0.5  # seconds between looks at how far recognition has come
SECONDS_A_PAGE = 180
LARGEST_IMAGE = 200  # millions of pixels of a page
ENCRYPTED, OUTPUT_NOT_ARCHIVAL = 8, 10  # exit codes of ocrmypdf
MISREAD_BULLET = re.compile(r"([=«»¢®©*°~eo])\s+(?=\w)")

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class _Recognised:
    """A searchable upright copy of a paper, the words of each recognised page, and how it was turned."""

    copy: Path
    words: Mapping[int, tuple[RecognisedWord, ...]]
    turns: Mapping[int, Turn]


def missing_tools() -> tuple[str, ...]:
    """The programs that recognition needs and that are not installed."""
    return tuple(tool for tool in TOOLS if shutil.which(tool) is None)


def read_recognised(path: Path, *, document_id: str, progress: Progress | None = None) -> Reading:
    """Read a PDF whose pages, or some of them, are scans; pages with text are read as they are.

    `progress` is told the number of pages recognised so far. Raises UnreadableFile where the tools
    are missing, the file is no PDF or cannot be recognised, EncryptedFile where it asks for a
    password, NoTextLayer where no words were found.
    """
    started = time.perf_counter()
    _refuse(path)
    with TemporaryDirectory(prefix="scrutineer-ocr-") as folder:
        recognised = _recognise(path, Path(folder), progress or (lambda _: None))
        try:
            reading = read(recognised.copy, document_id=document_id)
        except NoTextLayer as error:
            raise NoTextLayer(
                f"No words were found on the pages of {path.name}, even by text recognition; "
                "nothing was kept."
            ) from error
    marked = with_certainty(with_bullets(reading), recognised.words)
    marked = turn_back(marked, recognised.turns)
    return replace(marked, seconds=time.perf_counter() - started)


def _refuse(path: Path) -> None:
    missing = missing_tools()
    if missing:
        raise UnreadableFile(
            f"{path.name} needs text recognition, but {' and '.join(missing)} is not installed; nothing "
            "was kept. Install both by `apt-get install tesseract-ocr ocrmypdf` and add the paper again."
        )
    if not path.is_file() or b"%PDF-" not in path.read_bytes()[:1024]:
        raise UnreadableFile(
            f"{path.name} is no PDF, and only PDFs can be recognised; nothing was kept."
        )


def _recognise(path: Path, folder: Path, progress: Progress) -> _Recognised:
    """Recognise the scanned pages, and then those whose letters are drawn as outlines.

    Scans are straightened, which the second sort must not be: ocrmypdf passes over pages without a
    picture where it would have to redraw them.
    """
    work = folder / "work"
    work.mkdir()
    scans = folder / f"scans-{path.stem}.pdf"
    _check(
        _run([*_command(), "--deskew", "--", str(path), str(scans)], work, progress), scans, path
    )
    copy = folder / path.with_suffix(".pdf").name
    empty = _pages_without_text(scans)
    if empty:
        pages = ",".join(map(str, empty))
        _check(
            _run([*_command(), "--pages", pages, "--", str(scans), str(copy)], work, progress),
            copy,
            path,
        )
    else:
        scans.rename(copy)
    words = {
        _page_of(file): read_hocr(file.read_text("utf-8", "replace")) for file in _accounts(work)
    }
    turns = find_turns(path, copy, words)
    keep_text(copy)
    return _Recognised(copy, words, turns)


def _pages_without_text(path: Path) -> list[int]:
    """The pages of a PDF that hold no text layer even now, counted from 1."""
    return [page.number for page in read_pages(path) if page.number and not page.lines]


def _check(code: int, copy: Path, path: Path) -> None:
    """Raise what an exit code of ocrmypdf means."""
    if code == ENCRYPTED:
        raise EncryptedFile(
            f"{path.name} asks for a password, so it cannot be recognised; nothing was kept. "
            "Save a copy without one and add that."
        )
    if code not in {0, OUTPUT_NOT_ARCHIVAL} or not copy.is_file():
        raise UnreadableFile(
            f"Text recognition could not work on {path.name} (ocrmypdf ended with {code}); nothing was "
            "kept. Scan the paper again or save it as a new PDF."
        )


def _command() -> list[str]:
    """ocrmypdf and its options; the folder of its work is kept for the recogniser's account."""
    return [
        shutil.which("ocrmypdf") or "ocrmypdf",
        "--quiet", "--skip-text", "--rotate-pages", "--rotate-pages-threshold", "2",
        "--output-type", "pdf", "--optimize", "0", "--pdf-renderer", "hocr", "--keep-temporary-files",
        "--tesseract-timeout", str(SECONDS_A_PAGE), "--max-image-mpixels", str(LARGEST_IMAGE),
        "--language", "eng",
    ]  # fmt: skip


def _run(command: list[str], work: Path, progress: Progress) -> int:
    """Run ocrmypdf with its temporary files in `work`, telling how far it has come; its exit code."""
    surroundings = os.environ | {"TMPDIR": str(work)}
    process = subprocess.Popen(  # noqa: S603 - the command is ours, and no shell reads it
        command, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    told = 0
    try:
        while process.poll() is None:
            time.sleep(LOOK_EVERY)
            done = sum(1 for _ in _accounts(work))
            if done > told:
                progress(done)
            told = done
    finally:
        process.kill()
    return process.wait()


def with_bullets(reading: Reading) -> Reading:
    """A reading whose bullets are bullets again: recognition knows no bullet and prints "=" or "e".

    A mark counts as a bullet where it starts at least two unnumbered passages of the paper.
    """
    marks = Counter(
        match[1] for each in reading.passages if (match := MISREAD_BULLET.match(each.text))
    )
    passages = []
    for passage in reading.passages:
        match = MISREAD_BULLET.match(passage.text)
        if match and marks[match[1]] >= 2 and passage.number is None:
            text = passage.text[match.end() :]
            passages.append(replace(passage, text=text, kind=PassageKind.BULLET))
        else:
            passages.append(passage)
    return replace(reading, passages=tuple(passages))


def _accounts(work: Path) -> Iterable[Path]:
    return work.glob("*/*_ocr_hocr.hocr")


def _page_of(account: Path) -> int:
    """The page of an account by its file name, "000012_ocr_hocr.hocr"."""
    return int(account.name.split("_", 1)[0])
