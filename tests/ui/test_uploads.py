"""Files that are sent to the library: each is added or told about, and none stops the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.library import Library
from corpus.passages import Access
from ui.library.uploads import SEEN_BY_ALL, Outcome, add_held_back, add_uploads

PAPER = "\n\n".join(
    f"{number}. The parks team looks after {number * 7} benches in ward {number}."
    for number in range(1, 6)
)
CATALOGUE = "file\ttitle\tauthority\npark.txt\tReview of parks\tAshby Town\n"


class Sent:
    """A file as a browser sends it."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self._text = name, text

    def getvalue(self) -> bytes:
        return self._text.encode()


PRIVATE = Sent("secret.txt", f"NOT FOR PUBLICATION\n\n{PAPER}")
Send = Callable[..., list[Outcome]]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


@pytest.fixture
def send(library: Library) -> Send:
    def add(*files: Sent) -> list[Outcome]:
        return add_uploads(library, files, None, lambda *_: None)

    return add


def test_a_paper_is_added_with_its_reading_report(send: Send, library: Library) -> None:
    (outcome,) = send(Sent("park.txt", PAPER))
    assert outcome.document in library.documents()
    assert outcome.report is not None
    assert outcome.report.numbered == 5


def test_a_paper_is_read_once(
    send: Send, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corpus.library.read", None)
    (outcome,) = send(Sent("park.txt", PAPER))
    assert outcome.document is not None
    assert library.passages("park")[0].id == "park/-/1"


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_added(
    send: Send, library: Library
) -> None:
    bad, good = send(Sent("empty.txt", ""), Sent("park.txt", PAPER))
    assert "empty" in bad.problem
    assert bad.document is None
    assert [one.id for one in library.documents()] == ["park"]
    assert good.problem == ""


def test_the_same_file_twice_is_added_once(send: Send) -> None:
    first, second = send(Sent("park.txt", PAPER), Sent("again.txt", PAPER))
    assert first.document is not None
    assert "already in the library" in second.problem


def test_a_catalogue_among_the_files_gives_the_facts(send: Send) -> None:
    (outcome,) = send(Sent("park.txt", PAPER), Sent("catalogue.tsv", CATALOGUE))
    assert outcome.document is not None
    assert (outcome.document.title, outcome.document.authority) == ("Review of parks", "Ashby Town")


def test_a_catalogue_that_cannot_be_used_is_told(send: Send) -> None:
    told, added = send(Sent("park.txt", PAPER), Sent("catalogue.tsv", "name\nx\n"))
    assert "has no column" in told.problem
    assert added.document is not None


def test_a_folder_in_a_file_name_leads_nowhere(send: Send, library: Library) -> None:
    send(Sent("../../park.txt", PAPER))
    assert [one.source_file for one in library.documents()] == ["park.txt"]


def test_a_private_paper_is_held_back_and_it_is_told_what_was_found_and_who_would_see_it(
    send: Send, library: Library
) -> None:
    (outcome,) = send(PRIVATE)
    assert "Its first pages say “NOT FOR PUBLICATION”, so nothing was stored." in outcome.problem
    assert outcome.problem.endswith(SEEN_BY_ALL)
    assert library.documents() == []


def test_a_paper_that_was_held_back_goes_in_when_that_is_said_and_is_marked_exempt(
    send: Send, library: Library
) -> None:
    (outcome,) = send(PRIVATE)
    assert outcome.held_back is not None
    document = add_held_back(library, outcome.held_back).document
    assert document is not None
    assert (document.source_file, document.access) == ("secret.txt", Access.EXEMPT)


def test_a_paper_that_was_held_back_keeps_the_facts_that_were_sent_with_it(
    send: Send, library: Library
) -> None:
    catalogue = Sent("catalogue.tsv", "file\tauthority\nsecret.txt\tAshby Town\n")
    (outcome,) = send(PRIVATE, catalogue, Sent("secret.toml", 'title = "Sale of the lake"'))
    assert outcome.held_back is not None
    document = add_held_back(library, outcome.held_back).document
    assert document is not None
    assert (document.title, document.authority) == ("Sale of the lake", "Ashby Town")


def test_a_private_paper_whose_facts_cannot_be_used_is_told_so(send: Send) -> None:
    (outcome,) = send(PRIVATE, Sent("secret.toml", "title = "))
    assert "secret.toml cannot be used" in outcome.problem
