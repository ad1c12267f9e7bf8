"""The questions of a named set, from their files."""

from __future__ import annotations

from pathlib import Path

from evaluation.asked import read_asked
from evaluation.conditions import SetEntry
from evaluation.errors import PapersMissing
from evaluation.questions import FOLDER, Question, read_questions, refuse_repeated_ids

ASKED = "asked-2015"


def read_set(entry: SetEntry, shared: Path) -> tuple[Question, ...]:
    """The questions of a set: its files, less what its entry leaves out.

    `shared` is the folder of papers; the asked questions are read beside it, in `questions`. Raises
    QuestionSetError, and PapersMissing where the asked questions are not on this machine.
    """
    questions = [one for name in entry.questions for one in _read(name, shared)]
    refuse_repeated_ids(questions, entry.label)
    return tuple(one for one in questions if _is_taken(one, entry))


def _is_taken(question: Question, entry: SetEntry) -> bool:
    judged = {gold.document for gold in (*question.gold, *question.nearest)}
    about = not entry.about or judged <= set(entry.about)
    return about and entry.split in (None, question.split)


def _read(name: str, shared: Path) -> tuple[Question, ...]:
    if name != ASKED:
        return read_questions(FOLDER / f"{name}.jsonl")
    path = shared.parent / "questions" / f"{name}.jsonl"
    if not path.is_file():
        raise PapersMissing(
            f"The asked questions are not at {path}. Say where the shared folder is with "
            "SCRUTINEER_SHARED, or measure another set."
        )
    return read_asked(path)
