"""The Draft page: an officer's answer, with its sources, checked against the papers."""

from ui.draft.page import show

__all__ = ["show"]
