"""The index's folder: generations beside one another, and the manifest that names the one in use.

A generation is a folder of files. It is written in full, then `manifest.json` is replaced by one
rename, and only then is the generation before it removed. A kill at any moment leaves a manifest
and the whole generation that it names; what else lies about is removed by the next build.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from retrieval.errors import IndexBroken, IndexBusy, IndexMissing, IndexStale

FORMAT = 1
MANIFEST = "manifest.json"
LOCK = ".building.lock"
PREFIX = "generation-"
MEND = "The papers are safe: build the index again (`scrutineer doctor --mend`)."


class Manifest(BaseModel):
    """What an index was made of, and the checksum of each of its files."""

    model_config = ConfigDict(frozen=True)

    format: int = FORMAT
    generation: str
    model: str
    model_sha256: str
    adapter_sha256: str | None
    documents: dict[str, str]
    """From document id to the hash of its file."""
    passages: int
    sentences: int
    tokens: int
    dimensions: int
    checksums: dict[str, str] = Field(default_factory=dict)
    built_at: datetime


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Hold the index's folder for one writer; raises IndexBusy at once where another holds it."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise IndexBusy(
            "The index is being built by another process. Nothing was changed: wait until it has "
            "finished and try again."
        ) from error
    try:
        yield
    finally:
        lock.release()


def new_generation(folder: Path) -> Path:
    """Make and return an empty folder for a generation, removing what builds cut short left behind."""
    remove_stale(folder)
    generation = folder / f"{PREFIX}{uuid.uuid4().hex[:12]}"
    generation.mkdir()
    return generation


def swap_in(folder: Path, manifest: Manifest) -> None:
    """Put a generation that is complete on disk in use, by one rename, and remove the one before."""
    generation = folder / manifest.generation
    files = sorted(generation.iterdir())
    for file in files:
        _flush(file)
    sums = {file.name: checksum(file) for file in files}
    complete = manifest.model_copy(update={"checksums": sums})
    beside = folder / f"{MANIFEST}.new"
    beside.write_text(complete.model_dump_json(indent=2), encoding="utf-8")
    _flush(beside)
    beside.replace(folder / MANIFEST)
    remove_stale(folder)


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest in use; raises IndexMissing, IndexBroken or IndexStale (other format)."""
    file = folder / MANIFEST
    try:
        manifest = Manifest.model_validate_json(file.read_bytes())
    except FileNotFoundError as error:
        raise IndexMissing(
            f"There is no index in {folder}. Add a paper, or build the index of those you have."
        ) from error
    except (OSError, ValidationError) as error:
        raise IndexBroken(f"The index's manifest {file} cannot be read. {MEND}") from error
    if manifest.format != FORMAT:
        raise IndexStale(
            f"The index has format {manifest.format}, this version reads {FORMAT}. {MEND}"
        )
    return manifest


def verify(folder: Path, manifest: Manifest) -> Path:
    """Return the generation's folder once every file has its checksum; raises IndexBroken."""
    generation = folder / manifest.generation
    for name, expected in manifest.checksums.items():
        file = generation / name
        if not file.is_file():
            raise IndexBroken(f"The file {name} of the index is missing. {MEND}")
        if checksum(file) != expected:
            raise IndexBroken(f"The file {name} of the index is damaged. {MEND}")
    return generation


def remove_stale(folder: Path) -> None:
    """Remove every generation but the one that the manifest names."""
    try:
        used = read_manifest(folder).generation
    except (IndexMissing, IndexBroken, IndexStale):
        used = ""
    for generation in folder.glob(f"{PREFIX}*"):
        if generation.name != used:
            # A file that another process still has open may refuse to go; the next build tries again.
            shutil.rmtree(generation, ignore_errors=True)


def checksum(file: Path) -> str:
    """Return the sha256 of a file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def now() -> datetime:
    """Return the present moment in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def _flush(file: Path) -> None:
    with file.open("rb") as stream:
        os.fsync(stream.fileno())
