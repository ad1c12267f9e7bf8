"""Every name of a sentence: in the cited passages, in their papers, then in all papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.naming import BODY_WORDS, words_of
from corpus.passages import Document, Passage
from drafting.findings import Finding, FindingKind, Severity
from drafting.names import Name, initials
from drafting.statement import Statement

_LINKS = frozenset("of the for and de la to in on".split())
_SOURCES = frozenset(
    (
        "agency association audit bureau centre commission commissioner foundation fund inquiry "
        "inspectorate institute journal ombudsman office report review society study survey taskforce "
        "trust university"
    ).split()
)
"""Bodies and works that are cited as sources: they have to be named as the papers name them."""


def check_names(statement: Statement) -> Iterator[Finding]:
    """Give a finding for each name that the papers bear out word for word, or do not have at all."""
    for name in statement.facts.names:
        council = _other_council(statement, name)
        if council is not None:
            yield council
            continue
        finding = _look_up(statement, name)
        if finding is not None:
            yield finding


def _look_up(statement: Statement, name: Name) -> Finding | None:
    here = _printed_in(statement.cited, statement, name)
    if here is not None:
        return _supported(statement, name, here)
    if any(_is_of_paper(each, name) for each in statement.documents) or _held_loosely(
        statement, name
    ):
        return None
    printed = _printed_in(statement.papers.everything(), statement, name)
    if printed is not None:
        return _in_other_paper(statement, name, printed)
    if not _must_be_printed(statement, name):
        return None
    message = f"“{name.text}” is in none of these papers. Check the name."
    passage = statement.cited[0] if statement.cited else None
    return statement.find(FindingKind.NOT_FOUND, Severity.CHECK, message, name, passage)


def _supported(statement: Statement, name: Name, passage: Passage) -> Finding | None:
    if len(name.words) == 1 and not name.is_acronym:
        return None
    message = f"{name.text}: so in {statement.name(passage)}."
    return statement.find(FindingKind.SUPPORTED, Severity.RIGHT, message, name, passage)


def _in_other_paper(statement: Statement, name: Name, passage: Passage) -> Finding | None:
    """A person whom the papers cited do not name but another does is worth a look; a body is not."""
    held = {each.id for each in statement.documents}
    if not name.is_person or not held:
        return None
    where = statement.name(passage)
    if passage.document_id in held:
        message = f"{name.text} is not named in the paragraph cited, but in {where}."
    else:
        message = f"{name.text} is not named in the paper cited, but in {where}."
    return statement.find(FindingKind.ELSEWHERE, Severity.CHECK, message, name, passage)


def _printed_in(passages: Iterable[Passage], statement: Statement, name: Name) -> Passage | None:
    forms = list(_forms(name))
    return next(
        (each for each in passages if any(statement.papers.holds(each, words) for words in forms)),
        None,
    )


def _forms(name: Name) -> Iterator[tuple[str, ...]]:
    """The ways in which a paper may print a name: whole, without its title, without a plain first word."""
    words = name.words
    yield words
    if name.is_acronym and name.text.endswith("S"):
        yield (words[0][:-1],)
    if len(words) == 1 and len(words[0]) > 3:
        yield (words[0].removesuffix("s"),)
        yield (f"{words[0]}s",)
    if len(words) > 2 and name.is_person:
        yield (words[0], words[-1])
        yield words[1:]
    if name.opens_sentence and len(words) > 1:
        yield words[1:]


def _is_of_paper(document: Document, name: Name) -> bool:
    """Whether a name is made of the words by which its paper is known."""
    known = words_of(f"{document.publisher} {document.authority} {document.title}")
    return frozenset(name.words) - _LINKS - BODY_WORDS <= known


def _held_loosely(statement: Statement, name: Name) -> bool:
    """Whether a role or team is spoken of in other words, or an acronym stands for a name in full."""
    words = [word for word in name.words if word not in _LINKS]
    if name.is_person:
        return False
    if words[-1] in _SOURCES:
        return _held_without_owner(statement, name)
    if name.is_acronym:
        return statement.papers.stands_for(name.words[0].removesuffix("s"), statement.documents)
    vocabulary = statement.papers.vocabulary(statement.documents)
    spelt_out = len(words) > 1 and initials(tuple(words)) in vocabulary
    return spelt_out or all(
        word in vocabulary or word.removesuffix("s") in vocabulary for word in words
    )


def _held_without_owner(statement: Statement, name: Name) -> bool:
    """Whether a work is printed without the body that it is called after: "the LSCB's Annual Report"."""
    papers, (owner, *rest) = statement.papers, name.words
    if len(rest) < 2 or owner not in papers.vocabulary(statement.documents):
        return False
    return any(
        papers.holds(passage, tuple(rest))
        for document in statement.documents
        for passage in papers.passages(document.id)
    )


def _must_be_printed(statement: Statement, name: Name) -> bool:
    """Whether a name that no paper prints is wrong: it has a word that none of them uses at all."""
    words = [word for word in name.words if word not in _LINKS]
    if name.is_person or words[-1] in _SOURCES:
        return True
    if name.is_acronym:
        return not statement.papers.stands_for(
            name.words[0].removesuffix("s"), statement.papers.documents
        )
    vocabulary = statement.papers.vocabulary(statement.papers.documents)
    return any(
        word not in vocabulary and word.removesuffix("s") not in vocabulary for word in words
    )


def _other_council(statement: Statement, name: Name) -> Finding | None:
    """A finding where the sentence speaks of one council and cites a paper about another."""
    words = frozenset(name.words)
    named = [
        each for each in statement.papers.documents if (place := _place(each)) and place <= words
    ]
    cited = {_place(each) for each in statement.documents}
    if not named or not cited or cited & {_place(each) for each in named}:
        return None
    if any(statement.papers.holds(each, name.words) for each in statement.cited):
        return None
    passage = statement.cited[0] if statement.cited else None
    about = statement.documents[0].authority
    own_named = any(place <= _all_names(statement) for place in cited)
    severity = Severity.NOTE if own_named else Severity.WRONG
    message = f"The draft speaks of {name.text}; the paper cited is about {about}."
    return statement.find(FindingKind.OTHER_COUNCIL, severity, message, name, passage)


def _all_names(statement: Statement) -> frozenset[str]:
    return frozenset(word for name in statement.facts.names for word in name.words)


def _place(document: Document) -> frozenset[str]:
    return frozenset(words_of(document.authority) - BODY_WORDS)
