"""Checking a draft: every figure, date, name, quotation and citation looked up in the papers.

Rules and no generated text: each finding says in a sentence what was looked up, where, and what stands
there. A sentence without a citation of its own is read with the one that its paragraph gives after it,
or else before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from drafting.citation_check import CitationReader, citation_findings
from drafting.citing import find_in_prose
from drafting.date_check import check_dates
from drafting.draft import Draft, Sentence
from drafting.facts import read_facts
from drafting.figure_check import check_figures
from drafting.findings import CheckReport, Finding, FindingKind, Severity
from drafting.name_check import check_names
from drafting.opening import open_any
from drafting.papers import Papers, PaperSource, can_be_cited
from drafting.placement_check import check_placement
from drafting.quotation_check import check_quotations
from drafting.resolved import Problem, Resolved
from drafting.statement import Statement

Cited = dict[tuple[int, int], tuple[Resolved, ...]]
_ABOUT_FACTS = frozenset({FindingKind.NOT_FOUND, FindingKind.DIFFERS, FindingKind.ELSEWHERE})


def check(draft: Draft, papers: Papers) -> CheckReport:
    """Return everything found in a draft, in the draft's order."""
    cited = resolve_citations(draft, papers)
    findings: list[Finding] = []
    for row, column, sentence in draft.sentences():
        findings.extend(citation_findings(cited[row, column], papers, row, column))
        statement = _statement(papers, sentence, (row, column), cited)
        findings.extend(_softened(each, statement) for each in _look_up(statement))
    return CheckReport(draft, tuple(findings))


def resolve_citations(draft: Draft, papers: Papers) -> Cited:
    """Return what the citations of each sentence mean, by the places of paragraph and sentence.

    Citations that are part of a sentence's own words follow those that are set apart.
    """
    reader = CitationReader(papers, [each.passage_id.split("/")[0] for each in draft.pins])
    return {(row, column): reader.read(sentence) for row, column, sentence in draft.sentences()}


def check_file(path: Path, index: PaperSource) -> CheckReport:
    """Check a draft in a file: Word, text, Markdown or a saved draft. Raises UnreadableDraft."""
    return check(open_any(path), Papers(index))


def _look_up(statement: Statement) -> Iterator[Finding]:
    found = [
        *check_quotations(statement),
        *check_figures(statement),
        *check_dates(statement),
        *check_names(statement),
    ]
    yield from sorted(found, key=lambda each: each.start)
    if not any(each.is_adverse and each.kind is FindingKind.ELSEWHERE for each in found):
        yield from check_placement(statement)


def _statement(
    papers: Papers, sentence: Sentence, place: tuple[int, int], cited: Cited
) -> Statement:
    own = cited[place]
    resolved = own or _shared(place, cited)
    passages = [passage for each in resolved for passage in each.passages]
    for each in resolved:
        if each.problem is Problem.NO_PLACE:
            passages.extend(
                p for d in each.documents for p in papers.passages(d.id) if can_be_cited(p)
            )
    documents = [document for each in resolved for document in each.documents]
    pointers = [(start, end) for start, end, _ in find_in_prose(sentence.text)]
    return Statement(
        papers=papers,
        facts=read_facts(sentence.text, pointers),
        paragraph=place[0],
        sentence=place[1],
        cited=tuple(dict.fromkeys(passages)),
        documents=tuple(dict.fromkeys(documents)),
        own=bool(own),
    )


def _shared(place: tuple[int, int], cited: Cited) -> Sequence[Resolved]:
    """The citations of the nearest sentence of the paragraph that has any, those after it first."""
    row, column = place
    beside = [(other, found) for (line, other), found in cited.items() if line == row and found]
    after = [found for other, found in beside if other > column]
    before = [found for other, found in beside if other < column]
    return next(iter([*after, *reversed(before)]), ())


def _softened(finding: Finding, statement: Statement) -> Finding:
    """What is amiss in a sentence without a citation of its own may just be its author's own statement."""
    if statement.own or finding.severity is not Severity.WRONG or finding.kind not in _ABOUT_FACTS:
        return finding
    kind = FindingKind.UNCITED if finding.kind is FindingKind.NOT_FOUND else finding.kind
    message = f"This sentence has no citation of its own. {finding.message}"
    return replace(finding, kind=kind, severity=Severity.CHECK, message=message)
