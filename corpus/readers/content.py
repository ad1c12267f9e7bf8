"""The operations of a PDF content stream, read fast and within bounds.

pypdf's own parser builds an object for every operand and takes most of the time of reading. Text
needs few operations, so this one makes plain Python values, steps over runs of path building in one
go, and stops at a limit instead of running on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Operand = float | bytes | str | list["Operand"]

MAXIMUM_TOKENS = 1_500_000

_TOKEN = re.compile(
    rb"""
    (?P<path>(?:(?:[-+.\d]+\s+){4}(?:[-+.\d]+\s+){0,2}[cvy]\s+)+)
  | (?P<number>[-+]?(?:\d+\.?\d*|\.\d+))
  | (?P<plain>\([^()\\]*\))
  | (?P<string>\()
  | (?P<hex><[0-9A-Fa-f\s]*>)
  | (?P<name>/[^\s()<>\[\]{}/%]*)
  | (?P<open>\[)
  | (?P<close>\])
  | (?P<operator>[A-Za-z'"][A-Za-z0-9*'"]*)
  | (?P<comment>%[^\r\n]*)
    """,
    re.VERBOSE,
)
_STRING_PART = re.compile(rb"[()\\]")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|[\s\S])")
_INLINE_DATA = re.compile(rb"\bID\s")
_INLINE_END = re.compile(rb"\sEI(?=\s|$)")
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def iterate_operations(data: bytes) -> Iterator[tuple[str, list[Operand]]]:
    """Yield (operator, operands) of the content stream `data`.

    Strings come as bytes, names as str without the slash, numbers as float, arrays as lists.
    Dictionaries come as their parts. Stops without error after MAXIMUM_TOKENS tokens.
    """
    operands: list[Operand] = []
    array: list[Operand] | None = None
    position = 0
    for _ in range(MAXIMUM_TOKENS):
        match = _TOKEN.search(data, position)
        if match is None:
            return
        kind, position = match.lastgroup, match.end()
        if kind == "operator":
            if match.group() == b"BI":
                position = _skip_inline_image(data, position)
            else:
                yield match.group().decode("latin-1"), operands
            operands, array = [], None
        elif kind == "open":
            array = []
            operands.append(array)
        elif kind == "close":
            array = None
        elif kind == "string":
            value, position = _read_string(data, position)
            (operands if array is None else array).append(value)
        elif kind in _VALUES:
            (operands if array is None else array).append(_VALUES[kind](match.group()))


def _read_string(data: bytes, start: int) -> tuple[bytes, int]:
    """Return the literal string whose opening bracket ends at `start`, and where it ends."""
    depth, position = 1, start
    while depth:
        match = _STRING_PART.search(data, position)
        if match is None:
            return _unescape(data[start:]), len(data)
        position = match.end()
        if match.group() == b"\\":
            position += 1
        else:
            depth += 1 if match.group() == b"(" else -1
    return _unescape(data[start : position - 1]), position


def _unescape(raw: bytes) -> bytes:
    """Resolve the backslash escapes of a literal string."""
    return _ESCAPE.sub(_escaped, raw) if b"\\" in raw else raw


def _escaped(match: re.Match[bytes]) -> bytes:
    """Return what one backslash escape stands for."""
    body = match.group(1)
    if body[:1].isdigit() and body[:1] < b"8":
        return bytes([int(body, 8) & 255])
    if body in (b"\r\n", b"\n", b"\r"):
        return b""
    return _PLAIN.get(body, body)


def _read_hex(raw: bytes) -> bytes:
    """Return the bytes of a hexadecimal string; an odd last digit counts as followed by 0."""
    digits = b"".join(raw[1:-1].split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _skip_inline_image(data: bytes, start: int) -> int:
    """Return the position after the inline image whose BI ends at `start`."""
    begin = _INLINE_DATA.search(data, start)
    end = _INLINE_END.search(data, begin.end()) if begin else None
    return end.end() if end else len(data)


_VALUES: dict[str, Callable[[bytes], Operand]] = {
    "number": float,
    "plain": lambda raw: raw[1:-1],
    "hex": _read_hex,
    "name": lambda raw: raw[1:].decode("latin-1"),
}
