"""The learned mix: what each sign of a candidate counts, fitted on questions with known answers.

A table beside the adapter holds the weights as plain numbers, since the likenesses that they weigh
are that adapter's: without the adapter the fixed mix of the settings serves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from retrieval.adapter import adapter_file
from retrieval.fusion import Scores


@dataclass(frozen=True, slots=True)
class LearnedMix:
    """The weight of each sign, by name."""

    weights: Mapping[str, float]

    def scores(self, signs: Mapping[str, Scores]) -> Scores:
        """Return the weighted sum of the signs of some candidates (n,), stretched from 0 to 1.

        A sign that a step which is off did not read counts for nothing.
        """
        total = np.zeros(len(signs["fused"]), dtype=np.float32)
        for name, weight in self.weights.items():
            if name in signs:
                total += np.float32(weight) * signs[name]
        spread = float(total.max() - total.min()) or 1.0
        return np.asarray((total - total.min()) / spread, dtype=np.float32)


@lru_cache(maxsize=2)
def load_mix(model: str, adapter: bool) -> LearnedMix | None:
    """Return the mix fitted for a model with its adapter, None where there is none or none is wanted."""
    beside = adapter_file(model, adapter)
    return None if beside is None else read_mix(mix_file(beside))


def mix_file(adapter: Path) -> Path:
    """Return where the mix fitted to an adapter lies."""
    return adapter.with_suffix(".mix.tsv")


def read_mix(file: Path) -> LearnedMix | None:
    """Return the mix of a table (sign, weight; `#` begins a remark), None where there is none."""
    if not file.is_file():
        return None
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return LearnedMix({name: float(weight) for name, weight in rows})
