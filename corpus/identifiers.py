"""Names for passages that stay the same when a document is read again or grows."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from dataclasses import replace

from corpus.passages import Passage, Reading

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_HASH_LENGTH = 10


def slugify(text: str) -> str:
    """Return a text as lower-case words joined by hyphens, for use in an id."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _NOT_SLUG.sub("-", plain.lower()).strip("-") or "-"


def hash_text(text: str) -> str:
    """Return a short hash of a text, the same for other spacing, capitals and quotes."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = re.findall(r"\w+", plain)
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:_HASH_LENGTH]


class Identifiers:
    """Gives out the ids of one document."""

    def __init__(self, document_id: str) -> None:
        self._document_id = document_id
        self._given: Counter[str] = Counter()

    def name(self, number: str | None, scope: str | None, text: str) -> str:
        """Return the id of a passage.

        `document/scope/number` where a number is printed; a hash of the text where none is or
        where the number was given before in its scope; equal texts are counted.
        """
        place = slugify(scope) if scope else "-"
        if number is not None:
            plain = f"{self._document_id}/{place}/{number}"
            if not self._given[plain]:
                self._given[plain] += 1
                return plain
            return self._count(f"{plain}~{hash_text(text)}")
        return self._count(f"{self._document_id}/{place}/{hash_text(text)}")

    def _count(self, base: str) -> str:
        """Return a base, with its ordinal among equal ones from the second on."""
        self._given[base] += 1
        count = self._given[base]
        return base if count == 1 else f"{base}-{count}"


def named_after(reading: Reading, document_id: str) -> Reading:
    """Return a reading whose passages are those of the document of this id."""
    passages = tuple(_move(passage, document_id) for passage in reading.passages)
    return replace(reading, passages=passages)


def _move(passage: Passage, document_id: str) -> Passage:
    """Return a passage with another document's id in its own."""
    own = passage.id.removeprefix(passage.document_id)
    return replace(passage, id=f"{document_id}{own}", document_id=document_id)
