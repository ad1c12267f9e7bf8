"""The measures, one definition each; a measure prints as its own notation ("Success(rel=2)@5").

A measure of a single question gives a number, or None where it does not apply to that question.
"""
