"""What is known about a paper: who published what about whom, and when.

Facts are taken from the first of these that has them: a catalogue (tab-separated, one row a file), a
sidecar (a TOML file beside the paper, of the same name), the paper's own first pages. What was taken
stays editable by hand (`scrutineer edit`).
"""

from __future__ import annotations

import csv
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from corpus.errors import CatalogueError
from corpus.faults import first_fault
from corpus.passages import Access, DocumentKind

COLUMNS_NEEDED = {"file"}
KIND_WORDS = (
    ("minutes", DocumentKind.MINUTES),
    ("letter", DocumentKind.VISIT_LETTER),
    ("visit", DocumentKind.VISIT_LETTER),
    ("inspection", DocumentKind.INSPECTION_REPORT),
    ("pack", DocumentKind.COMMITTEE_PACK),
    ("agenda", DocumentKind.COMMITTEE_PACK),
    ("answer", DocumentKind.WRITTEN_ANSWERS),
    ("report", DocumentKind.OFFICER_REPORT),
)


class Entry(BaseModel):
    """Facts about one paper, as a catalogue, a sidecar or a person gives them; None where unsaid."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    authority: str | None = None
    kind: DocumentKind | None = None
    published: date | None = None
    access: Access | None = None
    notes: str | None = None

    @field_validator("kind", mode="before")
    @classmethod
    def _kind_in_any_words(cls, value: object) -> object:
        return kind_of(value) if isinstance(value, str) else value

    @field_validator("id")
    @classmethod
    def _id_fit_for_a_folder(cls, value: str | None) -> str | None:
        if value is not None and value != slug(value):
            raise ValueError(f"an id is small letters, digits and hyphens, such as {slug(value)!r}")
        return value

    def over(self, other: Entry) -> Entry:
        """This entry's facts, and the other's where this one has none."""
        return other.model_copy(update=self.model_dump(exclude_none=True))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Entries by file name (without folders), and by stem for rows that name no suffix."""

    entries: dict[str, Entry]

    def find(self, path: Path) -> Entry:
        """The entry for a file; an empty one where the catalogue does not name it."""
        return self.entries.get(path.name) or Entry()


def kind_of(words: str) -> DocumentKind:
    """The kind that some words mean ("focused visit letter"); "other" where they mean none of ours."""
    lowered = words.strip().lower()
    if lowered in set(DocumentKind):
        return DocumentKind(lowered)
    return next((kind for word, kind in KIND_WORDS if word in lowered), DocumentKind.OTHER)


def slug(words: str) -> str:
    """Words as an id: small letters, digits and single hyphens, at most 80 of them."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:80].strip("-") or "paper"


def read_catalogue(path: Path) -> Catalogue:
    """Read a tab-separated catalogue with a header row; `file` is the only column it must have.

    Raises CatalogueError, naming the row, where the file cannot be read or a row cannot be used.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogueError(f"The catalogue {path} could not be read: {error}.") from error
    rows = list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    _check_columns(path, rows)
    return Catalogue({Path(row["file"]).name: _entry(path, row) for row in rows if row["file"]})


def read_sidecar(paper: Path) -> Entry:
    """Read the TOML file of the paper's name beside it; an empty entry where there is none.

    Raises CatalogueError where it is there but cannot be used.
    """
    sidecar = paper.with_suffix(".toml")
    if not sidecar.is_file():
        return Entry()
    try:
        return Entry.model_validate(tomllib.loads(sidecar.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValidationError) as error:
        raise CatalogueError(
            f"The sidecar {sidecar.name} cannot be used: {_why(error)}."
        ) from error


def entry_from(fields: dict[str, str]) -> Entry:
    """An entry from fields typed by a person; empty ones count as unsaid.

    Raises CatalogueError where a field cannot be used (a date that is none, an unknown name).
    """
    try:
        return Entry.model_validate({name: value for name, value in fields.items() if value})
    except ValidationError as error:
        raise CatalogueError(f"The details cannot be used: {_why(error)}.") from error


def _check_columns(path: Path, rows: list[dict[str, str]]) -> None:
    if not rows:
        raise CatalogueError(f"The catalogue {path.name} holds no rows below its header.")
    missing = COLUMNS_NEEDED - set(rows[0])
    if missing:
        raise CatalogueError(
            f"The catalogue {path.name} has no column {', '.join(sorted(missing))!r}; "
            f"its header names {', '.join(filter(None, rows[0]))}."
        )


def _entry(path: Path, row: dict[str, str]) -> Entry:
    fields = {name: row[name] for name in Entry.model_fields if row.get(name)}
    if row.get("note"):
        fields["notes"] = row["note"]
    try:
        return entry_from(fields)
    except CatalogueError as error:
        raise CatalogueError(f"In the catalogue {path.name}, row {row['file']}: {error}") from error


def _why(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    place, why = first_fault(error)
    return f"{place}: {why.lower()}"
