"""Ids of passages: the same file read twice gives the same ids, and an addition moves no other's.

A numbered passage is `document/scope/number` ("leicester-2015/-/55"). One without a number, or whose
number its scope prints again, gets a short digest of its own words instead of, or after, the number.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter

from corpus.catalogue import slug

NO_SCOPE = "-"
DIGEST_DIGITS = 10


class PassageIds:
    """Gives out the ids of one document's passages, in order, never the same one twice."""

    def __init__(self, document_id: str) -> None:
        self._document_id = document_id
        self._given: Counter[str] = Counter()

    def next(self, scope: str | None, number: str | None, text: str) -> str:
        """The id of the next passage; `text` tells passages without a number apart."""
        stem = f"{self._document_id}/{slug(scope) if scope else NO_SCOPE}"
        printed = re.sub(r"\s+", "", number or "")
        if printed and not self._given[f"{stem}/{printed}"]:
            return self._give(f"{stem}/{printed}")
        own = f"{printed}~{_digest(text)}"
        return self._give(f"{stem}/{own}")

    def _give(self, passage_id: str) -> str:
        self._given[passage_id] += 1
        count = self._given[passage_id]
        return passage_id if count == 1 else f"{passage_id}-{count}"


def _digest(text: str) -> str:
    words = " ".join(text.lower().split())
    return hashlib.sha256(words.encode()).hexdigest()[:DIGEST_DIGITS]
