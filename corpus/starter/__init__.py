"""The starter notes: reading notes in our own words on five documents, served while a library is empty.

They carry the numbers, scopes and pages of the published paragraphs, so that a note leads to the
paragraph that it is about. They are never quotations, and are marked as notes wherever they show.

One file a document, one JSON object a line: scope, number, kind, page_first, page_last, headings, and
text, or for a question with its answer the object `exchange` (asked_by, question, answer).
"""

from corpus.starter.notes import Holdings, load_starter

__all__ = ["Holdings", "load_starter"]
