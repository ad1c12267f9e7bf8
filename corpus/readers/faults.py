"""What pypdf raises on broken files: not only its own errors, but those of the code beneath."""

from __future__ import annotations

import struct
import zlib

from pypdf.errors import DeprecationError, PyPdfError

BROKEN: tuple[type[Exception], ...] = (
    PyPdfError,
    DeprecationError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
