"""All that one generation of the index holds, written to and read from its folder."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

import numpy as np
from pydantic import TypeAdapter

from corpus.passages import Document, Passage
from retrieval import translation, vectors
from retrieval.everyday import file_name
from retrieval.lexical import LexicalIndex
from retrieval.model import Vectors
from retrieval.postings import Postings
from retrieval.vectors import VectorTable

_DOCUMENTS = TypeAdapter(tuple[Document, ...])
_PASSAGES = TypeAdapter(tuple[Passage, ...])


@dataclass(frozen=True)
class Contents:
    """Documents, their passages end to end (the rows of everything else) and what finds them.

    `vocabulary` counts the unstemmed words; `acronyms` maps an acronym to what the papers say that
    it stands for; `projection` is that of the tokens' vectors; `everyday` (questions, dim) are those
    of the everyday questions and `translated` the words that people would say for each passage's own,
    None in an index that was made without these.
    """

    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    lexical: LexicalIndex
    table: VectorTable
    projection: Vectors
    vocabulary: Mapping[str, int]
    acronyms: Mapping[str, Sequence[str]]
    everyday: Vectors | None = None
    translated: Postings | None = None

    @cached_property
    def rows(self) -> Mapping[str, int]:
        """The row of each passage id."""
        return {passage.id: row for row, passage in enumerate(self.passages)}

    @cached_property
    def by_id(self) -> Mapping[str, Document]:
        """The document of each id."""
        return {document.id: document for document in self.documents}


def save(contents: Contents, folder: Path) -> None:
    """Write the contents as files of `folder`."""
    (folder / "documents.json").write_bytes(_DOCUMENTS.dump_json(contents.documents))
    (folder / "passages.json").write_bytes(_PASSAGES.dump_json(contents.passages))
    _write_json(folder / "terms.json", list(contents.lexical.terms))
    _write_json(folder / "vocabulary.json", dict(contents.vocabulary))
    _write_json(folder / "acronyms.json", {key: list(v) for key, v in contents.acronyms.items()})
    for name in _arrays():
        np.save(folder / f"postings_{name}.npy", getattr(contents.lexical, name))
    np.save(folder / "projection.npy", contents.projection)
    if contents.everyday is not None:
        np.save(folder / file_name(), contents.everyday)
    if contents.translated is not None:
        translation.save(contents.translated, folder)
    vectors.save(contents.table, folder)


def load(folder: Path) -> Contents:
    """Read the contents that `save` wrote."""
    passages = _PASSAGES.validate_json((folder / "passages.json").read_bytes())
    terms = json.loads((folder / "terms.json").read_text(encoding="utf-8"))
    postings = {name: np.load(folder / f"postings_{name}.npy") for name in _arrays()}
    return Contents(
        _DOCUMENTS.validate_json((folder / "documents.json").read_bytes()),
        passages,
        LexicalIndex({term: row for row, term in enumerate(terms)}, size=len(passages), **postings),
        vectors.load(folder),
        np.load(folder / "projection.npy"),
        json.loads((folder / "vocabulary.json").read_text(encoding="utf-8")),
        json.loads((folder / "acronyms.json").read_text(encoding="utf-8")),
        _load_everyday(folder / file_name()),
        translation.load(folder, len(passages)),
    )


def _load_everyday(file: Path) -> Vectors | None:
    return np.load(file) if file.is_file() else None


def _arrays() -> list[str]:
    return [field.name for field in fields(LexicalIndex) if field.name not in ("terms", "size")]


def _write_json(file: Path, content: object) -> None:
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
