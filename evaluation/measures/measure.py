"""What a measure of a single question is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from evaluation.cases import Case


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of one question: its notation, what it means, and how it is taken.

    `take` gives None where the measure does not apply to a question; such questions are left out of
    its mean and its count.
    """

    notation: str
    meaning: str
    take: Callable[[Case], float | None]

    def __str__(self) -> str:
        return self.notation
