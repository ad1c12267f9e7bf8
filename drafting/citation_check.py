"""The citations of a sentence: what they mean, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.citations import cite_short
from drafting.citing import find_in_prose, read_citation
from drafting.draft import Citation, Sentence
from drafting.findings import Finding, FindingKind, Severity
from drafting.papers import Papers
from drafting.resolved import Problem, Resolved
from drafting.sources import Sources

_KINDS = {
    Problem.NO_SOURCE: (FindingKind.NO_SOURCE, Severity.WRONG),
    Problem.NO_PARAGRAPH: (FindingKind.NO_PARAGRAPH, Severity.WRONG),
    Problem.OTHER_PAGE: (FindingKind.OTHER_PAGE, Severity.WRONG),
    Problem.NO_PLACE: (FindingKind.NO_PLACE, Severity.NOTE),
    Problem.SEVERAL: (FindingKind.SEVERAL, Severity.NOTE),
}


class CitationReader:
    """Resolves the citations of a draft in order; it remembers which papers were cited last."""

    def __init__(self, papers: Papers, likely: Sequence[str] = ()) -> None:
        self._papers = papers
        self._sources = Sources(papers)
        self._likely = list(dict.fromkeys(likely))

    def read(self, sentence: Sentence) -> tuple[Resolved, ...]:
        """Return what each citation of a sentence means, those in its own words last."""
        resolved = [self._resolve(each, sentence.text) for each in sentence.citations]
        resolved.extend(
            self._remember(self._sources.resolve(cited, self._likely))
            for _, _, cited in find_in_prose(sentence.text)
        )
        return tuple(resolved)

    def _resolve(self, citation: Citation, hints: str) -> Resolved:
        if citation.passage_id is None:
            cited = read_citation(citation.printed, hints)
            return self._remember(self._sources.resolve(cited, self._likely))
        passage = self._papers.by_id.get(citation.passage_id)
        if passage is None:
            reason = f"“{citation.printed}” was pinned, but the papers no longer hold that passage."
            return Resolved(citation.printed, (), (), Problem.NO_PARAGRAPH, reason)
        return self._remember(
            Resolved(citation.printed, (passage,), (self._papers.document(passage),))
        )

    def _remember(self, resolved: Resolved) -> Resolved:
        for document in resolved.documents if len(resolved.documents) == 1 else ():
            self._likely = [document.id, *(each for each in self._likely if each != document.id)]
        return resolved


def citation_findings(
    resolved: Sequence[Resolved], papers: Papers, paragraph: int, sentence: int
) -> Iterator[Finding]:
    """Give one finding for each citation of a sentence."""
    for each in resolved:
        passage = each.passages[0] if each.passages else None
        if each.problem is not None:
            kind, severity = _KINDS[each.problem]
            message = each.reason
        elif passage is not None:
            kind, severity = FindingKind.CITED, Severity.RIGHT
            message = f"Leads to {cite_short(papers.document(passage), passage)}."
        else:
            continue
        where = passage.id if passage else None
        yield Finding(kind, severity, message, each.printed, paragraph, sentence, passage_id=where)
