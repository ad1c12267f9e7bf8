"""The command `python -m training`: from questions and reports to the adapter and its card.

`SCRUTINEER_MODEL` names the model that is adapted.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from rich.console import Console

from corpus.errors import CorpusError
from retrieval.adapter import FOLDER, adapter_sha256
from retrieval.errors import RetrievalError
from retrieval.settings import read_settings
from training.card import write_card
from training.errors import TrainingError
from training.run import run
from training.settings import settings_for

console = Console(highlight=False, soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, measure, write the adapter and its card; returns the command's exit status."""
    given = _parser().parse_args(arguments)
    if given.threads:
        torch.set_num_threads(given.threads)
    wanted = {name: getattr(given, name) for name in ("epochs", "seed", "examples")}
    try:
        model = read_settings().model
        settings = settings_for(
            model, **{name: one for name, one in wanted.items() if one is not None}
        )
        file: Path = given.output / f"{Path(settings.model).name}.safetensors"
        outcome = run(settings, file, console.print)
    except (TrainingError, CorpusError, RetrievalError) as error:
        console.print(str(error), markup=False)
        return 1
    write_card(outcome, file.with_suffix(".md"))
    console.print(
        f"Written: {file} and its card. sha256 for retrieval/adapters: {adapter_sha256(file)}"
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--output", type=Path, default=FOLDER, help="folder of the adapter")
    parser.add_argument("--epochs", type=int, help="passes over all questions")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--examples", type=int, help="train on so many paragraphs")
    parser.add_argument("--threads", type=int, default=0, help="threads; 0 leaves it to torch")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
