"""From what speaks for and against the evidence to one calibrated number between 0 and 1.

Two things must both be so: the papers speak of the subject at all, and the very thing asked for is
there. Each is a logistic regression over signs that can be said in words; the confidence follows
from the product of the two. `confidence.tsv` holds the weights, and a table beside its adapter those of
another model; `python -m training.refusal` writes them, from questions of our own about reports that no
evaluation question is about.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from retrieval.adapter import FOLDER
from retrieval.demands import Demands
from retrieval.giving import Found, Sentence, years_covered
from retrieval.places import named_places
from retrieval.reach import Reach, councils_in
from retrieval.settings import PACKAGED_MODEL

FILE = Path(__file__).with_name("confidence.tsv")
NEAR = 0.5
"""Likeness from which the nearest passage is near enough: more says nothing about the subject."""
MARGIN = 0.2
"""How much nearer or further off than an everyday question counts: more says nothing."""
EMPHASIS = 1.3
"""The power of the subject's part: whether papers speak of it at all is told more surely than the rest."""
RIVAL = 5
"""The nearest passage is compared with the one in this place."""
UNDECIDED = 0.5
"""What `leads` is where no kind of answer is asked for, so that it can neither lead nor lag."""
SUBJECT = ("far", "named", "margin")
ANSWER = ("demanding", "further", "leads", "years", "elsewhere", "ahead")
START = "start"


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against the evidence.

    On the subject: `far`, how much the nearest passage lacks to be near (0 to NEAR); `named`, how
    many of council, year, sort of paper and numbered place the question names of these papers;
    `margin`, how much nearer the nearest passage is than the nearest question on an everyday matter
    that the papers do not speak of (at most MARGIN either way).

    On the answer: `demanding` (1 or 0), whether a sum, share, number, length of time, date, time of
    day or name is asked for; `further`, how much further off the nearest sentence is that gives it
    than the nearest of all; `leads` (1, 0; 0.5 where none is asked for), whether the nearest of all
    gives it; `years`, how many years asked about no passage speaks of; `elsewhere` (1 or 0), whether
    the question is about a council that neither the papers nor the passages found speak of; `ahead`,
    how much nearer the nearest passage is than the fifth.
    """

    far: float
    named: float
    margin: float
    demanding: float
    further: float
    leads: float
    years: float
    elsewhere: float
    ahead: float


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the signs of each part, and how their product becomes the confidence.

    The log-odds of the product, times `slope` plus `shift`, are those of the confidence; from
    `answered` on a question counts as answered.
    """

    subject: Mapping[str, float]
    answer: Mapping[str, float]
    slope: float
    shift: float
    answered: float

    def on_subject(self, signs: Signs) -> float:
        """Return how likely it is that the papers speak of the subject (0 to 1)."""
        return logistic(linear(self.subject, signs, SUBJECT))

    def confidence(self, signs: Signs) -> float:
        """Return how likely it is that the evidence answers (0 to 1)."""
        on_subject = self.on_subject(signs) ** EMPHASIS
        both = on_subject * logistic(linear(self.answer, signs, ANSWER))
        return logistic(self.slope * log_odds(both) + self.shift)


def read_signs(
    question: str,
    demands: Demands,
    found: Sequence[Found],
    sentences: Sequence[Sentence],
    reach: Reach,
    everyday: float,
) -> Signs:
    """Return the signs of the passages found (at least one) and of their sentences, nearest first.

    `everyday` is how near the question comes to one on an everyday matter (0 to 1).
    """
    likeness = sorted((one.cosine for one in found), reverse=True)
    asked = demands.kind is not None
    nearest = sentences[0].nearness if sentences else 0.0
    giving = next((one.nearness for one in sentences if one.gives), 0.0)
    return Signs(
        far=max(0.0, NEAR - likeness[0]),
        named=float(reach.names_in(question) + names_place(question, found)),
        margin=max(-MARGIN, min(MARGIN, likeness[0] - everyday)),
        demanding=float(asked),
        further=nearest - giving if asked else 0.0,
        leads=float(bool(sentences) and sentences[0].gives) if asked else UNDECIDED,
        years=float(len(set(demands.years) - years_covered(found))),
        elsewhere=float(bool(elsewhere(question, found, reach))),
        ahead=likeness[0] - likeness[min(RIVAL, len(likeness)) - 1],
    )


def names_place(question: str, found: Sequence[Found]) -> bool:
    """Tell whether the question names a numbered place that a passage found is."""
    return any(place.is_in(one.passage) for place in named_places(question) for one in found)


def elsewhere(question: str, found: Sequence[Found], reach: Reach) -> tuple[str, ...]:
    """Return the councils that a question is about and of which nothing speaks."""
    named = reach.elsewhere(question)
    if not named:
        return ()
    spoken = {council for one in found for council in councils_in(one.passage.text)}
    return named if spoken.isdisjoint(named) else ()


def weights_file(model: str, adapter: bool) -> Path:
    """Return the table that serves a model: that fitted to it with its adapter, or else the default's."""
    fitted = fitted_file(model)
    return fitted if adapter and fitted.is_file() else FILE


def fitted_file(model: str) -> Path:
    """Return where the table fitted to a model with its adapter belongs."""
    return FILE if model == PACKAGED_MODEL else FOLDER / f"{Path(model).name}.confidence.tsv"


@lru_cache(maxsize=2)
def read_weights(file: Path = FILE) -> Weights:
    """Return the weights of a table (part, sign, weight)."""
    parts: defaultdict[str, dict[str, float]] = defaultdict(dict)
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            parts[row["part"]][row["sign"]] = float(row["weight"])
    return Weights(parts["subject"], parts["answer"], **parts["overall"])


def linear(weights: Mapping[str, float], signs: Signs, names: Sequence[str]) -> float:
    """Return the start plus the weighted sum of some signs."""
    return weights[START] + sum(weights[name] * float(getattr(signs, name)) for name in names)


def logistic(total: float) -> float:
    """Return the probability of some log-odds, which may be as large as they like."""
    return 1 / (1 + math.exp(-total)) if total >= 0 else math.exp(total) / (1 + math.exp(total))


def log_odds(probability: float) -> float:
    """Return the log-odds of a probability; 0 and 1 are taken for very nearly so."""
    safe = min(max(probability, 1e-9), 1 - 1e-9)
    return math.log(safe / (1 - safe))
