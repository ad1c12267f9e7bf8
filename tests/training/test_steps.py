"""What goes into a step: neighbours together, hard negatives mined, doubtful ones left out."""

from __future__ import annotations

import numpy as np

from tests.training.builders import ask
from training.batches import make_batches
from training.examples import Example, Paragraph, TrainingSet
from training.guard import Guard
from training.loss import NOTHING
from training.mining import mine
from training.steps import make_step


def guard_of(
    data: TrainingSet, paragraphs: list[list[float]], questions: dict[str, list[float]]
) -> Guard:
    places = {row: row for row in range(len(data.paragraphs))}
    vectors = {text: np.asarray(vector, np.float32) for text, vector in questions.items()}
    return Guard(np.asarray(paragraphs, np.float32), places, vectors)


def test_the_hardest_negative_shares_most_words_with_the_question(small_set: TrainingSet) -> None:
    assert mine(small_set, 1)[0] == (1,)


def test_negatives_come_from_reports_on_the_same_council_only(small_set: TrainingSet) -> None:
    councils = [paragraph.council for paragraph in small_set.paragraphs]
    for example, rows in zip(small_set.examples, mine(small_set, 4), strict=True):
        assert {councils[row] for row in rows} <= {example.council}


def test_no_paragraph_is_a_negative_of_its_own_questions(small_set: TrainingSet) -> None:
    for example, rows in zip(small_set.examples, mine(small_set, 4), strict=True):
        assert example.row not in rows


def test_every_example_comes_once_in_an_epoch() -> None:
    examples = [Example(row, f"council-{row % 3}", ()) for row in range(24)]
    batches = make_batches(examples, 8, 4, np.random.default_rng(1))
    assert sorted(place for batch in batches for place in batch) == list(range(24))


def test_a_step_holds_groups_of_one_council() -> None:
    examples = [Example(row, f"council-{row % 3}", ()) for row in range(24)]
    for batch in make_batches(examples, 8, 4, np.random.default_rng(1)):
        councils = [examples[place].council for place in batch]
        assert all(len(set(councils[start : start + 4])) == 1 for start in (0, 4))


def test_the_same_seed_gives_the_same_steps_and_another_call_other_ones() -> None:
    examples = [Example(row, f"council-{row % 3}", ()) for row in range(24)]
    shuffle = np.random.default_rng(1)
    first, second = (make_batches(examples, 8, 4, shuffle) for _ in range(2))
    assert first == make_batches(examples, 8, 4, np.random.default_rng(1))
    assert first != second


def test_a_paragraph_nearer_to_the_question_than_the_named_one_is_no_negative() -> None:
    paragraphs = tuple(Paragraph(str(row), "r", "c", "text") for row in range(3))
    example = Example(0, "c", (ask("who"),))
    data = TrainingSet(paragraphs, (example,), ())
    guard = guard_of(data, [[0.8, 0.6], [1.0, 0.0], [0.0, 1.0]], {"who": [1.0, 0.0]})
    assert guard.doubtful(example, np.arange(3), margin=0.1).tolist() == [[False, True, False]]
    assert not guard.doubtful(example, np.arange(3), margin=0.3).any()


def test_a_near_copy_of_the_named_paragraph_is_no_negative() -> None:
    paragraphs = tuple(Paragraph(str(row), "r", "c", "text") for row in range(2))
    example = Example(0, "c", (ask("who"),))
    data = TrainingSet(paragraphs, (example,), ())
    guard = guard_of(data, [[1.0, 0.0], [0.995, 0.0999]], {"who": [1.0, 0.0]})
    assert guard.doubtful(example, np.arange(2), margin=0.5).tolist() == [[False, True]]


def test_a_step_names_each_questions_own_paragraph_and_brings_the_mined_ones(
    small_set: TrainingSet,
) -> None:
    flat = [[1.0, 0.0], [0.0, 1.0], [0.6, 0.8], [0.8, -0.6], [-1.0, 0.0]]
    guard = guard_of(
        small_set, flat, {question.question: [1.0, 0.0] for question in small_set.questions}
    )
    step = make_step([2, 0], [], small_set, guard, [(1,), (), (4,)], margin=2.0)
    assert step.questions[2] == "why do foster carers wait for their allowance"
    assert step.own.tolist() == [0, 0, 1]
    assert [text.split(".")[0] for text in step.paragraphs] == ["South", "North", "South", "North"]
    assert step.excluded.shape == (3, 4)


def test_everyday_questions_come_last_and_are_held_against_what_does_not_speak_of_their_matter(
    small_set: TrainingSet,
) -> None:
    flat = [[1.0, 0.0], [0.0, 1.0], [0.6, 0.8], [0.8, -0.6], [-1.0, 0.0]]
    own = {question.question: [0.0, 1.0] for question in small_set.questions}
    guard = guard_of(small_set, flat, {**own, "what is a stamp": [1.0, 0.0]})
    step = make_step([2, 0], ["what is a stamp"], small_set, guard, [(), (), ()], margin=2.0)
    assert step.questions[-1] == "what is a stamp"
    assert step.own.tolist() == [0, 0, 1, NOTHING]
    # The first paragraph of the step lies at a cosine of 0.8, the second at 1.0: both speak of stamps.
    assert step.excluded[-1].tolist() == [True, True]
    assert not guard.near(["what is a stamp"], np.asarray([1, 4])).any()
