"""The learned mix: what each sign of a candidate counts, fitted on questions with known answers.

There are two: one orders the candidates, the other orders the best of them again once they were read
together with the question, which is a sign of its own. A table beside the adapter holds the weights
as plain numbers, since the likenesses that they weigh are that adapter's: without the adapter the
fixed mix of the settings serves.
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
    """The weight of each sign, by name: `first` for all candidates, `again` for the best of them."""

    first: Mapping[str, float]
    again: Mapping[str, float]


def weighed(weights: Mapping[str, float], signs: Mapping[str, Scores]) -> Scores:
    """Return the weighted sum of the signs of some candidates (n,).

    A sign that a step which is off did not read counts for nothing.
    """
    total = np.zeros(len(signs["fused"]), dtype=np.float32)
    for name, weight in weights.items():
        if name in signs:
            total += np.float32(weight) * signs[name]
    return total


def stretched(sums: Scores) -> Scores:
    """Return sums (n,) moved and scaled to lie between 0 and 1."""
    spread = float(sums.max() - sums.min()) or 1.0
    return np.asarray((sums - sums.min()) / spread, dtype=np.float32)


def chances(sums: Scores) -> Scores:
    """Return how likely each of some candidates (n,) is the one that answers, if one of them does.

    That is what the weights were fitted to say.
    """
    raised = np.exp(sums - sums.max())
    return np.asarray(raised / raised.sum(), dtype=np.float32)


@lru_cache(maxsize=2)
def load_mix(model: str, adapter: bool) -> LearnedMix | None:
    """Return the mix fitted for a model with its adapter, None where there is none or none is wanted."""
    beside = adapter_file(model, adapter)
    return None if beside is None else read_mix(mix_file(beside))


def mix_file(adapter: Path) -> Path:
    """Return where the mix fitted to an adapter lies."""
    return adapter.with_suffix(".mix.tsv")


def read_mix(file: Path) -> LearnedMix | None:
    """Return the mix of a table (sign, first, again; `#` begins a remark), None where there is none."""
    if not file.is_file():
        return None
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return LearnedMix(
        {name: float(first) for name, first, _ in rows if first},
        {name: float(again) for name, _, again in rows if again},
    )
