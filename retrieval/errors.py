"""Everything that can go wrong with finding evidence, in one place.

RetrievalError            the base of all below: its text is fit to show to anybody
├── QuestionError         a question that cannot be asked
│   ├── QuestionEmpty     it holds no word
│   └── QuestionTooLong   it is longer than the limit
├── IndexProblem          the index cannot be used as it is
│   ├── IndexMissing      there is none in the folder
│   ├── IndexBroken       a file of it is absent, cut short or changed
│   └── IndexStale        it was made from other papers, by another model or by another version
├── IndexBusy             another process is building it
├── NothingToIndex        no passage to build it from
├── UnknownPassage        a passage id that the index does not hold
├── ModelUnusable         the embedding model is absent or is not the one expected
└── SettingsError         a setting that is not known or has a value that cannot be used
"""


class RetrievalError(Exception):
    """The base of every error about finding evidence; its text says what happened and what to do."""


class QuestionError(RetrievalError):
    """The question cannot be asked as it stands."""


class QuestionEmpty(QuestionError):
    """The question holds no letter or figure."""


class QuestionTooLong(QuestionError):
    """The question is longer than the limit that the message names."""


class IndexProblem(RetrievalError):
    """The index cannot be used as it is; the papers themselves are safe and it can be built again."""


class IndexMissing(IndexProblem):
    """The folder holds no index."""


class IndexBroken(IndexProblem):
    """A file of the index is absent, cut short or changed since it was built."""


class IndexStale(IndexProblem):
    """The index was made from other papers, by another model or by another version of the program."""


class IndexBusy(RetrievalError):
    """Another process is building the index; nothing was changed."""


class NothingToIndex(RetrievalError):
    """No passage was given to build an index from."""


class UnknownPassage(RetrievalError):
    """The index holds no passage of this id."""


class ModelUnusable(RetrievalError):
    """The embedding model is not installed, or its weights are not the ones expected."""


class SettingsError(RetrievalError):
    """A setting is not known, or its value cannot be used; the message gives its full path."""
