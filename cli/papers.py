"""Commands about papers: read, report, list, passages, edit, remove, restore."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.padding import Padding
from rich.table import Table

from cli.console import answers, print_json, say
from cli.workplace import open_library, renew_index
from corpus.catalogue import entry_from, slug
from corpus.citations import locator, uk_date
from corpus.frontpage import describe
from corpus.library import Library, digest
from corpus.listing import passage_to_json
from corpus.passages import Document, DocumentKind, Passage, Reading
from corpus.reading import read as read_file
from corpus.report import ReadingReport, in_words, report_on
from corpus.starter import load_starter

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
Password = Annotated[str | None, typer.Option(help="The password of an encrypted PDF.")]


def register(app: typer.Typer) -> None:
    """Put this module's commands into the command."""
    for command in (read, report, list_papers, passages, edit, remove, restore):
        name = {"list_papers": "list"}.get(command.__name__, command.__name__)
        app.command(name)(command)


def read(
    file: Annotated[Path, typer.Argument(help="A PDF, Word or text file.")],
    as_json: AsJson = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show every number seen and what became of it.")
    ] = False,
    password: Password = None,
) -> None:
    """Read one file and show its passages. Nothing is stored."""
    reading = read_file(file, document_id=slug(file.stem), password=password)
    document = _described(file, reading)
    if explain:
        _print_candidates(reading, as_json)
    elif as_json:
        print_json([passage_to_json(document, passage) for passage in reading.passages])
    else:
        _print_passages(reading.passages)
        say(in_words(report_on(reading)) + ".")


def report(
    paper: Annotated[str, typer.Argument(help="A document's id, or a file.")],
    as_json: AsJson = False,
) -> None:
    """Show what reading a paper gave: pages, runs of numbers, gaps, repeats, warnings."""
    path = Path(paper)
    if path.is_file():
        found = report_on(read_file(path))
    else:
        library = open_library()
        told = library.report(paper)
        found = told.model_copy(update={"unresolved_references": library.unresolved()[paper]})
    if as_json:
        print_json(found.model_dump())
    else:
        _print_report(found)


def list_papers(as_json: AsJson = False) -> None:
    """Name the papers in the library, or the starter notes while it is empty."""
    library = open_library()
    documents = library.documents() or list(load_starter().documents)
    if as_json:
        print_json([_document_to_json(document) for document in documents])
        return
    for one in documents:
        # An id is typed into other commands: it is never cut or broken, however narrow the window.
        answers.print(one.id, soft_wrap=True, style="bold")
        published = uk_date(one.published) if one.published else "date unknown"
        about = ", ".join(filter(None, (one.authority, one.kind.value, published)))
        answers.print(Padding(one.title, (0, 0, 0, 3)))
        answers.print(Padding(about, (0, 0, 0, 3)), style="dim")
    if not library.documents():
        say("The library is empty: these are the starter notes. Add papers with `scrutineer add`.")


def passages(
    document: Annotated[str, typer.Argument(help="The document's id, as `list` prints it.")],
    as_json: AsJson = False,
) -> None:
    """Show every passage of a document."""
    library = open_library()
    found, texts = _held(library, document)
    if as_json:
        print_json([passage_to_json(found, passage) for passage in texts])
    else:
        _print_passages(texts)


def edit(
    document: Annotated[str, typer.Argument(help="The document's id.")],
    title: str = "",
    publisher: str = "",
    authority: Annotated[str, typer.Option(help="The council that it is about.")] = "",
    kind: Annotated[str, typer.Option(help=f"One of: {', '.join(DocumentKind)}.")] = "",
    published: Annotated[str, typer.Option(help="A date such as 2015-03-20.")] = "",
) -> None:
    """Change what the library knows about a document."""
    library = open_library()
    given = {
        "title": title,
        "publisher": publisher,
        "authority": authority,
        "kind": kind,
        "published": published,
    }
    library.edit(document, entry_from(given))
    renew_index(library)
    say(f"{document} is changed and indexed.")


def remove(document: Annotated[str, typer.Argument(help="The document's id.")]) -> None:
    """Take a document out of the library; `restore` puts it back."""
    library = open_library()
    library.remove(document)
    renew_index(library)
    say(f"{document} is removed. `scrutineer restore {document}` puts it back.")


def restore(document: Annotated[str, typer.Argument(help="The document's id.")]) -> None:
    """Put a removed document back."""
    library = open_library()
    library.put_back(document)
    renew_index(library)
    say(f"{document} is back in the library.")


def _held(library: Library, document_id: str) -> tuple[Document, tuple[Passage, ...]]:
    """A document and its passages, from the starter notes while the library is empty."""
    if library.documents():
        return library.get(document_id), library.passages(document_id)
    starter = load_starter()
    for document in starter.documents:
        if document.id == document_id:
            return document, starter.passages[document_id]
    return library.get(document_id), ()


def _described(file: Path, reading: Reading) -> Document:
    """A document for a file that is read but not kept, as its first pages describe it."""
    facts = describe(reading, file)
    return Document(
        id=slug(file.stem),
        title=facts.title or file.stem,
        publisher=facts.publisher or "Publisher not stated",
        authority=facts.authority or "",
        kind=facts.kind or DocumentKind.OTHER,
        published=facts.published,
        source_file=file.name,
        sha256=digest(file),
        pages=reading.pages,
    )


def _document_to_json(document: Document) -> dict[str, object]:
    return {
        "id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "authority": document.authority,
        "kind": document.kind.value,
        "published": document.published.isoformat() if document.published else None,
        "pages": document.pages,
        "access": document.access.value,
        "is_note": document.is_note,
    }


def _print_passages(texts: tuple[Passage, ...]) -> None:
    for passage in texts:
        page = f"p. {passage.page_first}" if passage.page_first else ""
        answers.rule(f"{locator(passage)}  {page}  [{passage.kind.value}]", align="left")
        answers.print(passage.text)


def _print_candidates(reading: Reading, as_json: bool) -> None:
    if as_json:
        print_json([asdict(candidate) for candidate in reading.candidates])
        return
    table = Table("Page", "Number", "Fate", "Reason", "Line", box=None)
    for one in reading.candidates:
        fate = "paragraph" if one.accepted else "not one"
        table.add_row(str(one.page or ""), one.number, fate, one.reason, one.line[:60])
    answers.print(table)


def _print_report(found: ReadingReport) -> None:
    answers.print(in_words(found) + ".")
    answers.print("Passages: " + ", ".join(f"{n} {kind}" for kind, n in found.by_kind.items()))
    for run in found.runs:
        gaps = f"; missing in the source: {', '.join(run.gaps)}" if run.gaps else ""
        repeats = f"; printed twice: {', '.join(run.repeats)}" if run.repeats else ""
        answers.print(f"{run.scope or 'Numbers'}: {run.first} to {run.last}{gaps}{repeats}")
    for printed, why in found.unresolved_references:
        answers.print(f"Reference not found: {printed}: {why}")
    for warning in found.warnings:
        answers.print(warning)
