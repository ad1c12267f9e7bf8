"""The Question pack page: a councillor's paragraphs and questions, in the order to raise them."""

from ui.pack.page import show

__all__ = ["show"]
