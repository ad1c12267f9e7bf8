"""How far the papers answer a question, in words; people are never shown the number."""

from __future__ import annotations

from retrieval.results import Result

STRONG = 0.75
LIKELY = 0.5


def verdict(result: Result) -> str:
    """The verdict on a result, as the start of a sentence without its full stop."""
    if not result.answered:
        return "These papers do not answer this"
    if result.confidence >= STRONG:
        return "The papers answer this"
    if result.confidence >= LIKELY:
        return "The papers probably answer this"
    return "The papers may answer this"
