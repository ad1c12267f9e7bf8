"""Which passages a citation means: "Ofsted 2015, para 55, p. 15" to the passage itself.

A citation that this program prints is known letter by letter. Any other is read: its words must all
belong to one paper (publisher, council, title, kind, part), its year or date must be that paper's,
and its numbers must stand there. Nothing is guessed: what cannot be found is a problem with a reason.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from corpus.citations import cite_full, cite_plain, cite_short, uk_date
from corpus.naming import words_of
from corpus.passages import Document, Passage, PassageKind
from corpus.targets import number_key
from drafting.citing import CitedWords
from drafting.dates import Day, find_dates
from drafting.papers import Papers, can_be_cited
from retrieval.filters import years_of


class Problem(StrEnum):
    """What is wrong with a citation."""

    NO_SOURCE = "no such paper"
    NO_PARAGRAPH = "no such paragraph"
    OTHER_PAGE = "another page"
    NO_PLACE = "no paragraph named"
    SEVERAL = "several paragraphs"


@dataclass(frozen=True, slots=True)
class Resolved:
    """A citation with the passages that it means and the papers that it can be about.

    `passages` is empty where none can be found; `problem` and `reason` say what is wrong, if anything.
    """

    printed: str
    passages: tuple[Passage, ...] = ()
    documents: tuple[Document, ...] = ()
    problem: Problem | None = None
    reason: str = ""


_SAYS_NOTHING = frozenset(
    "a an and as at by for from in is it its of on or our s see the this that to with report reports "
    "inspection letter pack paper papers note notes published full final dated version council city county "
    "borough district page section ibid above same hmi ofsteds their of".split()
)
_REMARK = re.compile(r"\(our note[^()]*\)", re.IGNORECASE)
_NOT_WORDS = re.compile(r"[^a-z0-9]+")


class Sources:
    """Resolves citations against papers. Making it reads every passage's locator once."""

    def __init__(self, papers: Papers) -> None:
        self._papers = papers
        self._known = {each.id: self._known_words(each) for each in papers.documents}

    def resolve(self, cited: CitedWords, likely: Sequence[str] = ()) -> Resolved:
        """Return what a citation means; `likely` are ids of documents cited just before, latest first."""
        exact = self._as_printed.get(_plain(cited.printed))
        if exact:
            return self._choose(cited, self._likely_first(exact, cited, likely))
        documents = self._documents(cited)
        if not documents:
            return self._no_source(cited)
        if not cited.has_locator and not self._parts(cited, documents):
            reason = f"“{cited.printed}” names no paragraph, so only the whole paper could be looked at."
            return Resolved(cited.printed, (), tuple(documents), Problem.NO_PLACE, reason)
        return self._within(cited, documents, likely)

    @cached_property
    def _as_printed(self) -> dict[str, list[Passage]]:
        """Every citation that this program prints, folded, with the passages that it can mean."""
        printed: dict[str, list[Passage]] = defaultdict(list)
        for passage in self._papers.everything():
            document = self._papers.document(passage)
            for style in (cite_short, cite_plain, cite_full):
                group = printed[_plain(style(document, passage))]
                if passage not in group:
                    group.append(passage)
        return printed

    def _known_words(self, document: Document) -> frozenset[str]:
        scopes = {each.scope for each in self._papers.passages(document.id) if each.scope}
        parts = (document.id, document.publisher, document.authority, document.title, document.kind)
        return frozenset(words_of(" ".join((*parts, document.notes, *scopes))))

    def _documents(self, cited: CitedWords) -> list[Document]:
        words = _telling(cited.source)
        days = find_dates(cited.source)
        return [
            each
            for each in self._papers.documents
            if words <= self._known[each.id] and all(self._dated(each, day) for day in days)
        ]

    def _dated(self, document: Document, day: Day) -> bool:
        """Whether a date in a citation is the paper's own, or that of a part of it."""
        scopes = {each.scope for each in self._papers.passages(document.id) if each.scope}
        for scope in scopes:
            if any((own.year, own.month, own.day) == (day.year, day.month, day.day) for own in find_dates(scope)):
                return True
        if day.month is None:
            return day.years <= years_of(document) or str(day.year) in str(scopes)
        out = document.published
        if out is None or (day.year or out.year, day.month) != (out.year, out.month):
            return False
        return day.day is None or day.day == out.day

    def _parts(self, cited: CitedWords, documents: Iterable[Document]) -> set[tuple[str, str]]:
        """The (document, scope) pairs whose scope the citation names."""
        source = f" {_spaced(cited.source)} "
        scopes = {(p.document_id, p.scope) for d in documents for p in self._papers.passages(d.id) if p.scope}
        named = {(where, scope) for where, scope in scopes if f" {_spaced(scope)} " in source}
        # "Appendix B1" is not meant where "Appendix B1 Annex" is named.
        longest = max((len(scope) for _, scope in named), default=0)
        return {(where, scope) for where, scope in named if len(scope) == longest}

    def _within(
        self, cited: CitedWords, documents: list[Document], likely: Sequence[str]
    ) -> Resolved:
        parts = self._parts(cited, documents)
        pool = [
            passage
            for document in documents
            for passage in self._papers.passages(document.id)
            if can_be_cited(passage) and (not parts or (passage.document_id, passage.scope) in parts)
        ]
        groups = [self._numbered(cited, span, pool, likely) for span in cited.spans]
        if not cited.spans:
            groups = [self._placed(cited, pool)]
        found = [passage for group in groups for passage in group]
        if not all(groups):
            return self._no_paragraph(cited, documents, tuple(found))
        chosen = self._choose(cited, self._likely_first(found, cited, likely))
        single = [group for group, span in zip(groups, cited.spans, strict=False) if span[0] == span[1]]
        if chosen.problem is None and any(_places(group) > 1 for group in single):
            return self._several(cited, chosen.passages)
        return chosen

    def _numbered(
        self, cited: CitedWords, span: tuple[str, str], pool: list[Passage], likely: Sequence[str]
    ) -> list[Passage]:
        """The passages of a number or of a run of numbers, those on the page named before others."""
        if span[0] != span[1]:
            return _between(span, pool)
        key = number_key(span[0])
        numbered = [each for each in pool if each.number and _under(number_key(each.number), key)]
        found = [each for each in numbered if _is_or_marks_part(str(each.number), key)] or numbered
        wanted = [each for each in found if _is_a(each, cited.unit)]
        found = self._likely_first(wanted or found, cited, likely)
        on_page = [each for each in found if _on_page(each, cited.pages)]
        return on_page or found

    def _placed(self, cited: CitedWords, pool: list[Passage]) -> list[Passage]:
        """The passages of a page, or the one of an ordinal on it, or a whole part."""
        on_page = [each for each in pool if _on_page(each, cited.pages)]
        if cited.ordinal is not None:
            return [each for each in on_page if each.page_ordinal == cited.ordinal]
        return on_page

    def _likely_first(
        self, found: Sequence[Passage], cited: CitedWords, likely: Sequence[str]
    ) -> list[Passage]:
        """Those of the one document that the sentence around, or the citation before, speaks of."""
        held = list(dict.fromkeys(each.document_id for each in found))
        if len(held) > 1:
            hinted = self._hinted(held, cited.hints)
            known = [each for each in likely if each in hinted]
            held = hinted if len(hinted) == 1 else known[:1] or hinted
        return [each for each in found if each.document_id in held]

    def _hinted(self, ids: list[str], hints: str) -> list[str]:
        words = _telling(hints)
        years = {year for day in find_dates(hints) for year in day.years}
        documents = [each for each in self._papers.documents if each.id in ids]
        value = {
            each.id: len(words & self._known[each.id]) + 2 * len(years & years_of(each)) for each in documents
        }
        best = max(value.values())
        return [each for each in ids if value[each] == best]

    def _choose(self, cited: CitedWords, found: Sequence[Passage]) -> Resolved:
        documents = tuple({each.document_id: self._papers.document(each) for each in found}.values())
        astray = [each for each in found if not _on_page(each, cited.pages)]
        if cited.pages and astray and len(astray) == len(found):
            where = " or ".join(dict.fromkeys(_pages(each) for each in astray))
            named = f"page {cited.pages[0]}"
            reason = f"The paragraph cited stands on {where}, not on {named}."
            return Resolved(cited.printed, tuple(found), documents, Problem.OTHER_PAGE, reason)
        return Resolved(cited.printed, tuple(found), documents)

    def _several(self, cited: CitedWords, found: tuple[Passage, ...]) -> Resolved:
        documents = {each.document_id: self._papers.document(each) for each in found}
        examples = "; ".join(cite_short(documents[p.document_id], p) for p in found[:3])
        reason = f"“{cited.printed}” can mean {len(found)} passages, among them {examples}. Name the part."
        return Resolved(cited.printed, found, tuple(documents.values()), Problem.SEVERAL, reason)

    def _no_paragraph(
        self, cited: CitedWords, documents: list[Document], found: tuple[Passage, ...]
    ) -> Resolved:
        named = documents[0] if len(documents) == 1 else None
        which = f"{named.publisher}, {named.authority}" if named else "the papers that it could mean"
        extent = self._extent(named) if named else ""
        reason = f"There is no “{cited.printed}” in {which}.{extent}"
        return Resolved(cited.printed, found, tuple(documents), Problem.NO_PARAGRAPH, reason)

    def _extent(self, document: Document) -> str:
        plain = [p.number for p in self._papers.passages(document.id) if p.number and p.scope is None]
        whole = [int(number) for number in plain if number.isdigit()]
        return f" Its paragraphs run from {min(whole)} to {max(whole)}." if whole else ""

    def _no_source(self, cited: CitedWords) -> Resolved:
        words = _telling(cited.source)
        near = max(self._papers.documents, key=lambda each: len(words & _named_by(each)), default=None)
        reason = f"No paper here is called “{cited.source or cited.printed}”."
        if near is not None and words & _named_by(near):
            dated = f" ({uk_date(near.published)})" if near.published else ""
            reason += f" The nearest is {near.publisher}, {near.authority}{dated}."
        return Resolved(cited.printed, (), (), Problem.NO_SOURCE, reason)


def _telling(words: str) -> frozenset[str]:
    """The words of a citation that tell one paper from another, dates left out."""
    for day in find_dates(words):
        words = words.replace(day.text, " ")
    return frozenset(each for each in words_of(words) if not each.isdigit()) - _SAYS_NOTHING


def _named_by(document: Document) -> frozenset[str]:
    return _telling(f"{document.publisher} {document.authority}")


def _under(key: tuple[str, ...], parent: tuple[str, ...]) -> bool:
    return key[: len(parent)] == parent


def _is_or_marks_part(number: str, key: tuple[str, ...]) -> bool:
    """Whether a printed number is the one meant, or one of its lettered parts ("3.4 (a)" for 3.4)."""
    whole = number.split()[0] if " " in number else re.sub(r"\([a-z0-9]+\)", "", number)
    return number_key(number) == key or number_key(whole) == key


def _is_a(passage: Passage, unit: str) -> bool:
    minuted = passage.kind is PassageKind.MINUTE or (passage.scope or "").lower().startswith("minutes")
    if unit == "recommendation":
        return passage.kind is PassageKind.RECOMMENDATION
    return minuted == (unit == "minute")


def _places(group: list[Passage]) -> int:
    """How many numbered places a group stands for; the parts of one number are one place."""
    return len({(each.document_id, each.scope) for each in group})


def _between(span: tuple[str, str], pool: list[Passage]) -> list[Passage]:
    first, last = number_key(span[0]), number_key(span[1])
    ends = [each for each in pool if each.number and number_key(each.number) in {first, last}]
    if len(ends) < 2:
        return []
    low, high = min(each.ordinal for each in ends), max(each.ordinal for each in ends)
    return [each for each in pool if each.number and low <= each.ordinal <= high]


def _on_page(passage: Passage, pages: tuple[int, int] | None) -> bool:
    """Whether a passage stands on the pages named, PDF or printed; True where there are no pages."""
    if pages is None or passage.page_first is None:
        return True
    first, last = passage.page_first, passage.page_last or passage.page_first
    printed = passage.printed_page
    starts = {first, int(printed)} if printed and printed.isdigit() else {first}
    return any(start <= pages[1] and pages[0] <= start + last - first for start in starts)


def _pages(passage: Passage) -> str:
    last = passage.page_last or passage.page_first
    return f"page {passage.page_first}" if last == passage.page_first else f"pages {passage.page_first} to {last}"


def _plain(citation: str) -> str:
    return _NOT_WORDS.sub(" ", _REMARK.sub(" ", citation).casefold()).strip()


def _spaced(words: str) -> str:
    return _NOT_WORDS.sub(" ", words.casefold()).strip()
