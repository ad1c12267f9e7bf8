"""The passages of a whole library linked with one another: reprints folded, references resolved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.passages import Document, Passage
from corpus.references import Resolver
from corpus.reprints import find_reprints


def link(
    documents: Sequence[Document], passages: Mapping[str, tuple[Passage, ...]]
) -> dict[str, tuple[Passage, ...]]:
    """The same passages, by document id, with `references` and `reprint_of` as the library stands now.

    Pure: what an earlier library gave them is replaced. Call it after a document was added or removed
    and before indexing.
    """
    original = {each.passage: each.original for each in find_reprints(documents, passages)}
    folded = {
        name: tuple(replace(each, reprint_of=original.get(each.id)) for each in group)
        for name, group in passages.items()
    }
    resolver = Resolver(documents, folded)
    return {
        name: tuple(replace(each, references=resolver.references(each)) for each in group)
        for name, group in folded.items()
    }
