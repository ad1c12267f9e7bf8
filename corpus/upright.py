"""Pages that were turned to be read upright: the boxes of their passages put back.

The paper itself stays as it is, and so does the picture that is shown of its page; so the places of
passages are turned back to the page as the paper displays it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.passages import Box, Passage, Reading


@dataclass(frozen=True, slots=True)
class Turn:
    """How a page is turned to stand upright, in degrees clockwise, and its size as displayed."""

    degrees: int
    width: float
    height: float

    def back(self, box: Box, width: float, height: float) -> Box:
        """A box on the upright page of this size, put where it stands on the page as displayed."""
        x0, x1 = box.x0 / width, box.x1 / width
        y0, y1 = box.y0 / height, box.y1 / height
        left, top, right, bottom = {
            90: (y0, 1 - x1, y1, 1 - x0),
            180: (1 - x1, 1 - y1, 1 - x0, 1 - y0),
            270: (1 - y1, x0, 1 - y0, x1),
        }.get(self.degrees, (x0, y0, x1, y1))
        return Box(
            box.page,
            left * self.width,
            top * self.height,
            right * self.width,
            bottom * self.height,
        )


def turn_back(reading: Reading, turns: Mapping[int, Turn]) -> Reading:
    """A reading of an upright copy, its boxes and page sizes those of the pages as displayed."""
    if not turns:
        return reading
    upright = reading.page_sizes
    passages = tuple(_put_back(each, turns, upright) for each in reading.passages)
    sizes = tuple(
        (turns[page].width, turns[page].height) if page in turns else size
        for page, size in enumerate(upright, start=1)
    )
    return replace(
        reading,
        passages=passages,
        page_sizes=sizes,
        warnings=(*reading.warnings, _say_turned(sorted(turns))),
    )


def _put_back(
    passage: Passage, turns: Mapping[int, Turn], upright: Sequence[tuple[float, float]]
) -> Passage:
    """A passage with its boxes where they stand on the pages as displayed."""
    boxes = tuple(
        turns[box.page].back(box, *upright[box.page - 1]) if box.page in turns else box
        for box in passage.boxes
    )
    return replace(passage, boxes=boxes)


def _say_turned(pages: list[int]) -> str:
    """Say which pages lie turned in the paper."""
    if len(pages) == 1:
        return f"Page {pages[0]} lies turned in the file; it was read upright."
    named = f"{', '.join(map(str, pages[:-1]))} and {pages[-1]}"
    return f"Pages {named} lie turned in the file; they were read upright."
