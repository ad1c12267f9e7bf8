"""What acronyms stand for, as the papers themselves define them: "Common Assessment Framework (CAF)"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

_IN_BRACKETS = re.compile(r"\((?P<acronym>[A-Z][A-Za-z&]{0,7}[A-Z])s?\)")
_BEFORE_NAME = re.compile(r"\b(?P<acronym>[A-Z]{2,8})\s\((?P<name>[A-Za-z][A-Za-z',& -]{5,80})\)")
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_LINKING = frozenset("and of the for in to on at with a an or by from".split())
LONGEST_NAME = 10
"""Words of a name before an acronym that are looked at."""


def mine_acronyms(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the names of each acronym defined in the texts, commonest first, in lower case."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for acronym, name in _definitions(text):
            found[acronym.casefold()][name.casefold().replace("’", "'")] += 1
    return {
        acronym: tuple(name for name, _ in sorted(names.items(), key=lambda item: (-item[1], item)))
        for acronym, names in sorted(found.items())
    }


def _definitions(text: str) -> Iterable[tuple[str, str]]:
    for match in _IN_BRACKETS.finditer(text):
        before = list(_WORD.finditer(text, max(0, match.start() - 120), match.start()))
        name = _name_before([word.group() for word in before], match["acronym"])
        if name:
            yield match["acronym"], name
    for match in _BEFORE_NAME.finditer(text):
        if _initials(_WORD.findall(match["name"])) == match["acronym"].casefold():
            yield match["acronym"], match["name"]


def _name_before(words: Sequence[str], acronym: str) -> str | None:
    """Return the shortest run of words that ends where the acronym stands and has its initials."""
    wanted = acronym.casefold().replace("&", "")
    for count in range(len(wanted), LONGEST_NAME + 1):
        run = words[-count:]
        if len(run) < count:
            return None
        if run[0].casefold() not in _LINKING and wanted in (_initials(run), _all_initials(run)):
            return " ".join(run)
    return None


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word.casefold() not in _LINKING).casefold()


def _all_initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words).casefold()
