"""Printed references resolved to passages: "(see para 22.1 below)" to paragraph 22.1 itself.

A pointer is looked up in its own scope first, then in the appendix or part that it names, then in
the rest of its document, then in another document that the sentence names ("the Ofsted report",
"Ofsted page 14, point 53").
Where a page is printed too, it must be the page of the paragraph. Nothing is guessed: a pointer that
could mean two paragraphs, or none, stays unresolved, and its reference says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from corpus.naming import Shelf
from corpus.passages import Document, Passage, PassageKind, Reference
from corpus.pointers import Pointer, Unit, find_pointers
from corpus.targets import Key, Targets, number_key


class Unresolved(Exception):
    """A pointer that no passage answers; its text says why, fit to show to anybody."""


class Resolver:
    """Resolves the pointers of a library's passages. Building it reads every passage once."""

    def __init__(
        self, documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]
    ) -> None:
        self._targets = {each.id: Targets(passages.get(each.id, ())) for each in documents}
        self._shelf = Shelf(documents)
        self._passages = {one.id: one for group in passages.values() for one in group}

    def references(self, passage: Passage) -> tuple[Reference, ...]:
        """The references printed in a passage and its footnotes, in order, each target once."""
        lines = passage.text.split("\n")[passage.repeated_lines :]
        texts = ["\n".join(lines), *(note.text for note in passage.footnotes)]
        found = [
            reference
            for text in texts
            for pointer in find_pointers(text)
            for reference in self._resolve(pointer, passage)
        ]
        return tuple(dict.fromkeys(found))

    def _resolve(self, pointer: Pointer, origin: Passage) -> Iterable[Reference]:
        for first, last in pointer.spans:
            try:
                for target in self._span(first, last, pointer, origin):
                    yield Reference(pointer.printed, self._original(target, origin).id)
            except Unresolved as reason:
                yield Reference(pointer.printed, None, str(reason))

    def _span(self, first: str, last: str, pointer: Pointer, origin: Passage) -> list[Passage]:
        start = self._one(first, pointer, origin)
        if first == last:
            return [start]
        end = self._one(last, pointer, origin)
        return self._targets[start.document_id].between(start, end) or [start, end]

    def _one(self, number: str, pointer: Pointer, origin: Passage) -> Passage:
        named = self._shelf.distinctive(pointer.document)
        named = named or self._shelf.published_by(pointer.beside, origin.document_id)
        if named:
            return self._elsewhere(number, pointer, origin, named)
        return self._here(number, pointer, origin)

    def _here(self, number: str, pointer: Pointer, origin: Passage) -> Passage:
        """The passage in the origin's own document. Raises Unresolved."""
        targets = self._targets[origin.document_id]
        groups = [
            [each for each in group if each.id != origin.id and _on_page(each, pointer.page)]
            for key in _keys(number, targets.number_above(origin))
            for group in targets.numbered(key, pointer.unit)
        ]
        if pointer.appendix:
            scopes = targets.appendix_scopes(pointer.appendix, origin)
            groups = [
                [each for each in group if each.scope == scope]
                for scope in scopes
                for group in groups
            ]
            where = f"in Appendix {pointer.appendix} of this document"
        else:
            groups = _nearest_scope_first(groups, pointer.unit, origin)
            where = "in this document"
        return _only(groups, f"{pointer.unit} {number}", _with_page(where, pointer.page))

    def _elsewhere(
        self, number: str, pointer: Pointer, origin: Passage, named: set[str]
    ) -> Passage:
        """The passage in the document or part that the sentence names. Raises Unresolved."""
        holding = [
            document_id
            for document_id in self._shelf.named(named, origin.document_id)
            if any(self._in_document(document_id, number, pointer))
        ]
        chosen = self._shelf.choose(holding, origin.document_id)
        if chosen:
            return _only(self._in_document(chosen, number, pointer), number, f"in {chosen}")
        own = self._targets[origin.document_id]
        scopes = own.scopes_named(named)
        groups = self._in_document(origin.document_id, number, pointer)
        within = [[each for each in group if each.scope in scopes] for group in groups]
        called = pointer.document or pointer.beside
        where = f"in a paper of this library that is called “{called}”"
        return _only(within, f"{pointer.unit} {number}", _with_page(where, pointer.page))

    def _in_document(self, document_id: str, number: str, pointer: Pointer) -> list[list[Passage]]:
        groups = self._targets[document_id].numbered(number_key(number), pointer.unit)
        return [[each for each in group if _on_page(each, pointer.page)] for group in groups]

    def _original(self, target: Passage, origin: Passage) -> Passage:
        """The original of a reprinted target, unless the pointer itself is part of the reprint."""
        if origin.reprint_of or not target.reprint_of:
            return target
        return self._passages.get(target.reprint_of, target)


def _keys(number: str, numbered: Passage | None) -> list[Key]:
    """What a number can mean below a numbered passage: itself, or a sub-point beside or below that.

    In minutes "paragraph 1" is the first of the minute's own paragraphs; elsewhere it is paragraph 1.
    """
    key = number_key(number)
    if numbered is None:
        return [key]
    own = number_key(numbered.number or "")
    beside = [own[:depth] + key for depth in range(len(own), 0, -1)]
    return [*beside, key] if numbered.kind is PassageKind.MINUTE else [key, *beside]


def _nearest_scope_first(
    groups: list[list[Passage]], unit: Unit, origin: Passage
) -> list[list[Passage]]:
    """Passages of the origin's own scope before all others.

    A recommendation points at findings, so other recommendations of its own sequence come last.
    """
    own = [[each for each in group if each.scope == origin.scope] for group in groups]
    others = [[each for each in group if each.scope != origin.scope] for group in groups]
    findings_meant = unit is Unit.PARAGRAPH and origin.kind is PassageKind.RECOMMENDATION
    if not findings_meant:
        return [*own, *others]
    recommended = PassageKind.RECOMMENDATION
    first = [[each for each in group if each.kind is not recommended] for group in [*own, *others]]
    return [*first, *own]


def _only(groups: list[list[Passage]], what: str, where: str) -> Passage:
    """The one passage of the first group that has any. Raises Unresolved where there is not one."""
    found = next((group for group in groups if group), [])
    if len(found) == 1:
        return found[0]
    if not found:
        raise Unresolved(f"There is no {what} {where}.")
    raise Unresolved(f"There are {len(found)} passages that {what} {where} could mean.")


def _on_page(passage: Passage, page: int | None) -> bool:
    """Whether a passage stands on a printed page; True where the pointer or the format has no pages."""
    if page is None or passage.page_first is None:
        return True
    printed = passage.printed_page or str(passage.page_first)
    if not printed.isdigit():
        return False
    extent = (passage.page_last or passage.page_first) - passage.page_first
    return int(printed) <= page <= int(printed) + extent


def _with_page(where: str, page: int | None) -> str:
    return f"on page {page} {where}" if page else where


def referring_to(target: Passage, passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The passages that refer to a passage, in the order given."""
    return tuple(
        each for each in passages if any(one.target == target.id for one in each.references)
    )


def unresolved(passages: Iterable[Passage]) -> tuple[tuple[Passage, Reference], ...]:
    """Every reference without a target, with the passage that prints it."""
    return tuple(
        (each, reference)
        for each in passages
        for reference in each.references
        if reference.target is None
    )
