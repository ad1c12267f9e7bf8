"""Everything that can go wrong with papers, in one place.

CorpusError               the base of all below: its text is one sentence fit to show to anybody
├── UnreadableFile        the file cannot be read as the format that it claims to be
│   ├── EncryptedFile     it asks for a password that was not given or is wrong
│   └── NoTextLayer       it opens, but no page holds text: a scan or outlines
├── UnknownDocument       a document id that the library does not hold
├── DuplicateDocument     the same file, or another under the same id, is already in the library
├── PrivatePaper          a paper whose first pages say that it is exempt or private
├── CatalogueError        a catalogue or sidecar with a row that cannot be used
├── LibraryBusy           another process is changing the library
└── LibraryNotWritable    the library's folder cannot be written to
"""


class CorpusError(Exception):
    """The base of every error about papers; its text says what happened, what was kept, what to do."""


class UnreadableFile(CorpusError):
    """The file cannot be read as the format that it claims to be."""


class EncryptedFile(UnreadableFile):
    """The file asks for a password that was not given or is wrong."""


class NoTextLayer(UnreadableFile):
    """The file opens, but no page holds text: a scan, or letters drawn as outlines."""


class UnknownDocument(CorpusError):
    """The library holds no document of this id."""


class DuplicateDocument(CorpusError):
    """The same file, or another document under the same id, is already in the library."""


class PrivatePaper(CorpusError):
    """A paper says on its first pages that it is exempt or private, and it was not said to add it still."""


class CatalogueError(CorpusError):
    """A catalogue or sidecar holds a row that cannot be used."""


class LibraryBusy(CorpusError):
    """Another process is changing the library."""


class LibraryNotWritable(CorpusError):
    """The library's folder cannot be written to."""
