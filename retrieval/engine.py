"""What answering needs at hand, made once when an index is opened."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from corpus.passages import Document, Passage, PassageKind
from retrieval.contents import Contents
from retrieval.councils import councils_of
from retrieval.everyday import Everyday, leave_out_known, read_everyday
from retrieval.filters import Filters
from retrieval.fusion import Scores
from retrieval.lexicon import read_lexicon
from retrieval.longhand import Longhand, acronym_names, plain_phrases, read_acronyms
from retrieval.model import Encoder, load_encoder
from retrieval.postings import Postings
from retrieval.semantic import Mask, SemanticIndex, build_semantic
from retrieval.settings import RetrievalSettings
from retrieval.thesaurus import Thesaurus, acronym_pairs, lexicon_pairs
from retrieval.translation import build_translated, read_translations
from retrieval.wording import indexed_text
from retrieval.words import split_words, tokenise

HEADING_WORDS = 4
"""Words from which a numbered heading says something of its own."""
BESIDE_NUMBERED = 0.8
Rows = NDArray[np.int64]
UNNUMBERED = (PassageKind.PARAGRAPH, PassageKind.BULLET, PassageKind.HEADING, PassageKind.GRADE)


@dataclass(frozen=True)
class Engine:
    """An index's contents with what is derived from them; the model loads with the first question."""

    contents: Contents
    settings: RetrievalSettings

    @cached_property
    def encoder(self) -> Encoder:
        """The embedding model."""
        return load_encoder(self.settings)

    @cached_property
    def semantic(self) -> SemanticIndex:
        """The nearest-neighbour index of the passages."""
        return build_semantic(self.contents.table)

    @cached_property
    def everyday(self) -> Everyday:
        """The everyday questions that these papers do not speak of."""
        kept = self.contents.everyday
        # An index that was made before there were any need not be made again: encoding takes a second.
        vectors = self.encoder.encode(read_everyday()) if kept is None else kept
        return leave_out_known(vectors, self.semantic.nearest(vectors))

    @cached_property
    def translated(self) -> Postings:
        """The words that people would say for those of each passage."""
        kept, owners = self.contents.translated, self.contents.by_id
        if kept is not None:
            return kept
        # An index of before, or made with another table, need not be made again for it.
        texts = (indexed_text(owners[one.document_id], one) for one in self.contents.passages)
        return build_translated([tokenise(text) for text in texts], read_translations())

    @cached_property
    def thesaurus(self) -> Thesaurus:
        """The lexicon and the papers' acronyms, as far as the settings want them."""
        steps = self.settings.steps
        pairs = list(lexicon_pairs(read_lexicon())) if steps.lexicon else []
        return Thesaurus(pairs + list(acronym_pairs(self.contents.acronyms)) * steps.acronyms)

    @cached_property
    def longhand(self) -> Longhand:
        """What questions are written out with, as far as the settings want it."""
        steps = self.settings.steps
        councils = {council.core for council in councils_of(tuple(self.contents.documents))}
        acronyms = acronym_names(self.contents.acronyms, councils) if steps.acronyms else {}
        plain = Thesaurus(plain_phrases(read_lexicon()) if steps.lexicon else ())
        return Longhand(acronyms, plain, self.encoder.words)

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Words that are no slips although no paper has them."""
        phrases = [p for meaning in read_lexicon() for p in meaning.plain + meaning.official]
        phrases += [form for acronym in read_acronyms() for form in (acronym, f"{acronym}s")]
        return self.encoder.words | {word for phrase in phrases for word in split_words(phrase)}

    @cached_property
    def citable(self) -> Mask:
        """Which passages may be evidence, (passages,): all but bare headings."""
        return np.asarray([is_citable(passage) for passage in self.contents.passages], dtype=bool)

    @cached_property
    def owners(self) -> Rows:
        """The row of each passage's document in `contents.documents`, (passages,)."""
        rows = {document.id: row for row, document in enumerate(self.contents.documents)}
        return np.asarray([rows[p.document_id] for p in self.contents.passages], dtype=np.int64)

    @cached_property
    def standing(self) -> Scores:
        """What each passage keeps of its scores for what it is, (passages,).

        Where a document numbers its paragraphs, the numbered ones are its findings; the others are
        summaries of them, tables of contents and words about the inspection itself.
        """
        passages = self.contents.passages
        numbered = {passage.document_id for passage in passages if passage.number is not None}
        beside = [
            passage.number is None
            and passage.kind in UNNUMBERED
            and passage.document_id in numbered
            for passage in passages
        ]
        return np.where(beside, np.float32(BESIDE_NUMBERED), np.float32(1))

    def admitted(self, filters: Filters) -> Mask:
        """Return which passages may be evidence under these filters, shape (passages,).

        A reprint gives way to its original where the filters let the original in.
        """
        documents = np.asarray([filters.admit(document) for document in self.contents.documents])
        admitted = self.citable & documents[self.owners]
        copies, originals = self._reprints
        admitted[copies] &= ~admitted[originals]
        return np.asarray(admitted, dtype=bool)

    def reprinted_in(self, row: int) -> tuple[tuple[Document, int | None], ...]:
        """Return the documents, with the page, that print a passage again."""
        contents = self.contents
        copies, originals = self._reprints
        found = (contents.passages[copy] for copy in copies[originals == row])
        return tuple((contents.by_id[copy.document_id], copy.page_first) for copy in found)

    @cached_property
    def _reprints(self) -> tuple[Rows, Rows]:
        """The rows of the passages that are reprints, and those of their originals."""
        rows = self.contents.rows
        pairs = [
            (row, rows[passage.reprint_of])
            for row, passage in enumerate(self.contents.passages)
            if passage.reprint_of is not None and passage.reprint_of in rows
        ]
        copies, originals = np.asarray(pairs, dtype=np.int64).reshape(-1, 2).T
        return copies, originals


def is_citable(passage: Passage) -> bool:
    """Tell whether a passage can be evidence: a heading only with a number and text of its own."""
    if passage.kind is not PassageKind.HEADING:
        return bool(passage.text.strip())
    words = passage.text.removeprefix(passage.number or "").split()
    return passage.number is not None and len(words) >= HEADING_WORDS
