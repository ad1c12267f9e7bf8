"""The command that adds papers; one that is marked private goes in only where that is said."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.console import say
from cli.papers import Password
from cli.workplace import open_library, renew_index
from corpus.admission import Terms, admit
from corpus.catalogue import Catalogue, Entry, read_catalogue
from corpus.errors import CorpusError, DuplicateDocument, PrivatePaper
from corpus.library import Library, digest
from corpus.report import in_words

ALL_THE_SAME = "`--private` adds it all the same; all who can open this library will then see it."


def register(app: typer.Typer) -> None:
    """Put this module's command into the command."""
    app.command()(add)


def add(
    files: Annotated[list[Path], typer.Argument(help="The papers: PDF, Word or text files.")],
    catalogue: Annotated[
        Path | None, typer.Option(help="A tab-separated file that says what each paper is.")
    ] = None,
    password: Password = None,
    ocr: Annotated[
        bool, typer.Option("--ocr", help="Recognise the text of scanned pages (slow).")
    ] = False,
    private: Annotated[
        bool, typer.Option("--private", help="Also add papers that are marked exempt or private.")
    ] = False,
) -> None:
    """Add papers to the library and index them. One that cannot be read does not stop the rest."""
    library = open_library()
    library.check_writable()
    known = read_catalogue(catalogue) if catalogue else Catalogue({})
    terms = Terms(password, recognise=ocr, private=private)
    failed = sum(not _add_one(library, path, known.find(path), terms) for path in files)
    if library.documents():
        index = renew_index(library)
        say(f"{len(index.documents)} papers are in the library and indexed.")
    if failed:
        say(f"{failed} of {len(files)} files were not added; everything else is kept.")
        raise typer.Exit(1)


def _add_one(library: Library, path: Path, entry: Entry, terms: Terms) -> bool:
    """Add one paper and say what came of it; True unless it could not be added."""
    try:
        document = admit(library, path, entry, terms)
    except DuplicateDocument as error:
        say(f"{path.name}: {error}")
        return any(digest(path) == document.sha256 for document in library.documents())
    except CorpusError as error:
        say(f"{path.name}: {error}{_way_in(error)}")
        return False
    paper = library.report(document.id)
    say(f"{path.name}: added as {document.id}: {in_words(paper)}.")
    for warning in paper.warnings:
        say(f"  {warning}")
    return True


def _way_in(error: CorpusError) -> str:
    """How a paper that was refused for its marking can be added still."""
    return f" {ALL_THE_SAME}" if isinstance(error, PrivatePaper) else ""
