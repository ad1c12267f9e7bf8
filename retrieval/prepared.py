"""The index of the starter notes, made once with the environment: a new library then answers at once.

python -m retrieval.prepared     # the last step of `make install`
"""

from __future__ import annotations

import sys

from corpus.starter import load_starter
from retrieval.building import build
from retrieval.errors import RetrievalError
from retrieval.settings import PREPARED, read_settings


def main() -> None:
    """Make the index for the model that is set; where that fails, say that the first question will wait."""
    starter = load_starter()
    try:
        build(PREPARED, starter.documents, starter.passages, read_settings())
    except (RetrievalError, OSError) as error:
        sys.stderr.write(
            f"The starter notes could not be prepared ({error}): the first question waits longer.\n"
        )


if __name__ == "__main__":
    main()
