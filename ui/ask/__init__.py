"""The Ask page."""

from ui.ask.page import show

__all__ = ["show"]
