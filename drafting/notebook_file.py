"""A question pack in a file: plain JSON with a version, so that it opens again exactly as it was."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from pydantic import TypeAdapter

from drafting.draft import Pin
from drafting.draft_file import damaged, read_saved, read_versioned, validated
from drafting.errors import UnreadableDraft
from drafting.notebook import Item, Notebook, Question

VERSION = 1
KEY = "scrutineer_question_pack"
_WHAT = "a question pack"
_PIN = TypeAdapter(Pin)
_QUESTION = TypeAdapter(Question)
_HEAD = TypeAdapter(Notebook)


def save_notebook(notebook: Notebook, path: Path) -> None:
    """Write a question pack to a file, whole or not at all."""
    part = path.with_name(f"{path.name}.part")
    part.write_text(notebook_to_json(notebook), encoding="utf-8")
    part.replace(path)


def open_notebook(path: Path) -> Notebook:
    """Return the question pack in a file. Raises UnreadableDraft and UnknownVersion."""
    return notebook_from_json(read_saved(path, _WHAT))


def notebook_to_json(notebook: Notebook) -> str:
    """Return a question pack as JSON text; each item says whether it is a pin or a question."""
    items = [{"item": _sort(each), **asdict(each)} for each in notebook.items]
    held = {KEY: VERSION, **asdict(notebook), "items": items}
    return json.dumps(held, ensure_ascii=False, indent=1)


def notebook_from_json(text: str) -> Notebook:
    """Return the question pack that JSON text holds. Raises UnreadableDraft and UnknownVersion."""
    held = read_versioned(text, KEY, VERSION, _WHAT)
    items = held.pop("items", [])
    if not isinstance(items, list) or not all(isinstance(each, dict) for each in items):
        raise UnreadableDraft(damaged(_WHAT, "items"))
    head = validated(_HEAD, held, _WHAT)
    return Notebook(head.title, head.meeting, head.notes, tuple(_item(each) for each in items))


def _item(held: dict[str, object]) -> Item:
    sort = held.pop("item", "")
    if sort == "pin":
        return validated(_PIN, held, _WHAT)
    if sort == "question":
        return validated(_QUESTION, held, _WHAT)
    raise UnreadableDraft(damaged(_WHAT, "item"))


def _sort(item: Item) -> str:
    return "pin" if isinstance(item, Pin) else "question"
