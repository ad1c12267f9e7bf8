"""The halves of a question that asks two things, so that both get their evidence."""

from __future__ import annotations

import re

from retrieval.words import STOPWORDS, split_words

_ASKING = r"(?:how|what|why|who|when|where|which|whether|did|does|do|is|was|were|are|has|have|had|can|any)"
_CUTS = re.compile(
    rf"\?\s+(?=\S)|[,;]?\s+(?:and|but|or)\s+(?={_ASKING}\b)|;\s+|\s+[-–—]\s+(?={_ASKING}\b)"
    r"|,?\s+(?:versus|vs\.?|whereas|while|as against|compared (?:with|to))\s+",
    re.IGNORECASE,
)
FEWEST = 2
"""Words of its own that a half must have."""
MOST = 3
"""Halves that are taken."""


def split_halves(question: str) -> tuple[str, ...]:
    """Return the parts of a question that each ask something; none where it asks one thing."""
    parts = [part.strip(" ,;?-–—") for part in _CUTS.split(question)]
    asking = [part for part in parts if len(_own_words(part)) >= FEWEST]
    return tuple(asking[:MOST]) if len(asking) > 1 else ()


def _own_words(part: str) -> set[str]:
    return {word for word in split_words(part) if word not in STOPWORDS}
