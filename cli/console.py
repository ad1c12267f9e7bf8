"""Where the command's words go: JSON and answers to standard output, messages to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

answers = Console(highlight=False, markup=False, soft_wrap=False)
messages = Console(stderr=True, highlight=False, markup=False)


def print_json(value: Any) -> None:
    """Print one JSON value on one line of standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def say(message: str) -> None:
    """Tell the person something, on standard error."""
    messages.print(message)


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int], None]]:
    """Give a function (what, done, of how many) that draws a bar for each thing being done.

    Nothing is drawn where standard error is not a terminal, but the first word of each thing is said.
    """
    bar = Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=messages
    )
    tasks: dict[str, Any] = {}

    def show(what: str, done: int, total: int) -> None:
        if what not in tasks:
            tasks[what] = bar.add_task(what, total=total)
            if not messages.is_terminal:
                say(f"{what} ...")
        bar.update(tasks[what], completed=done, total=total)

    if not messages.is_terminal:
        yield show
        return
    with bar:
        yield show
