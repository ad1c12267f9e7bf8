"""What is trained on and what is kept from training: published reports, and papers of our own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from training.examples import TrainingSet, join
from training.invented import as_training, read_invented
from training.likeness import without_repeats
from training.papers import cache_folder, national_folder, read_papers
from training.questions import read_questions
from training.settings import TrainingSettings
from training.splitting import held_out_councils

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Source:
    """The part of a source to train on, and the part on other councils that is held out."""

    training: TrainingSet
    held_out: TrainingSet


def read_sources(settings: TrainingSettings, say: Say) -> tuple[Source, Source]:
    """Return the reports and the invented papers, both cut to the settings' number of examples.

    Raises TrainingError, or CorpusError where a report cannot be read.
    """
    both = [split(data, settings) for data in (_reports(say), as_training(read_invented()))]
    if settings.examples is not None:
        both = _sampled(both, settings.examples)
    return both[0], both[1]


def split(data: TrainingSet, settings: TrainingSettings) -> Source:
    """Return a set in two parts: whole councils are held out."""
    councils = frozenset(paragraph.council for paragraph in data.paragraphs)
    held_out = held_out_councils(councils, settings.held_out)
    return Source(data.of(councils - held_out), data.of(held_out))


def _reports(say: Say) -> TrainingSet:
    """Return the reports with the questions on them; says how many name no paragraph there."""
    questions = without_repeats(read_questions())
    say(f"Reading the reports that {len(questions):,} questions are about ...")
    names = {question.doc for question in questions}
    data = join(questions, read_papers(names, national_folder(), cache_folder()))
    if data.unplaced:
        say(
            f"{len(data.unplaced)} questions name a paragraph that was not found; they are left out."
        )
    return data


def _sampled(sources: Sequence[Source], count: int) -> list[Source]:
    """Return the sources with `count` examples to train on in all, as large a share of each."""
    share = count / sum(len(source.training.examples) for source in sources)
    return [
        Source(one.training.sample(round(share * len(one.training.examples))), one.held_out)
        for one in sources
    ]
