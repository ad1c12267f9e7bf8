"""Limits that a person sets on where evidence may come from."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from functools import lru_cache

from corpus.passages import Document

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Filters:
    """Which documents may give evidence; an empty tuple sets no limit.

    `authorities` are compared without regard to case; `years` with the year of publication and the
    years that stand in a document's id, title and notes (fieldwork is often the year before);
    `kinds` are the values of `DocumentKind`; `documents` are ids.
    """

    authorities: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()

    def admit(self, document: Document) -> bool:
        """Tell whether the document may give evidence."""
        authorities = {name.casefold() for name in self.authorities}
        return (
            (not authorities or document.authority.casefold() in authorities)
            and (not self.years or not years_of(document).isdisjoint(self.years))
            and (not self.kinds or document.kind.value in self.kinds)
            and (not self.documents or document.id in self.documents)
        )

    def to_json(self) -> dict[str, list[str] | list[int]]:
        """Return the limits as plain lists, for JSON."""
        return {name: list(values) for name, values in asdict(self).items()}


@lru_cache(maxsize=10_000)
def years_of(document: Document) -> frozenset[int]:
    """Return the years that a document can be asked for by."""
    printed = " ".join((document.id, document.title, document.notes))
    years = {int(found) for found in _YEAR.findall(printed)}
    if document.published is not None:
        years.add(document.published.year)
    return frozenset(years)
