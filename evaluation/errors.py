"""Everything that can go wrong with an evaluation, in one place.

EvaluationError          the base of all below: its text is one sentence fit to show to anybody
├── QuestionSetError     a file of questions holds a line that cannot be used
├── ConditionsError      the file of conditions, sets and corpora cannot be used
├── UnknownName          a condition, set or corpus that the file does not name
├── PapersMissing        the papers of a corpus are not on this machine
├── RunFileError         a run, qrels or record file cannot be read
└── NotComparable        two runs were made on different questions
"""


class EvaluationError(Exception):
    """The base of every error about evaluation; its text says what happened and what to do."""


class QuestionSetError(EvaluationError):
    """A file of questions holds a line that cannot be used."""


class ConditionsError(EvaluationError):
    """The file of conditions, sets and corpora cannot be used."""


class UnknownName(EvaluationError):
    """No condition, set or corpus has this name."""


class PapersMissing(EvaluationError):
    """The papers of a corpus are not on this machine."""


class RunFileError(EvaluationError):
    """A run, qrels or record file cannot be read."""


class NotComparable(EvaluationError):
    """Two runs were made on different questions, so no difference between them means anything."""
