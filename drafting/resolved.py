"""What a citation came to: the passages that it means, or why it means none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.passages import Document, Passage


class Problem(StrEnum):
    """What is wrong with a citation."""

    NO_SOURCE = "no such paper"
    NO_PARAGRAPH = "no such paragraph"
    OTHER_PAGE = "another page"
    NO_PLACE = "no paragraph named"
    SEVERAL = "several paragraphs"


@dataclass(frozen=True, slots=True)
class Resolved:
    """A citation with the passages that it means and the papers that it can be about.

    `passages` is empty where none can be found; `problem` and `reason` say what is wrong, if anything.
    """

    printed: str
    passages: tuple[Passage, ...] = ()
    documents: tuple[Document, ...] = ()
    problem: Problem | None = None
    reason: str = ""
