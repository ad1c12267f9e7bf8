"""The index as others use it: `build` it, `Index.open` it, `ask` it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from corpus.passages import Document, Passage
from retrieval import contents as files
from retrieval import store
from retrieval.asking import answer
from retrieval.building import build, made_by
from retrieval.engine import Engine
from retrieval.errors import IndexStale, UnknownPassage
from retrieval.filters import Filters
from retrieval.model import Vectors
from retrieval.results import Result
from retrieval.settings import RetrievalSettings, read_settings
from retrieval.vectors import Spans

__all__ = ["Index", "build"]


class Index:
    """An index that was whole when it was opened; a later build changes nothing of it."""

    def __init__(self, engine: Engine, manifest: store.Manifest) -> None:
        self._engine = engine
        self.manifest = manifest

    @classmethod
    def open(cls, folder: Path, settings: RetrievalSettings | None = None) -> Index:
        """Open the index in use; raises IndexMissing, IndexBroken, IndexStale or ModelUnusable."""
        settings = settings or read_settings()
        manifest = store.read_manifest(folder)
        if not made_by(manifest, settings):
            raise IndexStale(
                f"The index was made by another model or adapter ({manifest.model}) than the one "
                f"that is set ({settings.model}). {store.MEND}"
            )
        generation = store.verify(folder, manifest)
        return cls(Engine(files.load(generation), settings), manifest)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that it holds."""
        return self._engine.contents.documents

    @property
    def built_at(self) -> datetime:
        """When it was built (UTC)."""
        return self.manifest.built_at

    @property
    def model(self) -> str:
        """The name of the model that made its vectors, as it was set."""
        return self.manifest.model

    def ask(
        self,
        question: str,
        filters: Filters | None = None,
        k: int = 5,
        ignore_scopes: Collection[str] = (),
    ) -> Result:
        """Return at most `k` passages that bear on a question, best first.

        `ignore_scopes` are the keys of scopes that the person took off. Raises QuestionEmpty and
        QuestionTooLong.
        """
        return answer(self._engine, question, filters or Filters(), k, frozenset(ignore_scopes))

    def warm(self) -> None:
        """Load the model and everything else that the first question would wait for."""
        self.ask("Is everything ready?", k=1)

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        """Return the passages of a document in order; none for a document it does not hold."""
        everything = self._engine.contents.passages
        return tuple(passage for passage in everything if passage.document_id == document_id)

    def passage(self, passage_id: str) -> Passage:
        """Return one passage; raises UnknownPassage."""
        return self._engine.contents.passages[self._row(passage_id)]

    def neighbours(self, passage_id: str, before: int = 1, after: int = 1) -> tuple[Passage, ...]:
        """Return the passages around one in its document, itself among them; raises UnknownPassage."""
        row = self._row(passage_id)
        everything = self._engine.contents.passages
        near = everything[max(0, row - before) : row + after + 1]
        return tuple(p for p in near if p.document_id == everything[row].document_id)

    def sentences(self, passage_id: str) -> tuple[Spans, Vectors]:
        """Return where a passage's sentences stand in its text, (s, 2), and their vectors, (s, dim).

        Raises UnknownPassage.
        """
        held = self._engine.contents.table.of(self._row(passage_id))
        return held.spans, held.sentences.astype("float32")

    def check_documents(self, documents: Sequence[Document]) -> None:
        """Raise IndexStale where the index was made from other papers than these."""
        held = {document.id: document.sha256 for document in documents}
        if held != self.manifest.documents:
            changed = sorted(held.items() ^ self.manifest.documents.items())
            names = ", ".join(dict.fromkeys(name for name, _ in changed))
            raise IndexStale(f"The index does not match the papers in: {names}. {store.MEND}")

    def _row(self, passage_id: str) -> int:
        row = self._engine.contents.rows.get(passage_id)
        if row is None:
            raise UnknownPassage(f"The index holds no passage {passage_id!r}.")
        return row
