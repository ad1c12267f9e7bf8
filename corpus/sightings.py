"""Numbers at line starts as they stand on the page, each with the evidence beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from corpus.breaks import Spacing, ends_sentence, stays_open
from corpus.numbering import Mark, read_main, read_sub
from corpus.readers.page import Line
from corpus.sequences import Sighting
from corpus.tables import is_judgement

_CONTENTS = re.compile(r"(?:\.\s?){4,}\s*\d+$|…\s*\d+$")
_LEAST_INDENT = 60.0
_SHORT_TITLE = 90
_TAIL = 150
_SIDE_BY_SIDE = 16.0
_SMALL_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*[,;.]?(?:\s|$)")


def spot_main(lines: Sequence[Line], spacing: Spacing) -> list[Sighting]:
    """Return every main number at the start of a line of running text, in order."""
    found: list[Sighting] = []
    for index, line in enumerate(lines):
        mark = read_main(numbered_text(line))
        if mark is not None:
            found.append(_sight(index, mark, lines, spacing))
    return found


def spot_sub(lines: Sequence[Line], spacing: Spacing) -> list[Sighting]:
    """Return every sub-point's mark at the start of a line, in order."""
    found: list[Sighting] = []
    for index, line in enumerate(lines):
        mark = read_sub(numbered_text(line))
        if mark is not None:
            found.append(_sight(index, mark, lines, spacing))
    return found


def numbered_text(line: Line) -> str:
    """Return a line's text with its automatic number, if any, in front."""
    return f"{line.number} {line.text}" if line.number else line.text


def _sight(index: int, mark: Mark, lines: Sequence[Line], spacing: Spacing) -> Sighting:
    """Note a mark with its place and what goes before it."""
    line = lines[index]
    starts = starts_block(lines, index, spacing) or line.number is not None or bool(line.cells)
    titled = is_plain_title(lines, index, mark.length)
    if line.x0 is not None or line.heading_level is not None:
        titled = line.bold or line.heading_level is not None
        titled = titled or (len(line.pieces) > 1 and line.pieces[0].bold)
    return Sighting(index, mark, line.page, line.x0, titled, starts)


def is_plain_title(lines: Sequence[Line], index: int, skip: int) -> bool:
    """Whether a numbered line of plain text is a title: short, set apart, no full sentence."""
    line = lines[index]
    text = (line.text if line.number else line.text[skip:]).strip()
    if line.bold or is_capitals(text):
        return True
    if not text or len(text) > _SHORT_TITLE or re.search(r";|[.,]['’\"”)]?$", text):
        return False
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None:
        return True
    listed = following.bullet and read_main(following.text) is not None
    return (following.gap_before or listed) and not runs_on(lines, index)


def runs_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a line of plain text goes on below a blank line, in a small letter."""
    if index + 1 >= len(lines) or ends_sentence(lines[index].text.rstrip("-– ")):
        return False
    following = lines[index + 1]
    return bool(_SMALL_WORD.match(following.text)) and not following.bullet


def is_capitals(text: str) -> bool:
    """Whether a text is set in capitals."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)


def starts_block(lines: Sequence[Line], index: int, spacing: Spacing) -> bool:
    """Whether something other than running text goes before a line."""
    if index == 0:
        return True
    before, line = lines[index - 1], lines[index]
    if before.page != line.page:
        return not stays_open(before.text)
    if spacing.has_gap(before, line) or line.gap_before or line.bullet:
        return True
    if before.bold != line.bold or _differs(before.size, line.size):
        return True
    return ends_sentence(before.text) or spacing.is_broken_off(before, line)


def _differs(first: float | None, second: float | None) -> bool:
    """Whether two type sizes differ visibly."""
    return first is not None and second is not None and abs(first - second) > 0.6


def is_contents_entry(line: Line) -> bool:
    """Whether a line is an entry of a table of contents: it ends in a page number set apart."""
    if _CONTENTS.search(line.text[-_TAIL:]):
        return True
    last = line.cells[-1] if line.cells else line.pieces[-1].text if line.pieces else ""
    columns = len(line.cells) or len(line.pieces)
    texts = [cell for cell in line.cells if cell] or [piece.text for piece in line.pieces]
    worded = any(re.search(r"[A-Za-z]{3}", text) for text in texts[:-1])
    return 2 <= columns <= 3 and bool(re.fullmatch(r"\d{1,3}", last.strip())) and worded


def is_judgement_row(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a row of a table of judgements: beside it stands a grade and nothing else."""
    line = lines[index]
    if line.cells:
        return any(is_judgement(cell) for cell in line.cells[1:])
    columns: defaultdict[int, list[str]] = defaultdict(list)
    for other in lines[max(0, index - 2) : index + 3]:
        for piece in other.pieces if _is_beside(line, other) else ():
            if piece.x0 > (line.x0 or 0.0) + _LEAST_INDENT:
                columns[round(piece.x0)].append(piece.text)
    return any(is_judgement(" ".join(texts)) for texts in columns.values())


def _is_beside(line: Line, other: Line) -> bool:
    """Whether two lines of a page stand at about the same height."""
    if line.page != other.page or line.y1 is None or other.y1 is None:
        return False
    return abs(line.y1 - other.y1) < _SIDE_BY_SIDE
