"""One whole training: read, split, measure, train, write, measure again."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from retrieval.adapter import merge
from retrieval.model import Encoder, load_model
from retrieval.settings import PACKAGED_MODEL
from training.examples import TrainingSet, join
from training.likeness import without_repeats
from training.lowrank import save
from training.measuring import Measured, measure
from training.papers import cache_folder, national_folder, read_papers
from training.questions import TrainingQuestion, read_questions
from training.settings import TrainingSettings
from training.splitting import held_out_councils
from training.steps import plan_steps
from training.trainer import Progress, train

Say = Callable[[str], None]
TOLD_EVERY = 10
"""Steps between two lines of progress."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A training and what came of it; ranks are those of the held-out questions."""

    settings: TrainingSettings
    training: TrainingSet
    held_out: TrainingSet
    repeats: int
    before: Measured
    after: Measured
    sha256: str
    minutes: float


def run(settings: TrainingSettings, file: Path, say: Say) -> Outcome:
    """Train the packaged model's adapter, write it to `file` and measure it as merged from there.

    Raises TrainingError, CorpusError (a report cannot be read) or RetrievalError (the model).
    """
    started = time.perf_counter()
    questions = read_questions()
    kept = without_repeats(questions)
    training, held_out = split(gather(kept, say), settings)
    say("Measuring the model as it is ...")
    before = measure(Encoder(load_model(PACKAGED_MODEL), settings.read_at_once), held_out)
    say("Mining negatives ...")
    steps = plan_steps(training, load_untrained(settings), settings)
    trained = load_model(PACKAGED_MODEL)
    save(train(trained, steps, settings, telling(say)), file)
    say("Measuring the adapter ...")
    after = measure(load_adapted(file, settings), held_out)
    minutes = (time.perf_counter() - started) / 60
    repeats = len(questions) - len(kept)
    return Outcome(settings, training, held_out, repeats, before, after, _digest(file), minutes)


def gather(questions: tuple[TrainingQuestion, ...], say: Say) -> TrainingSet:
    """Return the questions with the paragraphs of their reports; says how many have none there."""
    say(f"Reading the reports that {len(questions):,} questions are about ...")
    names = {question.doc for question in questions}
    data = join(questions, read_papers(names, national_folder(), cache_folder()))
    if data.unplaced:
        say(
            f"{len(data.unplaced)} questions name a paragraph that was not found; they are left out."
        )
    return data


def split(data: TrainingSet, settings: TrainingSettings) -> tuple[TrainingSet, TrainingSet]:
    """Return the part to train on, cut to the settings' number of examples, and the part held out."""
    councils = frozenset(paragraph.council for paragraph in data.paragraphs)
    held_out = held_out_councils(councils, settings.held_out)
    return data.of(councils - held_out).sample(settings.examples), data.of(held_out)


def load_untrained(settings: TrainingSettings) -> Encoder:
    """Return the packaged model as it is, reading no more of a text than training does."""
    model = load_model(PACKAGED_MODEL)
    model.max_seq_length = settings.tokens
    return Encoder(model, settings.read_at_once)


def load_adapted(file: Path, settings: TrainingSettings) -> Encoder:
    """Return the packaged model with an adapter's file merged, as retrieval merges it."""
    model = load_model(PACKAGED_MODEL)
    merge(model, file)
    return Encoder(model.eval(), settings.read_at_once)


def telling(say: Say) -> Progress:
    """Return what tells of the steps of a training now and then."""

    def tell(number: int, of: int, loss: float) -> None:
        if number % TOLD_EVERY == 0 or number == of:
            say(f"Step {number} of {of}: loss {loss:.3f}")

    return tell


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
