"""The grammar of paragraph numbers: what at the start of a line may be one.

Main numbers          1   1.   1:   1.1   2.3.1   292.   12.2   Q20   [12]   1a   26A.
Numbers of a series   R1   A2   B.3   2024/15   24/115   115/24
Marks of sub-points   (a)   a)   (1)   1)   (i)   i)   a.

A main number may stand glued to its text ("31.The Council", "1.1On"), before a tab, or alone on
its line. No number is taken for a paragraph's because it looks like one: `corpus.sequences` decides
by order and place. A number with a leading zero, a figure with a comma or a unit, and a date or a
time never qualify. The number kept is the string as printed without its closing full stop.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MAIN = re.compile(
    r"(?P<open>\[)?(?P<q>Q\.?\s?)?(?P<digits>[1-9]\d{0,3}(?:\.(?:0|[1-9]\d{0,2})){0,3})"
    r"(?P<letter>[a-hA-H]?)(?P<close>\]|[.:])?(?=\s|$|(?<=[\d.:])[A-Z‘“\"'(\[])"
)
_LETTERED = re.compile(
    r"(?P<letters>[A-PR-Z]{1,2})(?P<dot>\.?)(?P<digits>[1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,2})"
    r"(?P<close>[.:])?(?=\s|$)"
)
_YEARLY = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d(?:[-/]\d\d)?)/(?P<count>\d{1,4})|(?P<short>\d\d)/(?P<third>\d{3})"
    r"|(?P<before>\d{1,4})/(?P<after>(?:19|20)\d\d)|(?P<many>\d{3})/(?P<end>\d\d))"
    r"(?P<close>[.:])?(?=\s|$)"
)
_SUB = re.compile(
    r"(?:\((?P<inner>[a-z]|[ivx]{1,5}|[A-Z]|\d{1,2})\)|(?P<half>[a-z]|[ivx]{1,5}|\d{1,2})\)"
    r"|(?P<dot>[a-z]|[ivx]{2,5})\.)(?=\s|$|(?<=[).])[A-Z‘“\"'(])"
)
_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
    "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18,
}  # fmt: skip
_MONTH = re.compile(
    r"\s*(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\s*(?:per cent|percent|million|billion|years?|months?|weeks?|days?|hours?|am|pm)\b"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A number or mark at the start of a line, read by the grammar.

    `printed` is what stands there without its closing full stop; `value` its numbers, outermost
    first ((3, 4) for "3.4"); `form` its shape, equal among the members of one list; `length` how
    many characters of the line it takes; `series` what stands around the number in all members of
    its run, as "Q#" for Q20 and "2024/#" for 2024/15.
    """

    printed: str
    value: tuple[int, ...]
    form: str
    length: int
    letter: str = ""
    series: str = "#"

    @property
    def depth(self) -> int:
        """How many numbers it has: 1 for "3", 2 for "3.4"."""
        return len(self.value)


def read_main(text: str) -> Mark | None:
    """Return the main number that a line starts with, or None."""
    match = _MAIN.match(text)
    if match is None:
        return _read_lettered(text) or _read_yearly(text)
    if bool(match["open"]) != (match["close"] == "]"):
        return None
    if not match["close"] and _MONTH.match(text, match.end()):
        return None
    prefix = "[" if match["open"] else "Q" if match["q"] else ""
    form = prefix + (match["close"] or "")
    printed = match.group().rstrip(".:")
    value = tuple(int(part) for part in match["digits"].split("."))
    series = f"{prefix}#]" if match["open"] else f"{prefix}#"
    return Mark(" ".join(printed.split()), value, form, match.end(), match["letter"], series)


def _read_lettered(text: str) -> Mark | None:
    """Return a number led by letters, as recommendations and annexes have them: R1, A2, B.3."""
    match = _LETTERED.match(text)
    if match is None:
        return None
    series = f"{match['letters']}{match['dot']}#"
    value = tuple(int(part) for part in match["digits"].split("."))
    printed = match.group().rstrip(".:")
    return Mark(printed, value, series + (match["close"] or ""), match.end(), series=series)


def _read_yearly(text: str) -> Mark | None:
    """Return a minute's number that counts within a year: 2024/15, 24/115, 115/24."""
    match = _YEARLY.match(text)
    if match is None:
        return None
    year = match["year"] or match["short"]
    count = match["count"] or match["third"] or match["before"] or match["many"]
    series = f"{year}/#" if year else f"#/{match['after'] or match['end']}"
    form = series + (match["close"] or "")
    return Mark(match.group().rstrip(".:"), (int(count),), form, match.end(), series=series)


def read_sub(text: str) -> Mark | None:
    """Return the sub-point's mark that a line starts with, or None.

    A letter that is a Roman numeral too reads as a letter; `as_roman` gives the other reading.
    """
    match = _SUB.match(text)
    if match is None:
        return None
    inner = match["inner"] or match["half"] or match["dot"]
    shape = "()" if match["inner"] else ")" if match["half"] else "."
    printed = match.group()
    if inner.isdigit():
        return Mark(printed, (int(inner),), "1" + shape, match.end())
    if len(inner) > 1:
        value = _ROMAN.get(inner)
        return Mark(printed, (value,), "i" + shape, match.end()) if value else None
    kind = "A" if inner.isupper() else "a"
    return Mark(printed, (ord(inner.lower()) - ord("a") + 1,), kind + shape, match.end())


def as_roman(mark: Mark) -> Mark | None:
    """Return the reading of a one-letter mark as a Roman numeral, or None if it is none."""
    letter = mark.printed.strip("().")
    if mark.form[:1] != "a" or letter not in _ROMAN:
        return None
    return Mark(mark.printed, (_ROMAN[letter],), "i" + mark.form[1:], mark.length)
