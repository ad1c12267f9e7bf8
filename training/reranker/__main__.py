"""The command `python -m training.reranker`: from adapter and questions to the reranker.

It takes the adapter that is shipped: train that first.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from corpus.errors import CorpusError
from retrieval.adapter import FOLDER, adapter_sha256
from retrieval.errors import RetrievalError
from retrieval.settings import PACKAGED_MODEL
from training.errors import TrainingError
from training.lowrank import save
from training.reranker.candidates import find_candidates
from training.reranker.card import write_card
from training.reranker.lists import draw_steps
from training.reranker.measuring import measure
from training.reranker.settings import RerankerSettings
from training.reranker.trainer import train
from training.run import load_adapted, telling
from training.settings import TrainingSettings
from training.sources import read_sources

ADAPTER = FOLDER / f"{PACKAGED_MODEL}.safetensors"
console = Console(highlight=False, soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, write the reranker, measure it, write its card; returns the command's exit status."""
    defaults = RerankerSettings()
    parser = argparse.ArgumentParser(prog="python -m training.reranker", description=__doc__)
    parser.add_argument("--output", type=Path, default=FOLDER, help="folder of the reranker")
    parser.add_argument("--steps", type=int, default=defaults.steps)
    parser.add_argument("--seed", type=int, default=defaults.seed)
    given = parser.parse_args(arguments)
    settings = RerankerSettings(steps=given.steps, seed=given.seed)
    try:
        _run(settings, given.output / f"{PACKAGED_MODEL}.reranker.safetensors")
    except (TrainingError, CorpusError, RetrievalError) as error:
        console.print(str(error), markup=False)
        return 1
    return 0


def _run(settings: RerankerSettings, file: Path) -> None:
    started = time.perf_counter()
    of_adapter = TrainingSettings()
    reports, _ = read_sources(of_adapter, console.print)
    training = reports.training
    console.print("Finding candidates ...")
    encoder = load_adapted(ADAPTER, of_adapter)
    steps = draw_steps(find_candidates(training, encoder, settings.nearest), settings)
    texts = [paragraph.text for paragraph in training.paragraphs]
    save(train(PACKAGED_MODEL, ADAPTER, texts, steps, settings, telling(console.print)), file)
    console.print("Measuring ...")
    candidates = find_candidates(reports.held_out, encoder, settings.nearest)
    measured = measure(file, reports.held_out, candidates)
    write_card(file, settings, training, measured, (time.perf_counter() - started) / 60)
    console.print(f"Written: {file} and its card. sha256: {adapter_sha256(file)}")


if __name__ == "__main__":
    raise SystemExit(main())
