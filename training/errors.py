"""What can go wrong with training.

TrainingError             the base of all below: its text is fit to show to anybody
├── QuestionsUnusable     a file of training questions holds a line that cannot be used
└── PapersMissing         the published reports that the questions are about are not at hand
"""


class TrainingError(Exception):
    """The base of every error about training."""


class QuestionsUnusable(TrainingError):
    """A file of training questions holds a line that cannot be used."""


class PapersMissing(TrainingError):
    """The published reports that the questions are about are not at hand."""
