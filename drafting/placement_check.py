"""Whether a sentence is about what its cited paragraph is about, or plainly about another one."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.passages import Passage
from drafting.facts import content_words
from drafting.findings import Finding, FindingKind, Severity
from drafting.statement import Statement

_FEWEST_WORDS = 5
_LITTLE = 0.34
_MUCH = 0.5
_MARGIN = 0.3
_MOST_CITED = 12


def check_placement(statement: Statement) -> Iterator[Finding]:
    """Give a finding where another paragraph of the paper has far more of the sentence's words."""
    words = content_words(statement.facts.text)
    if len(words) < _FEWEST_WORDS or not 0 < len(statement.cited) <= _MOST_CITED:
        return
    here = _together(statement, words)
    other = max(statement.elsewhere, key=statement.coverage, default=None)
    if other is None or here > _LITTLE or _is_reprint(statement, other):
        return
    there = statement.coverage(other)
    if there >= _MUCH and there - here >= _MARGIN:
        message = (
            f"The paragraph cited says little of this. {statement.name(other)} seems to be meant: "
            "read both."
        )
        yield statement.find(FindingKind.ELSEWHERE, Severity.CHECK, message, None, other, other.text)


def _together(statement: Statement, words: frozenset[str]) -> float:
    """The share of the sentence's words, by weight, that the cited passages have between them."""
    held = frozenset(word for each in statement.cited for word in statement.papers.words(each))
    document = statement.cited[0].document_id
    total = sum(statement.papers.weight(document, word) for word in words)
    shared = sum(statement.papers.weight(document, word) for word in words & held)
    return shared / total if total else 0.0


def _is_reprint(statement: Statement, other: Passage) -> bool:
    cited = {each.id for each in statement.cited} | {each.reprint_of for each in statement.cited}
    return other.id in cited or other.reprint_of in cited
