"""The `scrutineer` command: put together here, one module for each group of commands."""

from __future__ import annotations

import sys

import typer

from cli import adding, asked, asking, checking, comparing, evaluating, health, papers, serving
from cli.console import say
from corpus.errors import CorpusError
from drafting.errors import DraftingError
from evaluation.errors import EvaluationError
from retrieval.errors import RetrievalError

app = typer.Typer(
    name="scrutineer",
    help="Questions to council papers, answered by the numbered paragraphs themselves.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for group in (adding, papers, asking, asked, comparing, checking, evaluating, health, serving):
    group.register(app)


def main() -> None:
    """Run the command; an expected trouble is one sentence on standard error and exit code 1."""
    try:
        app()
    except (CorpusError, RetrievalError, DraftingError, EvaluationError) as error:
        say(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        say("Stopped. What had been stored before is kept.")
        sys.exit(130)
