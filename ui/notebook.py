"""The notebook of one browser session: what is pinned and asked, and what can be undone.

It lives in the session and nowhere else: nobody else's page can reach it and no disk keeps it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import streamlit as st

from corpus.passages import Document, Passage
from drafting.draft import Pin
from drafting.notebook import Item, Notebook, Question

KEY = "notebook"


@dataclass(slots=True)
class Sitting:
    """A notebook in use.

    `revision` counts the changes that move items, so that fields know when they show another item;
    `removed` is the item taken out last and its place; `before` is the notebook that an opened file
    took the place of; `taken` are the suggested questions that were taken, in their first words.
    """

    notebook: Notebook = field(default_factory=Notebook)
    revision: int = 0
    removed: tuple[int, Item] | None = None
    before: Notebook | None = None
    taken: set[str] = field(default_factory=set)

    def write(self, notebook: Notebook) -> None:
        """Keep new words in the same items."""
        self.notebook = notebook

    def arrange(self, notebook: Notebook) -> None:
        """Keep a notebook whose items are others, or in another order."""
        self.notebook = notebook
        self.revision += 1

    def pin(self, document: Document, passage: Passage) -> None:
        """Pin a passage; one taken out just before comes back with its note, in its place."""
        if self.removed and _is_pin_of(self.removed[1], passage.id):
            self.put_back()
        else:
            self.arrange(self.notebook.with_pin(document, passage))

    def add(self, pin: Pin) -> None:
        """Put a pin that was kept elsewhere at the end, unless its passage is pinned already."""
        if self.notebook.place_of(pin.passage_id) is None:
            self.arrange(self.notebook.inserted(len(self.notebook.items), pin))

    def take(self, place: int, question: Question) -> None:
        """Put a suggested question after the item at a place and the questions that follow it."""
        self.taken.add(question.text)
        items = self.notebook.items
        after = place + 1
        while after < len(items) and isinstance(items[after], Question):
            after += 1
        self.arrange(self.notebook.inserted(after, question))

    def remove(self, place: int) -> None:
        """Take out the item at a place; it can be put back."""
        item = self.notebook.items[place]
        self.arrange(self.notebook.without(place))
        self.removed = (place, item)
        if isinstance(item, Question):
            self.taken.discard(item.text)

    def put_back(self) -> None:
        """Put the item that was taken out last back in its place."""
        if self.removed is not None:
            self.arrange(self.notebook.inserted(*self.removed))
            self.removed = None

    def open(self, notebook: Notebook) -> None:
        """Take another notebook in the place of this one, which can be gone back to."""
        self.before, self.removed = self.notebook, None
        self.arrange(notebook)

    def go_back(self) -> None:
        """Go back to the notebook before the one that was opened."""
        if self.before is not None:
            self.arrange(self.before)
            self.before = None


def held() -> Sitting:
    """The notebook of this session, a new one where there is none yet."""
    sitting: Sitting = st.session_state.setdefault(KEY, Sitting())
    return sitting


def _is_pin_of(item: Item, passage_id: str) -> bool:
    return isinstance(item, Pin) and item.passage_id == passage_id
