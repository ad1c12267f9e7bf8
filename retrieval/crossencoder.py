"""The reranker: a cross-encoder of our own, which reads the question and a passage in one piece.

It is the packaged model with low-rank changes (`adapters/*.reranker.safetensors`, made by `python -m
training.reranker`), beside those of the adapter. Both texts go through it together, so that each word
is read in view of the other text; then every word of the question is compared with its nearest in
the passage, as in late interaction. It reads each candidate anew for each question, so only the best.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from retrieval.adapter import FOLDER, merge
from retrieval.fusion import Scores
from retrieval.late import token_weights
from retrieval.model import load_model

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from torch import Tensor

WINDOW = 192
"""Tokens of question and passage together that are read; of more, the longer of the two loses its end."""
CHUNK = 4
"""Pairs of about the same length that go through the model at once; little is lost to padding."""
_READING = threading.Lock()
"""A tokenizer must not be shared by threads."""


class Reranker:
    """A sentence-transformers model that reads pairs of texts."""

    def __init__(self, model: SentenceTransformer) -> None:
        import torch

        self._model = model
        self._weights = weights_by_id(model)
        self._special = torch.tensor(model.tokenizer.all_special_ids)

    def scores(self, questions: Sequence[str], texts: Sequence[str]) -> Tensor:
        """Return how well each text answers the question beside it, (texts,), at most 1.

        Gradients flow through it unless they are shut off.
        """
        import torch

        order = sorted(range(len(texts)), key=lambda row: len(questions[row]) + len(texts[row]))
        pieces = [order[start : start + CHUNK] for start in range(0, len(order), CHUNK)]
        read = [
            self._read([questions[row] for row in piece], [texts[row] for row in piece])
            for piece in pieces
        ]
        return torch.cat(read)[torch.argsort(torch.tensor(order))]

    def _read(self, questions: list[str], texts: list[str]) -> Tensor:
        import torch

        inputs: dict[str, Any] = dict(
            self._model.tokenizer(
                questions,
                texts,
                padding=True,
                truncation=True,
                max_length=WINDOW,
                return_tensors="pt",
            )
        )
        ids, second = inputs["input_ids"], inputs["token_type_ids"].bool()
        word = inputs["attention_mask"].bool() & ~torch.isin(ids, self._special)
        # The model has only ever seen texts of the first type; where the second begins, a mark tells.
        inputs["token_type_ids"] = torch.zeros_like(ids)
        vectors = self._model(inputs)["token_embeddings"]
        vectors = torch.nn.functional.normalize(vectors, dim=-1)
        asked, said = word & ~second, word & second
        length = int(asked.sum(dim=1).max()) + 1
        cosines = vectors[:, :length] @ vectors.transpose(1, 2)
        best = cosines.masked_fill(~said[:, None, :], -1.0).amax(dim=-1)
        weights = (self._weights[ids] * asked)[:, :length]
        found: Tensor = (best * weights).sum(dim=1) / weights.sum(dim=1).clamp(min=1e-6)
        return found


def weights_by_id(model: SentenceTransformer) -> Tensor:
    """Return the weight in late interaction of each token that a model knows, (tokens,).

    Marks of start, end and padding have 0.
    """
    import torch

    tokenizer = model.tokenizer
    pieces = tokenizer.convert_ids_to_tokens(range(len(tokenizer)))
    weights = torch.from_numpy(token_weights(pieces))
    weights[tokenizer.all_special_ids] = 0.0
    return weights


def reranker_file(model: str, adapter: bool) -> Path | None:
    """Return the reranker made for a model, None where none was made, or none is wanted with no adapter."""
    file = FOLDER / f"{Path(model).name}.reranker.safetensors"
    return file if adapter and file.is_file() else None


def read_together(file: Path, model: str, question: str, texts: Sequence[str]) -> Scores:
    """Return how well each text answers a question, (texts,), at most 1; raises ModelUnusable."""
    import torch

    with _READING, torch.inference_mode():
        found = _load(file, model).scores([question] * len(texts), texts)
    return np.asarray(found.numpy(), dtype=np.float32)


@lru_cache(maxsize=1)
def _load(file: Path, name: str) -> Reranker:
    model = load_model(name)
    merge(model, file)
    return Reranker(model.eval())
