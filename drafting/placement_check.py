"""Whether a sentence is about what its cited paragraph is about, or plainly about another one."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.passages import Passage
from drafting.findings import Finding, FindingKind, Severity
from drafting.statement import Statement

_FEWEST_WORDS = 4
_LITTLE = 0.28
_MARGIN = 0.2
_SOME = 0.5
_WIDE_MARGIN = 0.35
"""Tried on sentences cited rightly and wrongly (see docs/checking.md): the two differ widely."""
_MOST_CITED = 12


def check_placement(statement: Statement) -> Iterator[Finding]:
    """Give a finding where another paragraph of the paper has far more of the sentence's words."""
    words = statement.words
    if len(words) < _FEWEST_WORDS or not 0 < len(statement.cited) <= _MOST_CITED:
        return
    here = _together(statement, words)
    other = max(statement.elsewhere, key=statement.coverage, default=None)
    if other is None or _is_reprint(statement, other):
        return
    margin = statement.coverage(other) - here
    if (here <= _LITTLE and margin >= _MARGIN) or (here <= _SOME and margin >= _WIDE_MARGIN):
        message = (
            f"The paragraph cited says little of this. {statement.name(other)} seems to be meant: "
            "read both."
        )
        yield statement.find(
            FindingKind.ELSEWHERE, Severity.CHECK, message, None, other, other.text
        )


def _together(statement: Statement, words: frozenset[str]) -> float:
    """The share of the sentence's words, by weight, that the cited passages have between them."""
    held = frozenset(word for each in statement.cited for word in statement.papers.words(each))
    document = statement.cited[0].document_id
    total = sum(statement.papers.weight(document, word) for word in words)
    shared = sum(statement.papers.weight(document, word) for word in words & held)
    return shared / total if total else 0.0


def _is_reprint(statement: Statement, other: Passage) -> bool:
    """Whether the other passage prints a cited one again, or the other way round."""
    originals = {each.reprint_of or each.id for each in statement.cited}
    return (other.reprint_of or other.id) in originals
