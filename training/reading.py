"""Texts through the model so that gradients flow: vectors of whole texts and of their tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from retrieval.crossencoder import weights_by_id

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


@dataclass(frozen=True, slots=True)
class Tokens:
    """Vectors of length 1 of the tokens of some texts (texts, tokens, dim).

    `weights` (texts, tokens) are those that late interaction gives to the tokens of a question;
    start and end marks and padding have 0.
    """

    vectors: Tensor
    weights: Tensor


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts read: `vectors` (texts, dim) of length 1, and `tokens` in pieces of some texts each.

    `order` (texts,) is the place of each row among the texts as they were given.
    """

    vectors: Tensor
    tokens: tuple[Tokens, ...]
    order: Tensor


class TextReader:
    """A sentence-transformers model that reads up to `limit` tokens of each text.

    `chunk` texts of about the same length go through it at once, so that little is lost to padding.
    """

    def __init__(self, model: SentenceTransformer, limit: int, chunk: int) -> None:
        self._model = model
        self._limit = limit
        self._chunk = chunk
        self._weights = weights_by_id(model)

    def read(self, texts: Sequence[str]) -> Texts:
        """Return the vectors of the texts, sorted by length: see `Texts.order`."""
        order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
        pieces = [order[start : start + self._chunk] for start in range(0, len(order), self._chunk)]
        read = [self._read_chunk([texts[row] for row in piece]) for piece in pieces]
        vectors = torch.cat([vectors for vectors, _ in read])
        return Texts(vectors, tuple(tokens for _, tokens in read), torch.tensor(order))

    def _read_chunk(self, texts: list[str]) -> tuple[Tensor, Tokens]:
        inputs = self._model.tokenizer(
            texts, padding=True, truncation=True, max_length=self._limit, return_tensors="pt"
        )
        found = self._model(dict(inputs))
        tokens = torch.nn.functional.normalize(found["token_embeddings"], dim=-1)
        vectors = torch.nn.functional.normalize(found["sentence_embedding"], dim=-1)
        return vectors, Tokens(tokens, self._weights[inputs["input_ids"]])
