"""One whole training: read, split, measure, train, write, measure again."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from retrieval.adapter import merge
from retrieval.model import Encoder, load_model
from retrieval.settings import PACKAGED_MODEL
from training.lowrank import save
from training.measuring import Measured, measure
from training.settings import TrainingSettings
from training.sources import Say, Source, read_sources
from training.steps import plan_steps
from training.trainer import Progress, train

TOLD_EVERY = 10
"""Steps between two lines of progress."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A source, and the ranks of what was held out of it without and with the adapter."""

    source: Source
    before: Measured
    after: Measured


@dataclass(frozen=True, slots=True)
class Outcome:
    """A training and what came of it, on published reports and on papers of our own."""

    settings: TrainingSettings
    reports: Comparison
    invented: Comparison
    minutes: float


def run(settings: TrainingSettings, file: Path, say: Say) -> Outcome:
    """Train a model's adapter, write it to `file` and measure it as merged from there.

    Raises TrainingError, CorpusError (a report cannot be read) or RetrievalError (the model).
    """
    started = time.perf_counter()
    reports, invented = read_sources(settings, say)
    say("Mining negatives ...")
    together = reports.training.together_with(invented.training)
    steps = plan_steps(together, load_untrained(settings), settings)
    trained = load_model(settings.model)
    save(train(trained, steps, settings, telling(say)), file, settings.kept)
    say("Measuring without and with the adapter ...")
    encoders = (
        Encoder(load_model(settings.model), settings.read_at_once),
        load_adapted(file, settings),
    )
    on_reports, on_invented = (_compare(source, *encoders) for source in (reports, invented))
    minutes = (time.perf_counter() - started) / 60
    return Outcome(settings, on_reports, on_invented, minutes)


def _compare(source: Source, plain: Encoder, adapted: Encoder) -> Comparison:
    return Comparison(source, measure(plain, source.held_out), measure(adapted, source.held_out))


def load_untrained(settings: TrainingSettings) -> Encoder:
    """Return the packaged model as it is, reading no more of a text than training does.

    It tells doubtful pairs for a larger model too, which would take eight times as long.
    """
    model = load_model(PACKAGED_MODEL)
    model.max_seq_length = settings.tokens
    return Encoder(model, settings.read_at_once)


def load_adapted(file: Path, settings: TrainingSettings) -> Encoder:
    """Return the model with an adapter's file merged, as retrieval merges it."""
    model = load_model(settings.model)
    merge(model, file)
    return Encoder(model.eval(), settings.read_at_once)


def telling(say: Say) -> Progress:
    """Return what tells of the steps of a training now and then."""

    def tell(number: int, of: int, loss: float) -> None:
        if number % TOLD_EVERY == 0 or number == of:
            say(f"Step {number} of {of}: loss {loss:.3f}")

    return tell
