"""The Library page."""

from ui.library.page import show

__all__ = ["show"]
