"""The Asked before page: questions and written answers in the papers, beside what inspectors wrote."""

from ui.asked.page import show

__all__ = ["show"]
