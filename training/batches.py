"""Steps of a training: some councils at a time, so that a paragraph's neighbours are its negatives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from training.examples import Example


def make_batches(
    examples: Sequence[Example], size: int, together: int, shuffle: np.random.Generator
) -> list[list[int]]:
    """Return the places of all examples in steps of `size`, in a new order with every call.

    A step is made of groups of up to `together` examples of one council. What is left over after
    the last whole step is not used this time.
    """
    by_council: defaultdict[str, list[int]] = defaultdict(list)
    for place, example in enumerate(examples):
        by_council[example.council].append(place)
    groups = []
    for council in sorted(by_council):
        places = by_council[council]
        shuffle.shuffle(places)
        groups += [places[start : start + together] for start in range(0, len(places), together)]
    shuffle.shuffle(groups)
    line = [place for group in groups for place in group]
    whole = len(line) - len(line) % min(size, len(line))
    return [line[start : start + size] for start in range(0, whole, size)]
