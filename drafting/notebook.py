"""A councillor's notebook: pinned passages and questions in the order that they will be raised.

Pure data; every change gives a new notebook, so that a screen can keep the one before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.passages import Document, Passage
from drafting.draft import Pin, pin
from drafting.errors import ItemNotHeld


@dataclass(frozen=True, slots=True)
class Question:
    """A question to put, the ids of the passages that it rests on, and the member's own note.

    `suggested` is True where it is a template filled from the evidence and not yet reworded.
    """

    text: str
    passage_ids: tuple[str, ...] = ()
    note: str = ""
    suggested: bool = False


Item = Pin | Question


@dataclass(frozen=True, slots=True)
class Notebook:
    """A title, the meeting it is for, the member's own notes, and pins and questions in order."""

    title: str = "Question pack"
    meeting: str = ""
    notes: str = ""
    items: tuple[Item, ...] = ()

    @property
    def pins(self) -> tuple[Pin, ...]:
        """The pinned passages, in order."""
        return tuple(each for each in self.items if isinstance(each, Pin))

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions, in order."""
        return tuple(each for each in self.items if isinstance(each, Question))

    def with_pin(self, document: Document, passage: Passage, note: str = "") -> Notebook:
        """Add a passage at the end; one that is pinned already stays where it is."""
        if any(each.passage_id == passage.id for each in self.pins):
            return self
        return replace(self, items=(*self.items, pin(document, passage, note)))

    def with_question(self, question: Question) -> Notebook:
        """Add a question at the end; one in the same words stays where it is."""
        if any(each.text == question.text for each in self.questions):
            return self
        return replace(self, items=(*self.items, question))

    def place_of(self, passage_id: str) -> int | None:
        """The place (from 0) where a passage is pinned; None where it is not."""
        found = (
            place
            for place, each in enumerate(self.items)
            if isinstance(each, Pin) and each.passage_id == passage_id
        )
        return next(found, None)

    def inserted(self, place: int, item: Item) -> Notebook:
        """Put an item before the one at a place (from 0); beyond the end means last."""
        return replace(self, items=(*self.items[:place], item, *self.items[place:]))

    def changed(self, place: int, item: Item) -> Notebook:
        """Put another item in a place (from 0). Raises ItemNotHeld."""
        self._check(place)
        return replace(self, items=(*self.items[:place], item, *self.items[place + 1 :]))

    def without(self, place: int) -> Notebook:
        """Take the item at a place (from 0) out. Raises ItemNotHeld."""
        self._check(place)
        return replace(self, items=(*self.items[:place], *self.items[place + 1 :]))

    def moved(self, place: int, to: int) -> Notebook:
        """Move the item at a place to another (both from 0; beyond the end means last).

        Raises ItemNotHeld.
        """
        self._check(place)
        rest = [*self.items[:place], *self.items[place + 1 :]]
        rest.insert(max(0, to), self.items[place])
        return replace(self, items=tuple(rest))

    def _check(self, place: int) -> None:
        if not 0 <= place < len(self.items):
            raise ItemNotHeld(
                f"The question pack has {len(self.items)} items and none at place {place + 1}. "
                "Nothing was changed."
            )
