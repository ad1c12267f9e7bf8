"""The command that looks in the register of questions that the papers print with their answers."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

import typer
from rich.padding import Padding

from cli.console import answers, print_json, say
from cli.workplace import open_library, ready_index
from corpus.citations import cite_full, cite_short, uk_date
from register.bearing import Bearing, Bearings
from register.entries import Entry, read_register
from register.searching import Finder, Wishes

Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d", "%d/%m/%Y"])]


def register(app: typer.Typer) -> None:
    """Put this module's commands into the command."""
    app.command("asked")(asked)


def asked(
    words: Annotated[str, typer.Argument(help="Words in the question or the answer.")] = "",
    member: Annotated[list[str] | None, typer.Option(help="Only what this member asked.")] = None,
    topic: Annotated[list[str] | None, typer.Option(help="Only under this heading.")] = None,
    since: Day = None,
    until: Day = None,
    unanswered: Annotated[
        bool, typer.Option("--unanswered", help="Only questions without an answer.")
    ] = False,
    beside: Annotated[
        bool, typer.Option("--beside", help="With what inspectors wrote beside each answer.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
) -> None:
    """Look up questions that members asked before, and the answers that the papers print."""
    index = ready_index(open_library())
    held = read_register(index)
    wishes = Wishes(
        words=words,
        members=_meant(member or [], held.members),
        topics=_meant(topic or [], held.topics),
        since=since.date() if since else None,
        until=until.date() if until else None,
        unanswered=unanswered,
    )
    found = Finder(held).search(wishes)
    bearings = Bearings(index, held) if beside else None
    for entry in found if not as_json else ():
        _print_entry(entry, bearings.of(entry) if bearings else None)
    if as_json:
        print_json([_to_json(one, bearings.of(one) if bearings else None) for one in found])
    say(f"{len(found)} of {len(held.entries)} questions in the papers.")


def _meant(typed: list[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """The names that hold what was typed, without regard to case; what was typed where none does."""
    meant = [name for part in typed for name in known if part.casefold() in name.casefold()]
    return tuple(meant or typed)


def _print_entry(entry: Entry, bearing: Bearing | None) -> None:
    day = f", {uk_date(entry.asked_on)}" if entry.asked_on else ""
    answers.print()
    answers.print(f"{entry.exchange.question}", style="bold")
    answers.print(Padding(f"{entry.member}{day}. {entry.topic}", (0, 0, 0, 3)), style="dim")
    answer = entry.exchange.answer if entry.is_answered else "No answer is printed."
    answers.print(Padding(answer or "", (0, 0, 0, 3)))
    if bearing and bearing.instead:
        told = f"Beside the answered question most like it: {bearing.instead.exchange.question}"
        answers.print(Padding(told, (0, 0, 0, 6)))
    for one in bearing.paragraphs if bearing else ():
        how = "Cited in the answer" if one.cited else "Inspectors wrote"
        item = one.evidence
        words = item.passage.text if one.cited else item.key_sentence
        told = f"{how}: {cite_short(item.document, item.passage)}: {words}"
        answers.print(Padding(told, (0, 0, 0, 6)))
    cited = cite_full(entry.document, entry.passage)
    answers.print(Padding(f"Cite: {cited}", (0, 0, 0, 3)), style="dim")


def _to_json(entry: Entry, bearing: Bearing | None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": entry.id,
        "document": entry.document.id,
        "asked_by": entry.member,
        "asked_on": entry.asked_on.isoformat() if entry.asked_on else None,
        "topic": entry.topic,
        "question": entry.exchange.question,
        "answer": entry.exchange.answer,
        "answered": entry.is_answered,
        "citation": cite_full(entry.document, entry.passage),
        "is_note": entry.document.is_note,
    }
    if bearing is not None:
        told["claims"] = [claim.text for claim in bearing.claims]
        told["instead"] = bearing.instead.id if bearing.instead else None
        told["beside"] = [
            {
                "passage": one.evidence.passage.id,
                "citation": cite_short(one.evidence.document, one.evidence.passage),
                "cited": one.cited,
                "claim": one.claim,
                "text": one.evidence.passage.text,
            }
            for one in bearing.paragraphs
        ]
    return told
