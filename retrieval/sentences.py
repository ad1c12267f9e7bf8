"""Sentences as exact pieces of a text."""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sir cllr cllrs hon rev st no nos para paras p pp vol fig art reg s ss cl "
    "e.g i.e etc viz cf vs approx est inc ltd plc co dept ext tel ref jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
_ABBREVIATIONS_BEFORE_FIGURES = frozenset("no nos para paras p pp s ss art reg cl fig vol".split())
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)|\n+")
_LAST_WORD = re.compile(r"([\w.]+)$")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence; a line break always ends one.

    Every character that is not white space lies in exactly one sentence.
    """
    spans = []
    start = 0
    for match in _END.finditer(text):
        if match.group().startswith("\n") or _ends_sentence(text, match):
            spans.append(_trimmed(text, start, match.end()))
            start = match.end()
    spans.append(_trimmed(text, start, len(text)))
    return [span for span in spans if span[0] < span[1]]


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    following = text[match.end() :].lstrip()[:1]
    if following.islower():
        return False
    found = _LAST_WORD.search(text, max(0, match.start() - 30), match.start())
    word = found.group(1).casefold() if found else ""
    if word in _ABBREVIATIONS_BEFORE_FIGURES:
        return not following.isdigit()
    # An initial ("J. Smith") or a list mark ("a. ") is one letter; so is nothing that ends a sentence.
    return word not in _ABBREVIATIONS and not (len(word) == 1 and word.isalpha())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
