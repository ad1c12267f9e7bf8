"""The Compare page: one question over several inspection reports, side by side."""

from ui.compare.page import show

__all__ = ["show"]
