"""The command `python -m training.refusal`: from questions and reports to the confidence's weights.

`SCRUTINEER_MODEL` names the model that they are fitted to.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from corpus.errors import CorpusError
from retrieval.errors import RetrievalError
from retrieval.settings import read_settings
from retrieval.weighing import fitted_file
from training.errors import TrainingError
from training.held_out import held_out_questions
from training.refusal.card import card_file, measures, write_card, write_weights
from training.refusal.collecting import Case, collect
from training.refusal.fitting import fit
from training.refusal.library import open_shelf
from training.refusal.questions import read_near_misses, read_off_topic

console = Console(highlight=False, soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask, fit, measure, write the weights and the card; returns the command's exit status."""
    given = _parser().parse_args(arguments)
    try:
        model = read_settings().model
        cases = gather()
    except (TrainingError, CorpusError, RetrievalError) as error:
        console.print(str(error), markup=False)
        return 1
    fitted = fit(cases)
    table, card = given.output or fitted_file(model), given.card or card_file(model)
    write_weights(fitted.weights, table)
    write_card(cases, fitted, card)
    for line in measures(cases, fitted):
        console.print(line)
    console.print(f"Written: {table} and {card}.")
    return 0


def gather() -> list[Case]:
    """Return all cases by the settings in force; indexes the reports first where that is needed.

    Raises TrainingError, CorpusError (a report cannot be read) or RetrievalError (the model).
    """
    papers, asked = held_out_questions()
    with Progress(console=console, transient=True) as bar:
        tasks = {name: bar.add_task(name, total=None) for name in ("Reading for meaning", "Asking")}

        def progress(stage: str, done: int, of: int) -> None:
            bar.update(tasks[stage], completed=done, total=of)

        shelf = open_shelf(papers, read_settings(), progress)
        return collect(shelf, papers, asked, read_near_misses(), read_off_topic(), progress)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.refusal", description=__doc__)
    parser.add_argument("--output", type=Path, help="the table of weights")
    parser.add_argument("--card", type=Path, help="the card for people")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
