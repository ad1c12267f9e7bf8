"""Questions meet their paragraphs, and the set divides by council."""

from __future__ import annotations

from corpus.passages import Passage, PassageKind
from tests.training.builders import ask
from training.examples import TrainingSet, join
from training.papers import Paper, describe
from training.splitting import held_out_councils

DOC = "anywhere-inspection-2020-01-31"


def passage(
    text: str, number: str | None = None, kind: PassageKind = PassageKind.PARAGRAPH
) -> Passage:
    return Passage(f"{DOC}/{text[:8]}", DOC, 0, kind, text, number, headings=("Care leavers",))


def paper(*passages: Passage) -> dict[str, Paper]:
    council, document = describe(f"{DOC}.pdf", "0" * 64)
    return {DOC: Paper(council, document, passages)}


def test_a_question_meets_the_paragraph_of_its_printed_number() -> None:
    papers = paper(passage("Rent is paid.", "1"), passage("Doors are mended.", "2"))
    data = join([ask("who mends doors", DOC, "2")], papers)
    assert data.paragraphs[data.examples[0].row].text.endswith("Doors are mended.")


def test_two_questions_on_a_paragraph_make_one_example() -> None:
    data = join([ask("rent", DOC, "1"), ask("who pays", DOC, "1")], paper(passage("Rent.", "1")))
    assert [len(example.questions) for example in data.examples] == [2]
    assert len(data.questions) == 2


def test_the_paragraph_reads_as_retrieval_embeds_it() -> None:
    data = join([ask("rent", DOC, "1")], paper(passage("Rent is paid.", "1")))
    assert data.paragraphs[0].text == (
        "Anywhere, inspection report, 2020. Care leavers. Rent is paid."
    )


def test_a_bare_heading_is_no_paragraph() -> None:
    heading = passage("Care leavers", kind=PassageKind.HEADING)
    data = join([ask("rent", DOC, "1")], paper(heading, passage("Rent is paid.", "1")))
    assert len(data.paragraphs) == 1


def test_where_a_grade_table_repeats_the_number_the_longest_is_meant() -> None:
    grade = passage("Requires improvement", "1", PassageKind.GRADE)
    data = join([ask("rent", DOC, "1")], paper(grade, passage("Rent is paid on time now.", "1")))
    assert data.examples[0].row == 1


def test_a_question_whose_paragraph_is_not_there_is_told() -> None:
    question = ask("rent", DOC, "9")
    data = join([question], paper(passage("Rent is paid.", "1")))
    assert data.unplaced == (question,)
    assert data.examples == ()


def test_the_part_on_some_councils_keeps_each_question_with_its_paragraph(
    small_set: TrainingSet,
) -> None:
    part = small_set.of(frozenset({"south"}))
    assert [part.paragraphs[example.row].id for example in part.examples] == ["south/1"]
    assert {paragraph.council for paragraph in part.paragraphs} == {"south"}


def test_a_sample_is_always_the_same_and_grows_by_adding(small_set: TrainingSet) -> None:
    one, two = small_set.sample(1).examples, small_set.sample(2).examples
    assert one == small_set.sample(1).examples
    assert set(one) < set(two)


def test_a_fifth_of_the_councils_is_held_out_whatever_their_order() -> None:
    councils = [f"council-{number}" for number in range(50)]
    chosen = held_out_councils(councils, 0.2)
    assert len(chosen) == 10
    assert chosen == held_out_councils(reversed(councils), 0.2)
