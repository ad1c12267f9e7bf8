"""A draft in a file: plain JSON with a version, so that it opens again exactly as it was."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from corpus.faults import first_fault
from drafting.draft import Draft
from drafting.errors import UnknownVersion, UnreadableDraft

VERSION = 1
KEY = "scrutineer_draft"
_WHAT = "a draft"
_DRAFT = TypeAdapter(Draft)
Held = TypeVar("Held")


def save_draft(draft: Draft, path: Path) -> None:
    """Write a draft to a file, whole or not at all."""
    part = path.with_name(f"{path.name}.part")
    part.write_text(draft_to_json(draft), encoding="utf-8")
    part.replace(path)


def open_draft(path: Path) -> Draft:
    """Return the draft in a file. Raises UnreadableDraft and UnknownVersion."""
    return draft_from_json(read_saved(path, _WHAT))


def draft_to_json(draft: Draft) -> str:
    """Return a draft as JSON text."""
    return json.dumps({KEY: VERSION, **asdict(draft)}, ensure_ascii=False, indent=1)


def draft_from_json(text: str) -> Draft:
    """Return the draft that JSON text holds. Raises UnreadableDraft and UnknownVersion."""
    return validated(_DRAFT, read_versioned(text, KEY, VERSION, _WHAT), _WHAT)


def read_saved(path: Path, what: str) -> str:
    """Return the text of a saved file. Raises UnreadableDraft where it is none."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableDraft(_not_ours(what)) from error
    except OSError as error:
        raise UnreadableDraft(f"{path.name} could not be read: {error}.") from error


def validated(form: TypeAdapter[Held], held: dict[str, object], what: str) -> Held:
    """Return what a saved object holds. Raises UnreadableDraft where a part of it is not as expected."""
    try:
        return form.validate_python(held)
    except ValidationError as error:
        raise UnreadableDraft(damaged(what, first_fault(error)[0])) from error


def read_versioned(text: str, key: str, version: int, what: str) -> dict[str, object]:
    """Return the object of a saved file without its version. Raises UnreadableDraft, UnknownVersion."""
    try:
        held = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise UnreadableDraft(_not_ours(what)) from error
    if not isinstance(held, dict) or key not in held:
        raise UnreadableDraft(_not_ours(what))
    if held[key] != version:
        raise UnknownVersion(
            f"This is {what} of version {held[key]}, and this program reads version {version}. "
            "Open it with the program that saved it; nothing was changed."
        )
    return {name: value for name, value in held.items() if name != key}


def damaged(what: str, where: str) -> str:
    """Return the sentence about a file of ours of which a part is not as it was saved."""
    return (
        f"This file was {what}, but it is damaged or was changed by hand (at “{where}”). "
        "Nothing was opened."
    )


def _not_ours(what: str) -> str:
    return f"This file is not {what} saved by Scrutineer. Nothing was opened."
