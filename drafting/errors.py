"""Everything that can go wrong with drafts and question packs, in one place.

DraftingError             the base of all below: its text is fit to show to anybody
├── UnreadableDraft       a file that is not a draft or a question pack, or not in a format read here
├── UnknownVersion        a draft or pack saved by a version of the program that this one cannot read
└── ItemNotHeld           a question pack has no item at the place named
"""


class DraftingError(Exception):
    """The base of every error about drafts; its text says what happened and what to do."""


class UnreadableDraft(DraftingError):
    """The file is not a draft or a question pack, or not in a format that is read here."""


class UnknownVersion(DraftingError):
    """The file was saved by a version of the program that this one cannot read."""


class ItemNotHeld(DraftingError):
    """The question pack has no item at the place named."""
