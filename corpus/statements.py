"""Lines of a page put together into what they say: a heading, or a sentence over several lines."""

from __future__ import annotations

import re

JOINING = re.compile(
    r"(?:,|\b(?:a|an|and|any|are|as|be|by|contains?|containing|disclos(?:e|es|ing|ure)|for|in|involv(?:es|ing)"
    r"|is|of|on|or|paragraphs?|part|schedule|that|the|this|to|under|which|with))$",
    re.IGNORECASE,
)
"""An end of a line that no sentence and no heading ends with."""
RUNNING_WORDS = 8
"""Words from which a line without a full stop may be running text rather than a heading."""
BEFORE_SMALL_LETTERS = 4
"""Words of a line that a small letter below it goes on with; a web address does not go on with "EXEMPT"."""


def put_together(text: str) -> list[str]:
    """The statements of a text of printed lines, in order; runs of space are made one."""
    statements: list[str] = []
    last = ""
    for line in filter(None, (" ".join(line.split()) for line in text.splitlines())):
        if last and _goes_on(last, line):
            statements[-1] += f" {line}"
        else:
            statements.append(line)
        last = line
    return statements


def _goes_on(last: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the line before."""
    if JOINING.search(last):
        return True
    words = last.split()
    if line[0].islower():
        return len(words) >= BEFORE_SMALL_LETTERS
    return len(words) >= RUNNING_WORDS and last[-1] not in ".:;?!" and _is_prose(words)


def _is_prose(words: list[str]) -> bool:
    """Whether most of the longer words are in small letters, as in no title and no marking."""
    longer = [word for word in words if len(word) > 3]
    return sum(word[0].islower() for word in longer) > len(longer) / 2
