"""The command that asks: one question, or a file of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.padding import Padding
from rich.text import Text

from cli.console import answers, print_json, say
from cli.workplace import open_library, ready_index
from corpus.citations import cite_full, cite_short
from corpus.errors import CorpusError
from retrieval.errors import RetrievalError
from retrieval.filters import Filters
from retrieval.index import Index
from retrieval.results import Evidence, Result, to_json
from retrieval.verdict import verdict


def register(app: typer.Typer) -> None:
    """Put this module's commands into the command."""
    app.command("ask")(ask)


def ask(
    question: Annotated[str | None, typer.Argument(help="The question, in plain words.")] = None,
    batch: Annotated[
        Path | None, typer.Option(help="A file of questions: JSON objects with id and question.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
    k: Annotated[int, typer.Option("-k", min=1, max=1000, help="How many passages.")] = 5,
    council: Annotated[list[str] | None, typer.Option(help="Only papers on this council.")] = None,
    year: Annotated[list[int] | None, typer.Option(help="Only papers of this year.")] = None,
    kind: Annotated[list[str] | None, typer.Option(help="Only papers of this kind.")] = None,
    document: Annotated[list[str] | None, typer.Option(help="Only this document.")] = None,
) -> None:
    """Find the paragraphs that answer a question, or say that these papers do not."""
    filters = Filters(
        authorities=tuple(council or ()),
        years=tuple(year or ()),
        kinds=tuple(kind or ()),
        documents=tuple(document or ()),
    )
    if batch is not None:
        _ask_all(batch, filters, k)
        return
    if question is None:
        raise RetrievalError("No question was given. Type it in quotes, or name a file by --batch.")
    result = ready_index(open_library()).ask(question, filters, k)
    if as_json:
        print_json(to_json(result))
    else:
        _print_result(result)


def _ask_all(batch: Path, filters: Filters, k: int) -> None:
    """Ask every question of a file; one that cannot be asked is named and the rest go on."""
    index: Index | None = None
    failed = 0
    for place, line in _lines(batch):
        try:
            entry = _entry(line)
            index = index or ready_index(open_library())
            print_json(to_json(index.ask(entry["question"], filters, k), entry["id"]))
        except (RetrievalError, ValueError) as error:
            failed += 1
            say(f"{batch.name}, line {place}: {error}")
    if failed:
        say(f"{failed} questions could not be asked; the others are answered.")
        raise typer.Exit(1)


def _lines(batch: Path) -> Iterator[tuple[int, str]]:
    try:
        text = batch.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"The file of questions {batch} could not be read: {error}.") from error
    return ((n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip())


def _entry(line: str) -> dict[str, Any]:
    """A line's object. Raises ValueError saying what is wrong with it."""
    try:
        entry = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not JSON ({error.msg}).") from error
    if not isinstance(entry, dict) or not isinstance(entry.get("question"), str):
        raise ValueError("an object with the texts `id` and `question` is needed.")
    return {"id": entry.get("id"), "question": entry["question"]}


def _print_result(result: Result) -> None:
    for scope in result.scopes:
        say(f"Read as: {scope.label} (from “{scope.words}”).")
    for reading in result.readings:
        say(reading)
    answers.print(f"{verdict(result)}. {result.reason}".strip(), style="bold")
    if not result.answered and result.evidence:
        answers.print("The nearest paragraphs:")
    for place, item in enumerate(result.evidence, start=1):
        _print_evidence(place, item)


def _print_evidence(place: int, item: Evidence) -> None:
    passage = item.passage
    answers.print()
    answers.print(f"{place}. {cite_short(item.document, passage)}", style="bold")
    if passage.headings:
        answers.print(Padding(" › ".join(passage.headings), (0, 0, 0, 3)), style="dim")
    answers.print(Padding(_marked(passage.text, item.key_sentence), (0, 0, 0, 3)))
    for document, page in item.reprinted_in:
        where = f", p. {page}" if page else ""
        answers.print(Padding(f"Also printed in {document.title}{where}.", (0, 0, 0, 3)))
    answers.print(Padding(f"Cite: {cite_full(item.document, passage)}", (0, 0, 0, 3)), style="dim")


def _marked(text: str, key_sentence: str) -> Text:
    """The paragraph with its key sentence bold and underlined; the words are not changed."""
    shown = Text(text)
    start = text.find(key_sentence) if key_sentence else -1
    if start >= 0:
        shown.stylize("bold underline", start, start + len(key_sentence))
    return shown
