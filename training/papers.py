"""The published reports that the questions are about, read in place; nothing of them is kept here."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

import corpus
from corpus.passages import Document, DocumentKind, Passage
from corpus.reading import read
from training.errors import PapersMissing

_PASSAGES = TypeAdapter(tuple[Passage, ...])
_NAME = re.compile(r"(?P<council>.+)-(?P<sort>inspection|visit)-(?P<published>\d{4}-\d\d-\d\d)")
_KINDS = {"inspection": DocumentKind.INSPECTION_REPORT, "visit": DocumentKind.VISIT_LETTER}
_SMALL_WORDS = frozenset("and of on the upon with".split())


@dataclass(frozen=True, slots=True)
class Paper:
    """A report and what was read of it; `council` is the short name in its file's name."""

    council: str
    document: Document
    passages: tuple[Passage, ...]


def national_folder() -> Path:
    """Return where the reports lie: SCRUTINEER_SHARED, else `shared` beside the checkout."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    return Path(os.environ.get("SCRUTINEER_SHARED") or beside) / "corpus" / "national"


def cache_folder() -> Path:
    """Return where passages once read are kept, outside the repository."""
    return Path(tempfile.gettempdir()) / "scrutineer-training"


def read_papers(names: Iterable[str], folder: Path, cache: Path) -> dict[str, Paper]:
    """Return the reports of these names (files without their ending) as read by this version.

    Raises PapersMissing where one is not in the folder, CorpusError where one cannot be read.
    """
    cache.mkdir(parents=True, exist_ok=True)
    version = _reader_version()
    return {name: _read_paper(folder / f"{name}.pdf", cache, version) for name in sorted(names)}


def _read_paper(file: Path, cache: Path, version: str) -> Paper:
    if not file.is_file():
        raise PapersMissing(
            f"The report {file} is not there, so nothing was trained. Set SCRUTINEER_SHARED to the "
            "folder that holds corpus/national."
        )
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    kept = cache / f"{file.stem}-{digest[:12]}-{version}.json"
    if not kept.is_file():
        kept.write_bytes(_PASSAGES.dump_json(read(file, document_id=file.stem).passages))
    council, document = describe(file.name, digest)
    return Paper(council, document, _PASSAGES.validate_json(kept.read_bytes()))


def describe(name: str, digest: str) -> tuple[str, Document]:
    """Return the council's short name and what the name of a report's file says about it."""
    stem = name.removesuffix(".pdf")
    found = _NAME.fullmatch(stem)
    if found is None:
        raise PapersMissing(f"The name {name!r} is not <council>-<inspection or visit>-<date>.pdf.")
    words = found["council"].split("-")
    authority = " ".join(word if word in _SMALL_WORDS else word.capitalize() for word in words)
    published = date.fromisoformat(found["published"])
    kind = _KINDS[found["sort"]]
    document = Document(
        stem, f"{authority} {kind}", "Ofsted", authority, kind, published, name, digest, None
    )
    return found["council"], document


def _reader_version() -> str:
    """Return a digest of the reader's source, so that a changed reader reads again."""
    digest = hashlib.sha256()
    for file in sorted(Path(str(corpus.__path__[0])).rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
