"""The councils that papers are about, and which of them a question means.

A council is meant by its name, with or without its style ("City", "Borough of"), or by its style
alone: "the county" is the only one, or the one that the papers are mostly about.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.bodies import GRADES
from corpus.passages import Document
from retrieval.filters import years_of

FEWEST = 4
CLEARLY = 2
"""Papers that the one council meant by "the city" has, and how many times those of any other city."""
SORTS = ("city", "county", "borough")
_STYLES = (
    r"city|county|borough|district|metropolitan|unitary|town|parish|community|council|london|royal"
)
_STYLE = re.compile(rf"^(?:(?:the|of|{_STYLES})\s+)+|(?:\s+(?:{_STYLES}))+$", re.IGNORECASE)
_AROUND = rf"(?:\b(?:{_STYLES})\s+of\s+)?", rf"(?:['’]?s\b)?(?:\s+(?:{_STYLES})\b)*"
_NOT_A_COUNCIL = r"(?!\s+(?:lines?|courts?|mayors?|shows?)\b)"
_ORDINARY = frozenset("barking bath bury hull reading sandwell wells".split())
"""Names that are words too: they count only with a capital."""
_GRADES = frozenset(map(str.casefold, GRADES))
"""What a library may hold where a council's name belongs: front pages were once misread so."""


@dataclass(frozen=True, slots=True)
class Council:
    """A council with its papers; `name` is as the first of them has it, `core` without its style."""

    name: str
    core: str
    sorts: frozenset[str]
    documents: tuple[Document, ...]


def councils_meant(
    question: str, documents: Iterable[Document], years: Collection[int] = ()
) -> dict[str, tuple[Council, str]]:
    """Return the councils that a question means, by name, each with the words that mean it.

    `years` are those that the question asks about: they help to tell which county "the county" is.
    """
    councils = councils_of(tuple(documents))
    meant = {one.name: (one, words) for one, words in _named(question, councils)}
    rest = _without_names(question, [one for one, _ in meant.values()])
    for sort in SORTS:
        found = re.search(rf"\b(?:the\s+)?{sort}{_NOT_A_COUNCIL}(?:['’]?s)?\b", rest, re.IGNORECASE)
        named = [one for one, _ in meant.values()]
        council = _by_style(sort, councils, named, years) if found else None
        if found and council is not None:
            meant.setdefault(council.name, (council, found.group()))
    return meant


@lru_cache(maxsize=8)
def councils_of(documents: tuple[Document, ...]) -> tuple[Council, ...]:
    """Return the councils of some papers; one that papers name with and without style is one."""
    of_core: dict[str, list[Document]] = {}
    for document in documents:
        core = core_name(document.authority)
        if core and core not in _GRADES:
            of_core.setdefault(core, []).append(document)
    return tuple(_council(core, papers) for core, papers in of_core.items())


def core_name(authority: str) -> str:
    """Return a council's own name in lower case, its style left out ("City of", "County Council")."""
    plain = " ".join(authority.replace("&", "and").split())
    return (_STYLE.sub("", _STYLE.sub("", plain)) or plain).casefold()


def _council(core: str, papers: Sequence[Document]) -> Council:
    titles = sorted({paper.authority for paper in papers}, key=lambda title: (-len(title), title))
    words = {word for title in titles for word in title.casefold().split()}
    return Council(titles[0], core, frozenset(SORTS) & words, tuple(papers))


def _named(question: str, councils: Iterable[Council]) -> Iterator[tuple[Council, str]]:
    """Yield the councils whose names stand in a question, longest first; none lies within another's."""
    for council in sorted(councils, key=lambda one: (-len(one.core), one.core)):
        found = _pattern(council.core).search(question)
        if found:
            question = _pattern(council.core).sub("|", question)
            yield council, found["name"]


def _without_names(question: str, named: Iterable[Council]) -> str:
    for council in sorted(named, key=lambda one: -len(one.core)):
        question = _pattern(council.core).sub("|", question)
    return question


@lru_cache(maxsize=1000)
def _pattern(core: str) -> re.Pattern[str]:
    """Return the pattern of a council's name with what style stands around it."""
    words = [
        "(?:and|&)" if word == "and" else re.escape(word) for word in re.split(r"[\s-]+", core)
    ]
    name = r"[\s-]+".join(words)
    if core in _ORDINARY:
        name = f"(?-i:{name.capitalize()})"
    before, after = _AROUND
    # Typed in haste, "kents roads" has no apostrophe.
    ends = r"(?![\w-])" if core in _ORDINARY else r"(?:(?![\w-])|(?=s(?![\w-])))"
    return re.compile(rf"{before}(?<![\w-])(?P<name>{name}){ends}{after}", re.IGNORECASE)


def _by_style(
    sort: str, councils: Iterable[Council], named: Sequence[Council], years: Collection[int]
) -> Council | None:
    """Return the council that a style alone means, None where it could be more than one.

    It is one that is named too; else the county around a named city or the city in a named county
    (Leicester, Leicestershire); else the one that the papers are mostly about, or the only one with
    papers of the years asked about.
    """
    styled = [one for one in councils if sort in one.sorts]
    named_so = [one for one in styled if one in named]
    if named_so:
        return named_so[0]
    kin = [one for one in styled if any(_are_kin(one.core, other.core) for other in named)]
    of_years = [one for one in styled if _has_paper_of(one, years)]
    by_number = _most_written_about(styled) if len(styled) > 1 else None
    return _only(kin) or _only(styled) or by_number or _only(of_years)


def _only(councils: Sequence[Council]) -> Council | None:
    return councils[0] if len(councils) == 1 else None


def _most_written_about(councils: Iterable[Council]) -> Council | None:
    ordered = sorted(councils, key=lambda one: -len(one.documents))
    most, next_most = (len(one.documents) for one in ordered[:2])
    return ordered[0] if most >= max(FEWEST, CLEARLY * next_most) else None


def _are_kin(one: str, other: str) -> bool:
    return one == f"{other}shire" or other == f"{one}shire"


def _has_paper_of(council: Council, years: Collection[int]) -> bool:
    return any(not years_of(paper).isdisjoint(years) for paper in council.documents)
