"""The sides of a question that compares: councils with one another, or years."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.results import Scope

Documents = frozenset[str]


def sides_of(scopes: Sequence[Scope]) -> tuple[Documents, ...]:
    """Return the documents (ids) of each side of a comparison; none where a question has one side.

    Two councils are two sides, each with its papers of the years asked about where it has such; two
    years of one council, or of none in particular, are two sides with that council's papers.
    """
    councils = [scope.documents for scope in scopes if scope.key.startswith("council:")]
    years = [scope.documents for scope in scopes if scope.key.startswith("year:")]
    if len(councils) > 1:
        return _within(councils, frozenset().union(*years))
    sides = _within(years, frozenset().union(*councils))
    return sides if len(set(sides)) > 1 else ()


def _within(sides: Sequence[Documents], limit: Documents) -> tuple[Documents, ...]:
    """Return what each side has within a limit, all of it where it has nothing there."""
    return tuple(side & limit or side for side in sides)
