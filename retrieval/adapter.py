"""A low-rank adapter merged into the embedding model when it is loaded.

The file holds, for each linear layer `<name>` of the model that it changes, two matrices
`<name>.down` (rank, inputs) and `<name>.up` (outputs, rank); `up @ down` is added to the weights.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from retrieval.errors import ModelUnusable

if TYPE_CHECKING:
    import torch

FOLDER = Path(__file__).parent / "adapters"


def adapter_file(model: str, wanted: bool) -> Path | None:
    """Return the adapter made for a model, or None where none is wanted or none was made."""
    file = FOLDER / f"{Path(model).name}.safetensors"
    return file if wanted and file.is_file() else None


def adapter_sha256(file: Path | None) -> str | None:
    """Return the hash of an adapter's file, None for no adapter."""
    return None if file is None else hashlib.sha256(file.read_bytes()).hexdigest()


def merge(model: torch.nn.Module, file: Path) -> None:
    """Add the adapter to the model's weights; raises ModelUnusable where they do not fit."""
    import torch
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    layers = dict(model.named_modules())
    try:
        matrices = load_file(file)
        with torch.no_grad():
            for name in sorted({key.rpartition(".")[0] for key in matrices}):
                change = matrices[f"{name}.up"].float() @ matrices[f"{name}.down"].float()
                layers[name].get_parameter("weight").add_(change)
    except (SafetensorError, KeyError, AttributeError, RuntimeError) as error:
        raise ModelUnusable(
            f"The adapter {file.name} does not fit the model: {error}. "
            "Set SCRUTINEER_ADAPTER=off to do without it."
        ) from error
