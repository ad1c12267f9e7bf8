"""The command that puts one question to several inspection reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from rich.padding import Padding
from rich.table import Table

from cli.console import answers, print_json, say
from cli.workplace import open_library, ready_index
from comparison.changes import Change, Stated
from comparison.comparing import Column, Comparison, compare
from comparison.judgements import Judgement
from comparison.selecting import Way, councils_in, reports_to_compare
from corpus.citations import cite_full, cite_short, uk_date
from corpus.passages import Document
from retrieval.errors import RetrievalError


def register(app: typer.Typer) -> None:
    """Put this module's commands into the command."""
    app.command("compare")(compare_reports)


def compare_reports(
    question: Annotated[str, typer.Argument(help="The question, in plain words.")],
    council: Annotated[
        list[str] | None, typer.Option(help="One: it over time. Several: against each other.")
    ] = None,
    letters: Annotated[bool, typer.Option(help="Over time, letters on visits too.")] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
) -> None:
    """Put a question to several inspection reports: councils against each other, or one over time."""
    index = ready_index(open_library())
    councils = _known(council or [], councils_in(index.documents))
    way = Way.TIME if len(councils) == 1 else Way.COUNCILS
    documents = reports_to_compare(index.documents, way, councils, letters)
    found = compare(index, question, documents)
    if as_json:
        print_json(_to_json(found))
    else:
        _print_comparison(found)
    say(f"{len(documents)} papers were compared.")


def _known(typed: Sequence[str], known: Sequence[str]) -> list[str]:
    """The councils typed, as the library calls them. Raises RetrievalError for one that it lacks."""
    meant = {name.casefold(): name for name in known}
    unknown = [name for name in typed if name.casefold() not in meant]
    if unknown:
        raise RetrievalError(
            f"The library holds no inspection paper on {unknown[0]!r}. It holds some on: "
            f"{', '.join(known) or 'no council'}."
        )
    return [meant[name.casefold()] for name in typed]


def _print_comparison(found: Comparison) -> None:
    graded = [column for column in found.columns if column.judgements]
    table = Table("", *(_name(column.document) for column in graded), box=None)
    for strand in found.strands:
        table.add_row(strand, *(_grade(column.judgement_on(strand)) for column in graded))
    answers.print(table)
    for column in found.columns:
        _print_column(column)
    for change in found.changes:
        before, after = _figure(change.before), _figure(change.after)
        answers.print(f"\n{change.thing}: {before}, then {after}: {change.difference}.")


def _print_column(column: Column) -> None:
    answers.print()
    answers.print(_name(column.document), style="bold")
    item = column.strongest
    if item is None or not column.says_something:
        answers.print(Padding("Says nothing on this.", (0, 0, 0, 3)))
        return
    answers.print(Padding(item.passage.text, (0, 0, 0, 3)))
    cited = cite_full(item.document, item.passage)
    answers.print(Padding(f"Cite: {cited}", (0, 0, 0, 3)), style="dim")


def _name(document: Document) -> str:
    day = uk_date(document.published) if document.published else "date unknown"
    return f"{document.authority}, {day}"


def _grade(judgement: Judgement | None) -> str:
    return f"{judgement.grade.value} ({judgement.place})" if judgement else "not graded"


def _figure(stated: Stated) -> str:
    when = f" ({stated.when})" if stated.when else ""
    return f"{stated.figure.text}{when} in {cite_short(stated.document, stated.passage)}"


def _to_json(found: Comparison) -> dict[str, Any]:
    return {
        "question": found.question,
        "reports": [_column_to_json(column) for column in found.columns],
        "changes": [_change_to_json(change) for change in found.changes],
    }


def _column_to_json(column: Column) -> dict[str, Any]:
    item = column.strongest
    return {
        "document": column.document.id,
        "council": column.document.authority,
        "judgements": [
            {
                "strand": one.strand,
                "head": one.head,
                "grade": one.grade.value,
                "printed": one.printed,
                "place": one.place,
            }
            for one in column.judgements
        ],
        "says_something": column.says_something,
        "nearest": item
        and {
            "number": item.passage.number,
            "text": item.passage.text,
            "citation": cite_full(item.document, item.passage),
        },
    }


def _change_to_json(change: Change) -> dict[str, Any]:
    return {
        "thing": change.thing,
        "before": _stated_to_json(change.before),
        "after": _stated_to_json(change.after),
        "difference": change.difference,
    }


def _stated_to_json(stated: Stated) -> dict[str, Any]:
    return {
        "figure": stated.figure.text,
        "when": stated.when,
        "sentence": stated.sentence,
        "citation": cite_full(stated.document, stated.passage),
    }
