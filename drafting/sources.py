"""Which passages a citation means: "Ofsted 2015, para 55, p. 15" to the passage itself.

A citation that this program prints is known letter by letter. Any other is read: its words must name a
paper and its numbers must stand there. Nothing is guessed: what cannot be found is a problem with a
reason.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from corpus.citations import cite_full, cite_plain, cite_short, uk_date
from corpus.passages import Document, Passage
from drafting.citing import CitedWords
from drafting.locating import numbered, pages_of, placed, places, stands_on
from drafting.naming import NamedPapers, fold
from drafting.papers import Papers, can_be_cited
from drafting.resolved import Problem, Resolved

_REMARK = re.compile(r"[(\[]our note[^()\[\]]*[)\]]", re.IGNORECASE)


class Sources:
    """Resolves citations against papers. Making it reads every passage's locator once."""

    def __init__(self, papers: Papers) -> None:
        self._papers = papers
        self._named = NamedPapers(papers)

    def resolve(self, cited: CitedWords, likely: Sequence[str] = ()) -> Resolved:
        """Return what a citation means; `likely` are ids of documents cited just before, latest first."""
        exact = self._as_printed.get(_folded(cited.printed))
        if exact:
            return self._choose(cited, self._likely_only(exact, cited, likely))
        documents = self._named.named(cited)
        if not documents:
            return self._no_source(cited)
        if not cited.has_locator and not self._named.parts(cited, documents):
            reason = f"“{cited.printed}” names no paragraph, so the whole paper was looked at."
            return Resolved(cited.printed, (), tuple(documents), Problem.NO_PLACE, reason)
        return self._within(cited, documents, likely)

    def shortest(self, passage: Passage) -> str:
        """Return the shortest citation that means this passage alone; the short one where none does."""
        document = self._papers.document(passage)
        printed = [cite(document, passage) for cite in (cite_short, cite_plain, cite_full)]
        alone = (words for words in printed if self._as_printed[_folded(words)] == [passage])
        return next(alone, printed[0])

    @cached_property
    def _as_printed(self) -> dict[str, list[Passage]]:
        """Every citation that this program prints, folded, with the passages that it can mean."""
        printed: dict[str, list[Passage]] = defaultdict(list)
        for passage in self._papers.everything():
            document = self._papers.document(passage)
            for words in {
                _folded(cite(document, passage)) for cite in (cite_short, cite_plain, cite_full)
            }:
                printed[words].append(passage)
        return printed

    def _within(
        self, cited: CitedWords, documents: list[Document], likely: Sequence[str]
    ) -> Resolved:
        pool = self._pool(cited, documents)
        if not cited.spans:
            groups = [placed(cited, pool)]
        else:
            groups = [self._numbered(cited, span, pool, likely) for span in cited.spans]
        found = [passage for group in groups for passage in group]
        if not all(groups):
            return self._no_paragraph(cited, documents, found)
        chosen = self._choose(cited, self._likely_only(found, cited, likely))
        single = [
            group for group, span in zip(groups, cited.spans, strict=False) if len({*span}) == 1
        ]
        if chosen.problem is None and any(places(group) > 1 for group in single):
            return self._several(chosen)
        return chosen

    def _pool(self, cited: CitedWords, documents: list[Document]) -> list[Passage]:
        """The passages among which a citation's numbers count: of the part that it names, if any."""
        parts = self._named.parts(cited, documents)
        return [
            passage
            for document in documents
            for passage in self._papers.passages(document.id)
            if can_be_cited(passage) and (not parts or (document.id, passage.scope) in parts)
        ]

    def _numbered(
        self, cited: CitedWords, span: tuple[str, str], pool: list[Passage], likely: Sequence[str]
    ) -> list[Passage]:
        """The passages of a number, those of the likely paper and on the page named before others."""
        found = self._likely_only(numbered(span, cited.unit, pool), cited, likely)
        return [each for each in found if stands_on(each, cited.pages)] or found

    def _likely_only(
        self, found: Sequence[Passage], cited: CitedWords, likely: Sequence[str]
    ) -> list[Passage]:
        """Those of the one document that the sentence around, or the citation before, speaks of."""
        held = list(dict.fromkeys(each.document_id for each in found))
        if len(held) > 1:
            hinted = self._named.hinted(held, cited.hints)
            known = [each for each in likely if each in hinted]
            held = hinted if len(hinted) == 1 else known[:1] or hinted
        return [each for each in found if each.document_id in held]

    def _choose(self, cited: CitedWords, found: Sequence[Passage]) -> Resolved:
        documents = self._documents_of(found)
        if any(stands_on(each, cited.pages) for each in found) or cited.pages is None:
            return Resolved(cited.printed, tuple(found), documents)
        where = " or ".join(dict.fromkeys(pages_of(each) for each in found))
        reason = f"The paragraph cited stands on {where}, not on page {cited.pages[0]}."
        return Resolved(cited.printed, tuple(found), documents, Problem.OTHER_PAGE, reason)

    def _documents_of(self, found: Sequence[Passage]) -> tuple[Document, ...]:
        return tuple({each.document_id: self._papers.document(each) for each in found}.values())

    def _several(self, chosen: Resolved) -> Resolved:
        held = chosen.passages
        examples = "; ".join(cite_short(self._papers.document(each), each) for each in held[:3])
        reason = (
            f"“{chosen.printed}” can mean {len(held)} passages, among them {examples}. "
            "Name the part of the paper."
        )
        return Resolved(chosen.printed, held, chosen.documents, Problem.SEVERAL, reason)

    def _no_paragraph(
        self, cited: CitedWords, documents: list[Document], found: list[Passage]
    ) -> Resolved:
        which, extent = "the papers that it could mean", ""
        if len(documents) == 1:
            which = f"{documents[0].publisher}, {documents[0].authority}"
            extent = self._extent(documents[0])
        reason = f"There is no “{cited.printed}” in {which}.{extent}"
        return Resolved(cited.printed, tuple(found), tuple(documents), Problem.NO_PARAGRAPH, reason)

    def _extent(self, document: Document) -> str:
        printed = [
            each.number or "" for each in self._papers.passages(document.id) if not each.scope
        ]
        whole = [int(number) for number in printed if number.isdigit()]
        return f" Its paragraphs run from {min(whole)} to {max(whole)}." if whole else ""

    def _no_source(self, cited: CitedWords) -> Resolved:
        reason = f"No paper here is called “{cited.source or cited.printed}”."
        near = self._named.nearest(cited)
        if near is not None:
            dated = f" ({uk_date(near.published)})" if near.published else ""
            reason += f" The nearest is {near.publisher}, {near.authority}{dated}."
        return Resolved(cited.printed, (), (), Problem.NO_SOURCE, reason)


def _folded(citation: str) -> str:
    return fold(_REMARK.sub(" ", citation))
