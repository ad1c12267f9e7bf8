"""Answers that say nothing themselves but point to others: "See previous answers"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from register.entries import Entry, Register
from register.nearness import NEAR, VectorsOf

_POINTING = frozenset(
    "above below previous previously earlier preceding answer answers answered response responses "
    "reply replies".split()
)
_BESIDE_IT = frozenset(
    "please see refer to as at in by per and also the my our your this is has been was already same "
    "given stated set out noted said covered addressed dealt with other question questions number "
    "numbers no q qs".split()
)
_WORD = re.compile(r"[A-Za-z]+|\d+")


def only_points(answer: str) -> bool:
    """Tell whether an answer is nothing but a pointer to others."""
    words = [word.lower() for word in _WORD.findall(answer)]
    others = (word for word in words if not word.isdigit() and word not in _BESIDE_IT)
    return not _POINTING.isdisjoint(words) and _POINTING.issuperset(others)


class Pointers:
    """Finds the answer that speaks for one that only points elsewhere."""

    def __init__(self, register: Register, vectors_of: VectorsOf) -> None:
        """Take the register and what gives the vectors of what an entry asks, (sentences, dim)."""
        self._telling = tuple(one for one in register.entries if _tells(one))
        self._vectors_of = vectors_of

    def speaking_for(self, entry: Entry) -> Entry | None:
        """Return the entry whose answer is to be read instead, None where none is or none is known.

        It is the one whose number the answer gives, else the one that asks what is nearest to the same.
        """
        if not only_points(entry.exchange.answer or ""):
            return None
        numbers = re.findall(r"\d+", entry.exchange.answer or "")
        return self._numbered(entry, numbers) or self._nearest(entry)

    def _numbered(self, entry: Entry, numbers: Iterable[str]) -> Entry | None:
        part = (entry.document.id, entry.passage.scope)
        here = {
            one.passage.number: one
            for one in self._telling
            if (one.document.id, one.passage.scope) == part
        }
        return next((here[number] for number in numbers if number in here), None)

    def _nearest(self, entry: Entry) -> Entry | None:
        asked = self._vectors_of(entry)
        near = [
            (float((self._vectors_of(one) @ asked.T).max(initial=0)), one) for one in self._telling
        ]
        likeness, nearest = max(near, key=lambda pair: pair[0], default=(0.0, entry))
        return nearest if likeness >= NEAR else None


def _tells(entry: Entry) -> bool:
    return entry.is_answered and not only_points(entry.exchange.answer or "")
