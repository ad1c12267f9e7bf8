"""What the tests of training share: a small set of paragraphs with questions, in our own words."""

from __future__ import annotations

import pytest

from evaluation.questions import FOLDER, read_questions
from tests.training.builders import ask
from training.examples import Example, Paragraph, TrainingSet


@pytest.fixture(scope="session")
def evaluation_questions() -> list[str]:
    """Every question that anything is measured on, in its own words."""
    files = sorted(FOLDER.glob("*.jsonl"))
    return [question.question for file in files for question in read_questions(file)]


@pytest.fixture
def small_set() -> TrainingSet:
    """Five paragraphs on two councils, three of them with a question."""
    texts = {
        "north": (
            "North. Foster carers say that the allowance is paid late.",
            "North. The allowance for foster carers was raised in spring.",
            "North. Buses to school run on time.",
        ),
        "south": (
            "South. Visits to children are written up within a day.",
            "South. Managers read every file once a month.",
        ),
    }
    paragraphs = tuple(
        Paragraph(f"{council}/{number}", f"{council}-report", council, text)
        for council, found in texts.items()
        for number, text in enumerate(found, start=1)
    )
    examples = (
        Example(0, "north", (ask("why do foster carers wait for their allowance"),)),
        Example(2, "north", (ask("is the school bus late"),)),
        Example(3, "south", (ask("how fast are visits put on paper"), ask("visit notes"))),
    )
    return TrainingSet(paragraphs, examples, ())
