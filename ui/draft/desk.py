"""The draft of one browser session: its words, the report of its last check, and the draft before.

It lives in the session and nowhere else, as the notebook does.
"""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from drafting.check import check
from drafting.draft import Draft, Pin, as_typed
from drafting.findings import CheckReport
from drafting.papers import Papers
from drafting.typed import read_typed

KEY = "draft"
LONGEST = 100_000
"""Letters of a draft that is checked at once, some forty pages."""


@dataclass(slots=True)
class Desk:
    """A draft in use, as typed; `before` is the draft that an opened file took the place of.

    A check that is asked for stays so until it is done: what is typed meanwhile draws the page anew.
    """

    question: str = ""
    title: str = ""
    text: str = ""
    report: CheckReport | None = None
    before: Draft | None = None
    awaits_check: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been written."""
        return not (self.question.strip() or self.title.strip() or self.text.strip())

    @property
    def is_stale(self) -> bool:
        """Whether the answer was changed after it was checked."""
        return self.report is not None and self.report.draft.paragraphs != self.draft().paragraphs

    def draft(self, pins: tuple[Pin, ...] = ()) -> Draft:
        """The draft as it stands, with the evidence pinned for it."""
        return read_typed(self.text, self.question.strip(), self.title.strip(), pins)

    def ask_for_check(self) -> None:
        """Have the answer checked as soon as the page can."""
        self.awaits_check = True

    def check(self, papers: Papers, pins: tuple[Pin, ...]) -> None:
        """Look everything up in the papers, and keep the report."""
        # Before it is made: one that fails is not made again each time the page is drawn.
        self.awaits_check = False
        self.report = check(self.draft(pins), papers)

    def open(self, draft: Draft) -> None:
        """Take another draft in the place of this one, which can be gone back to."""
        self.before = None if self.is_empty else self.draft()
        self.lay_out(draft)

    def go_back(self) -> None:
        """Go back to the draft before the one that was opened."""
        if self.before is not None:
            self.lay_out(self.before)
            self.before = None

    def lay_out(self, draft: Draft) -> None:
        """Put the words of a draft here; it has not been checked."""
        self.question, self.title = draft.question, draft.title
        self.text = draft.typed or as_typed(draft)
        self.report = None


def desk() -> Desk:
    """The draft of this session, a new one where there is none yet."""
    held: Desk = st.session_state.setdefault(KEY, Desk())
    return held
