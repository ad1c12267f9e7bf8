"""Questions and their written answers become one passage each."""

from __future__ import annotations

from pathlib import Path

from corpus.passages import Passage
from corpus.reading import read
from tests.corpus.papers import HANG, Paper, Text, numbers, read_paper

EVENTS = """Questions on the new depot

Event 1 – The plan

When was the plan made?

It was made in the spring, after two rounds of talks.

Who agreed it?

The members agreed it in May.

Event 2 – The move

Were the following told of the move, and if so when?

THE UNIONS
THE WARD MEMBERS

When did the move take place?

On 3 June.

LOOKING AHEAD

Will there be a second depot?

None is planned.
"""


def _exchanges(passages: tuple[Passage, ...]) -> list[Passage]:
    return [passage for passage in passages if passage.exchange is not None]


def _write(folder: Path, text: str) -> tuple[Passage, ...]:
    path = folder / "answers.txt"
    path.write_text(text)
    return read(path, document_id="answers").passages


def test_a_question_and_the_text_after_it_are_one_exchange(tmp_path: Path) -> None:
    first = _exchanges(_write(tmp_path, EVENTS))[0]
    assert first.kind == "exchange"
    assert first.exchange and first.exchange.question == "When was the plan made?"
    assert first.exchange.answer == "It was made in the spring, after two rounds of talks."
    assert first.text == f"{first.exchange.question}\n\n{first.exchange.answer}"


def test_a_labelled_section_is_no_answer_even_if_a_full_stop_ends_it(tmp_path: Path) -> None:
    ended = EVENTS.replace("Event 2 – The move", "Event 2 – The old yard had to close.")
    passages = _write(tmp_path, ended)
    assert {p.scope for p in _exchanges(passages)} == {"Event 1", "Event 2", "Looking ahead"}
    title = next(p for p in passages if p.text.startswith("Event 2"))
    assert title.kind == "heading"
    before, following = _exchanges(passages)[1:3]
    assert before.exchange and before.exchange.answer == "The members agreed it in May."
    assert following.headings[-1] == title.text


def test_a_short_line_below_the_last_question_is_its_answer(tmp_path: Path) -> None:
    closed = EVENTS.replace("None is planned.\n", "As above\n\nQuestions from Cllr Ash\n\nNone.\n")
    last = _exchanges(_write(tmp_path, closed))[-1].exchange
    assert last and (last.question, last.answer) == ("Will there be a second depot?", "As above")


def test_a_title_below_the_last_question_is_no_answer(tmp_path: Path) -> None:
    titled = EVENTS.replace("None is planned.\n", "Next steps\n\nThe yard is sold in June.\n")
    last = _exchanges(_write(tmp_path, titled))[-1].exchange
    assert last and last.answer is None


def test_headed_blocks_give_the_scope_of_their_questions(tmp_path: Path) -> None:
    found = [passage.scope for passage in _exchanges(_write(tmp_path, EVENTS))]
    assert found == ["Event 1", "Event 1", "Event 2", "Event 2", "Looking ahead"]


def test_a_question_printed_without_an_answer_is_kept_as_unanswered(tmp_path: Path) -> None:
    unanswered = _exchanges(_write(tmp_path, EVENTS))[2]
    assert unanswered.exchange and unanswered.exchange.answer is None
    assert unanswered.text.split("\n") == [
        "Were the following told of the move, and if so when?",
        "THE UNIONS",
        "THE WARD MEMBERS",
    ]


def test_a_heading_that_happens_to_ask_is_no_exchange(tmp_path: Path) -> None:
    text = "What needs to improve?\n\n1. Visits need to be on time.\n\n2. Records need care.\n"
    assert not _exchanges(_write(tmp_path, text))


def test_a_table_of_questions_and_responses_is_read_row_by_row(tmp_path: Path) -> None:
    rows = [
        ("Question", "Theme", "Response"),
        ("1. How many homes were let last year?", "Housing", "In all 214 homes were let."),
        ("1a. How many of them were new?", "Housing", "Of these 31 were new."),
        ("2. What did they cost?", "Money", "The cost was £4.1m."),
    ]
    text = "Questions from Cllr Ada Example\n\n" + "\n".join("\t".join(row) for row in rows)
    found = _exchanges(_write(tmp_path, text))
    assert [(passage.number, passage.exchange.answer) for passage in found if passage.exchange] == [
        ("1", "In all 214 homes were let."),
        ("1a", "Of these 31 were new."),
        ("2", "The cost was £4.1m."),
    ]
    assert found[0].exchange and found[0].exchange.asked_by == "Cllr Ada Example"
    assert found[0].exchange.question == "How many homes were let last year?"


def test_both_cells_of_a_question_are_joined_again_over_a_page_break(tmp_path: Path) -> None:
    edges = (72.0, 220.0, 500.0)
    paper = Paper().table(edges, [("Question", "Response"), ("1. Why is it late?", "It rained.")])
    paper.page().table(edges, [("2. When will it be", "It will be ready")])
    paper.page().table(edges, [("ready, and for whom?", "in May, for all.")])
    found = _exchanges(read_paper(paper, tmp_path).passages)
    assert (
        found[1].exchange and found[1].exchange.question == "When will it be ready, and for whom?"
    )
    assert found[1].exchange.answer == "It will be ready in May, for all."
    assert (found[1].page_first, found[1].page_last) == (2, 3)


def test_titled_questions_inside_a_minute_are_exchanges_of_their_own(tmp_path: Path) -> None:
    paper = Paper().heading("MINUTES of the meeting held on 3 March 2020", 16)
    for number, title in ((11, "APOLOGIES"), (12, "QUESTIONS TO THE LEADER"), (13, "CLOSE")):
        paper.line(f"{number}. {title}", style="B", gap=12)
        if number != 12:
            paper.line("There was nothing that had to be recorded here.", HANG, gap=8)
            continue
        for place, asked, replied in (
            ("The old baths", "Councillor Reed asked if they would open again.", "would"),
            ("The bus lane", "Councillor Shaw asked when it was to be painted.", "was soon"),
        ):
            paper.line(place, HANG, style="B", gap=8).line(asked, HANG, gap=8)
            paper.line(f"The Leader replied that it {replied}.", HANG, gap=8)
    reading = read_paper(paper.put(Text(72, 800, "")), tmp_path)
    found = _exchanges(reading.passages)
    assert [(passage.number, passage.headings[-1]) for passage in found] == [
        ("12", "The old baths"),
        ("12", "The bus lane"),
    ]
    assert [passage.exchange.asked_by for passage in found if passage.exchange] == [
        "Councillor Reed",
        "Councillor Shaw",
    ]
    assert numbers(reading) == ["11", "12", "12", "12", "13"]
