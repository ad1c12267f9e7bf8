"""Questions in our own words for the tests of training."""

from __future__ import annotations

from training.questions import ReportQuestion, Style


def ask(
    words: str, doc: str = "anywhere-inspection-2020-01-31", number: str = "1"
) -> ReportQuestion:
    """Make a question about the paragraph of this number in this report."""
    return ReportQuestion(id="t-1", doc=doc, number=number, style=Style.SPOKEN, question=words)
