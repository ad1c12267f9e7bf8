"""Transformations of the page: six numbers that move, turn and scale what is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from pypdf.generic import ArrayObject

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(m: Matrix, n: Matrix) -> Matrix:
    """Return the matrix that applies `m` first and `n` after it."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def read_matrix(value: object) -> Matrix:
    """Return the matrix that a form gives, or the identity where it gives none."""
    value = value.get_object() if hasattr(value, "get_object") else value
    if not isinstance(value, ArrayObject):
        return IDENTITY
    numbers = [float(n) for n in value if isinstance(n, (int, float))]
    return as_matrix(numbers) or IDENTITY


def as_matrix(operands: Sequence[object]) -> Matrix | None:
    """Return six numbers as a matrix, or None if that is not what the operands are."""
    numbers = [n for n in operands if isinstance(n, float)]
    return tuple(numbers) if len(numbers) == 6 else None  # type: ignore[return-value]
