"""Which councils are kept from training: whole councils, so that no report's wording leaks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def held_out_councils(councils: Iterable[str], share: float) -> frozenset[str]:
    """Return about `share` (0 to 1) of the councils, chosen by a digest of their names."""
    ordered = sorted(set(councils), key=digest)
    return frozenset(ordered[: round(share * len(ordered))])


def digest(name: str) -> str:
    """Return what puts names in an order that is always the same and has nothing to do with them."""
    return hashlib.sha256(name.encode()).hexdigest()
