"""Which councils are kept from training: whole councils, so that no report's wording leaks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def held_out_councils(councils: Iterable[str], share: float) -> frozenset[str]:
    """Return about `share` (0 to 1) of the councils, chosen by a digest of their names."""
    ordered = sorted(set(councils), key=_digest)
    return frozenset(ordered[: round(share * len(ordered))])


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()
