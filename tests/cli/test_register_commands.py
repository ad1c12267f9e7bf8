"""The commands `asked` and `compare`, on a small library of our own."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from typer.testing import CliRunner

from cli.main import app
from retrieval.errors import RetrievalError
from tests.register.papers import ASKED, FINDINGS, LATER, MINUTES, REPORT, FakeIndex, paragraph

AFTER = paragraph(
    "park-2021", "2", "Inspectors counted sixteen benches in Elm Park. All are whole."
)
Run = Callable[..., Any]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the small library and give its result."""
    index = FakeIndex([REPORT, LATER, MINUTES], [*FINDINGS, AFTER, *ASKED])
    for module in ("cli.asked", "cli.comparing"):
        monkeypatch.setattr(f"{module}.ready_index", lambda _: index)
    return lambda *words: CliRunner().invoke(app, list(words))


def test_asked_lists_every_question_with_its_answer(run: Run) -> None:
    done = run("asked")
    assert done.exit_code == 0
    assert "How many benches are broken?" in done.output
    assert "No answer is printed." in done.output


def test_asked_takes_words_and_part_of_a_members_name(run: Run) -> None:
    found = json.loads(run("asked", "benches", "--member", "poole", "--json").stdout)
    assert [one["question"] for one in found] == ["How many benches are broken?"]
    assert found[0]["asked_by"] == "Councillor Ann Poole"
    assert found[0]["asked_on"] == "2015-01-15"


def test_asked_can_list_only_what_was_not_answered(run: Run) -> None:
    found = json.loads(run("asked", "--unanswered", "--json").stdout)
    assert [one["answer"] for one in found] == [None]


def test_asked_takes_days_in_british_and_in_iso_form(run: Run) -> None:
    for day in ("16/01/2015", "2015-01-16"):
        assert len(json.loads(run("asked", "--since", day, "--json").stdout)) == 2


def test_asked_prints_what_inspectors_wrote_beside_each_answer(run: Run) -> None:
    done = run("asked", "gates", "--beside")
    assert "Cited in the answer: Parks Inspectorate 2015, para 1, p. 1" in done.output
    found = json.loads(run("asked", "gates", "--beside", "--json").stdout)
    assert found[0]["beside"][0]["cited"] is True


def test_compare_puts_the_question_to_each_report_of_a_council(run: Run) -> None:
    done = run("compare", "How many benches in Elm Park?", "--council", "ashby")
    assert done.exit_code == 0
    assert "fourteen benches" in done.output
    assert "sixteen benches" in done.output


def test_compare_says_where_a_report_says_nothing(run: Run) -> None:
    found = json.loads(run("compare", "Is the lake empty?", "--council", "Ashby", "--json").stdout)
    assert [one["says_something"] for one in found["reports"]] == [True, False]


def test_compare_without_a_council_takes_the_latest_of_each(run: Run) -> None:
    found = json.loads(run("compare", "How many benches?", "--json").stdout)
    assert [one["document"] for one in found["reports"]] == ["park-2021"]


def test_compare_names_the_councils_that_it_knows_where_one_is_unknown(run: Run) -> None:
    done = run("compare", "How many benches?", "--council", "Nowhere")
    assert isinstance(done.exception, RetrievalError)
    assert "It holds some on: Ashby." in str(done.exception)
