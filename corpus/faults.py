"""Why a record that somebody wrote does not fit its form: the first fault is enough to mend it by."""

from __future__ import annotations

from pydantic import ValidationError


def first_fault(error: ValidationError) -> tuple[str, str]:
    """Return where a record first does not fit, as "gold.0.grade" ("" for all of it), and why."""
    first = error.errors()[0]
    return ".".join(str(part) for part in first["loc"]), str(first["msg"])
