"""The named conditions, sets and corpora of `conditions.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from corpus.faults import first_fault
from evaluation.errors import ConditionsError, UnknownName
from evaluation.questions import Split
from retrieval.settings import RetrievalSettings, read_settings

FILE = Path(__file__).with_name("conditions.yaml")
Named = TypeVar("Named")


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    label: str
    """What it is, for people."""


class Condition(_Entry):
    """A way of searching: the settings of retrieval that differ from the default."""

    settings: Mapping[str, Any]

    def read(self) -> RetrievalSettings:
        """The settings in full; raises SettingsError where one is unknown or cannot be used."""
        return read_settings(**self.settings)


class CorpusEntry(_Entry):
    """Papers, as patterns below the shared corpus; without any, the starter notes.

    `notes` are the only documents of the starter notes that are taken, all where it is empty.
    """

    papers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class SetEntry(_Entry):
    """Questions asked of a corpus.

    `split` takes one half only; `about` only questions whose every judged paragraph is in these
    documents; `documents` are the only ones that may give evidence. Empty, each takes all. With
    `numbered`, passages without a printed number, which nobody judged, are left out of the lists.
    """

    corpus: str
    questions: tuple[str, ...]
    split: Split | None = None
    about: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    numbered: bool = False


class Conditions(BaseModel):
    """Everything that can be measured, by name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    conditions: Mapping[str, Condition]
    corpora: Mapping[str, CorpusEntry]
    sets: Mapping[str, SetEntry]

    def condition(self, name: str) -> Condition:
        """The condition of this name; raises UnknownName."""
        return _named(self.conditions, name, "condition")

    def corpus(self, name: str) -> CorpusEntry:
        """The corpus of this name; raises UnknownName."""
        return _named(self.corpora, name, "corpus")

    def set(self, name: str) -> SetEntry:
        """The set of this name; raises UnknownName."""
        return _named(self.sets, name, "set")


def read_conditions(path: Path = FILE) -> Conditions:
    """Read a file of conditions; raises ConditionsError naming the key that cannot be used."""
    try:
        return Conditions.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, yaml.YAMLError) as error:
        raise ConditionsError(f"The conditions in {path} cannot be read: {error}.") from error
    except ValidationError as error:
        raise ConditionsError(f"In {path.name}: {_first(error)}") from error


def _named(entries: Mapping[str, Named], name: str, what: str) -> Named:
    if name not in entries:
        raise UnknownName(f"There is no {what} {name!r}; known are {_listed(entries)}.")
    return entries[name]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _first(error: ValidationError) -> str:
    place, why = first_fault(error)
    return f"{place}: {why.lower()}."
