"""Building the index: beside the one in use, from its vectors where the words are the same.

The first index of a library begins from the one that was prepared with the environment, where there is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from corpus.passages import Document, Passage
from retrieval import contents as files
from retrieval import store
from retrieval.acronyms import mine_acronyms
from retrieval.adapter import adapter_file, adapter_sha256
from retrieval.contents import Contents
from retrieval.embedding import embed
from retrieval.errors import IndexProblem, NothingToIndex
from retrieval.everyday import read_everyday
from retrieval.late import learn_projection
from retrieval.lexical import build_lexical
from retrieval.lexicon import read_lexicon
from retrieval.model import Encoder, Vectors, load_encoder, weights_sha256
from retrieval.settings import PREPARED, RetrievalSettings
from retrieval.translation import build_translated, read_translations
from retrieval.vectors import PassageVectors, VectorTable, join
from retrieval.wording import indexed_text
from retrieval.words import STOPWORDS, split_words, stem

Progress = Callable[[str, int, int], None]
STAGE = "Reading for meaning"


def build(
    folder: Path,
    documents: Sequence[Document],
    passages: Mapping[str, Sequence[Passage]],
    settings: RetrievalSettings,
    progress: Progress | None = None,
) -> None:
    """Build the index of documents and the passages of each (by id) and put it in use.

    Passages that the index in use, or else the prepared one, holds in the same words are not encoded
    again. `progress` is told
    the stage, how many passages are done, and of how many. The old index serves until the new one
    is whole. Raises IndexBusy, NothingToIndex, ModelUnusable.
    """
    if not any(passages[document.id] for document in documents):
        raise NothingToIndex("There is nothing to index: the papers given hold no passage.")
    with store.writing(folder):
        made = _make(folder, documents, passages, settings, progress or _silent)
        generation = store.new_generation(folder)
        files.save(made, generation)
        store.swap_in(folder, _manifest(generation.name, made, settings))


def _make(
    folder: Path,
    documents: Sequence[Document],
    passages: Mapping[str, Sequence[Passage]],
    settings: RetrievalSettings,
    progress: Progress,
) -> Contents:
    encoder = load_encoder(settings)
    old = _reusable(folder, settings) or _reusable(PREPARED, settings)
    known = _by_key(old.table) if old else {}
    projection = old.projection if old else learn_projection(encoder, _own_phrases())
    everyday = old.everyday if old else None
    table = _embed_all(documents, passages, encoder, projection, known, progress)
    rows = [(document, passage) for document in documents for passage in passages[document.id]]
    words = [split_words(indexed_text(document, passage)) for document, passage in rows]
    terms = [[stem(word) for word in found if word not in STOPWORDS] for found in words]
    return Contents(
        tuple(documents),
        tuple(passage for _, passage in rows),
        build_lexical(terms),
        table,
        projection,
        Counter(word for found in words for word in found),
        mine_acronyms(passage.text for _, passage in rows),
        encoder.encode(read_everyday()) if everyday is None else everyday,
        build_translated(terms, read_translations()) if settings.adapter else None,
    )


def _embed_all(
    documents: Sequence[Document],
    passages: Mapping[str, Sequence[Passage]],
    encoder: Encoder,
    projection: Vectors,
    known: dict[bytes, PassageVectors],
    progress: Progress,
) -> VectorTable:
    total = sum(len(passages[document.id]) for document in documents)
    parts: list[PassageVectors] = []
    for document in documents:
        done = len(parts)
        parts += embed(
            document,
            passages[document.id],
            encoder,
            projection,
            known,
            lambda count, done=done: progress(STAGE, done + count, total),  # type: ignore[misc]
        )
    return join(parts)


def _reusable(folder: Path, settings: RetrievalSettings) -> Contents | None:
    """Return the index in a folder, where it is whole and its vectors were made by the same model."""
    try:
        manifest = store.read_manifest(folder)
        made_alike = made_by(manifest, settings)
        return files.load(store.verify(folder, manifest)) if made_alike else None
    except IndexProblem:
        return None


def _by_key(table: VectorTable) -> dict[bytes, PassageVectors]:
    return {key: table.of(row) for key, row in table.rows_by_key().items()}


def made_by(manifest: store.Manifest, settings: RetrievalSettings) -> bool:
    """Tell whether an index was made by the model and adapter of these settings."""
    adapter = adapter_sha256(adapter_file(settings.model, settings.adapter))
    same_model = manifest.model_sha256 == weights_sha256(settings.model)
    return same_model and manifest.adapter_sha256 == adapter


def _manifest(generation: str, made: Contents, settings: RetrievalSettings) -> store.Manifest:
    return store.Manifest(
        generation=generation,
        model=settings.model,
        model_sha256=weights_sha256(settings.model),
        adapter_sha256=adapter_sha256(adapter_file(settings.model, settings.adapter)),
        documents={document.id: document.sha256 for document in made.documents},
        passages=len(made.passages),
        sentences=len(made.table.spans),
        tokens=len(made.table.tokens),
        dimensions=made.table.windows.shape[1],
        built_at=store.now(),
    )


def _own_phrases() -> list[str]:
    return [
        f"{', '.join(meaning.plain)}: {', '.join(meaning.official)}." for meaning in read_lexicon()
    ]


def _silent(stage: str, done: int, total: int) -> None:
    """Report nothing."""
