"""The Library page: papers are listed, added, corrected, removed and put back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from corpus.catalogue import Entry
from corpus.library import Library
from tests.ui.conftest import words_of
from ui.opening import shelf

PAGE = "from ui import library; library.show()"
PAPER = "\n\n".join(
    f"{number}. The parks team looks after {number * 7} benches in ward {number}."
    for number in range(1, 6)
)
FACTS = Entry(title="Review of *parks*", publisher="Parks Inspectorate", authority="Ashby Town")

PRIVATE = ("secret.txt", f"NOT FOR PUBLICATION\n\n{PAPER}")

OpenPage = Callable[[], AppTest]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch, library: Library, index: Any) -> OpenPage:
    monkeypatch.setenv("SCRUTINEER_LIBRARY", str(library.folder))
    monkeypatch.setattr("retrieval.serving.open_index", lambda *_: index)
    st.cache_resource.clear()
    return lambda: AppTest.from_string(PAGE, default_timeout=20).run()


@pytest.fixture
def park(tmp_path: Path, library: Library) -> str:
    """A library that holds one paper; its id."""
    paper = tmp_path / "park.txt"
    paper.write_text(PAPER, encoding="utf-8")
    return library.add(paper, FACTS).id


def press(app: AppTest, name: str) -> AppTest:
    next(button for button in app.button if button.label == name).click()
    return app.run()


def choose(app: AppTest, paper: str, panel: str) -> AppTest:
    app.segmented_control(key=f"paper-panel-{paper}").set_value(panel)
    return app.run()


def send(app: AppTest, *files: tuple[str, str]) -> AppTest:
    app.file_uploader[0].set_value([(name, text.encode(), "") for name, text in files])
    return press(app, "Add these papers")


def buttons(app: AppTest, words: str) -> list[str]:
    return [button.label for button in app.button if words in button.label]


def add_papers(library: Library, folder: Path, count: int, facts: Entry) -> None:
    """Add so many papers of these facts, each with a name and a text of its own."""
    held = len(library.documents())
    for number in range(held, held + count):
        paper = folder / f"paper-{number}.txt"
        paper.write_text(f"1. Ward {number} has benches.\n\n2. And swings.", encoding="utf-8")
        library.add(paper, facts)


def row_of(council: str, papers: int, years: str) -> str:
    return f"<tr><th scope='row'>{council}</th><td>{papers}</td><td>{years}</td></tr>"


def test_an_empty_library_says_what_to_do(open_page: OpenPage) -> None:
    assert "There is no paper yet." in words_of(open_page())


def test_papers_are_listed_by_council_as_they_are_called(open_page: OpenPage, park: str) -> None:
    seen = words_of(open_page())
    assert "<h3>Ashby Town</h3>" in seen
    assert "Review of *parks*" in seen
    assert f"{park}.txt" in seen


def test_files_are_added_and_reported_on(open_page: OpenPage, library: Library) -> None:
    app = send(open_page(), ("park.txt", PAPER), ("page.pdf", "<html>"))
    assert app.header[0].value == "Added 1 of 2 files"
    assert "numbered 1 to 5" in words_of(app)
    assert "Not added: page.pdf." in words_of(app)
    assert [one.id for one in library.documents()] == ["park"]


def test_what_was_read_is_shown_on_request(open_page: OpenPage, park: str) -> None:
    app = choose(open_page(), park, "What was read")
    assert "5 passages, numbered 1 to 5" in words_of(app)


def test_details_can_be_corrected(open_page: OpenPage, library: Library, park: str) -> None:
    app = choose(open_page(), park, "Correct the details")
    next(field for field in app.text_input if field.label == "Title").set_value("Parks, again")
    app = press(app, "Save")
    assert library.get(park).title == "Parks, again"
    assert "Saved what is known about “Parks, again”." in words_of(app)


def test_a_removed_paper_can_be_put_back(open_page: OpenPage, library: Library, park: str) -> None:
    app = press(choose(open_page(), park, "Remove"), "Remove this paper")
    assert library.documents() == []
    assert "Removed “Review of *parks*”." in words_of(app)
    app = press(app, r"Put back “Review of \*parks\*”")
    assert [one.id for one in library.documents()] == [park]
    assert "is back in the library" in words_of(app)


def test_pressing_add_without_a_file_says_so(open_page: OpenPage) -> None:
    assert "There is no file yet." in words_of(press(open_page(), "Add these papers"))


def test_what_became_of_each_file_is_read_out(open_page: OpenPage) -> None:
    app = send(open_page(), ("park.txt", PAPER), ("empty.txt", ""))
    assert "role='status'><b>Added: park.txt." in words_of(app)
    assert "role='alert'><b>Not added: empty.txt." in words_of(app)


def test_a_paper_that_was_held_back_is_added_by_one_press(
    open_page: OpenPage, library: Library
) -> None:
    app = send(open_page(), PRIVATE)
    assert "all who can open this app will see it" in words_of(app)
    app = press(app, r"Add secret\.txt all the same")
    assert "Added: secret.txt." in words_of(app)
    assert [one.id for one in library.documents()] == ["secret"]
    assert buttons(app, "secret") == []


def test_a_paper_that_was_held_back_is_left_out_by_one_press(
    open_page: OpenPage, library: Library
) -> None:
    app = press(send(open_page(), PRIVATE), r"Leave secret\.txt out")
    assert "secret.txt was left out, and nothing of it was kept." in words_of(app)
    assert library.documents() == []
    assert buttons(app, "secret") == []


def test_a_paper_that_is_held_back_waits_while_others_are_added(open_page: OpenPage) -> None:
    app = send(send(open_page(), PRIVATE), ("park.txt", PAPER))
    assert app.header[0].value == "Added 1 of 2 files"
    assert len(buttons(app, "secret")) == 2


def test_the_councils_and_years_of_all_papers_are_told_also_of_those_not_shown(
    open_page: OpenPage, library: Library, tmp_path: Path
) -> None:
    add_papers(library, tmp_path, 24, Entry(authority="Ashby", published=date(2019, 1, 1)))
    add_papers(library, tmp_path, 1, Entry(authority="Ashby", published=date(2021, 1, 1)))
    add_papers(library, tmp_path, 1, Entry(authority="Bourne"))
    seen = words_of(open_page())
    assert row_of("Ashby", 25, "2019 (24 papers), 2021") in seen
    assert row_of("Bourne", 1, "no date (1 paper)") in seen


def test_the_table_of_many_councils_is_folded_under_a_line_that_sums_it_up(
    open_page: OpenPage, library: Library, tmp_path: Path
) -> None:
    for number in range(9):
        facts = Entry(authority=f"Council {number}", published=date(2015 + number, 1, 1))
        add_papers(library, tmp_path, 1, facts)
    app = open_page()
    (coverage,) = [one for one in app.expander if one.label.startswith("Which councils")]
    assert coverage.label == "Which councils, which years: 9 papers on 9 councils, 2015 to 2023"
    assert row_of("Council 8", 1, "2023") in coverage.html[0].value


def test_the_index_can_be_built_again(
    open_page: OpenPage, index: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = []

    def rebuild(*_: object) -> Any:
        built.append(index)
        return index

    monkeypatch.setattr("retrieval.serving.rebuild", rebuild)
    app = press(open_page(), "Build the index again")
    shelf().finish(lambda *_: None)
    assert built
    assert not app.exception


def test_a_library_that_cannot_be_written_to_says_so_and_still_lists(
    open_page: OpenPage, library: Library, park: str
) -> None:
    library.folder.chmod(0o555)
    try:
        app = open_page()
    finally:
        library.folder.chmod(0o755)
    assert "cannot be written to" in words_of(app)
    assert f"{park}.txt" in words_of(app)
    assert next(one for one in app.button if one.label == "Add these papers").disabled


def test_many_papers_can_be_searched(open_page: OpenPage, library: Library, tmp_path: Path) -> None:
    add_papers(library, tmp_path, 26, Entry(authority="Ashby"))
    app = open_page()
    assert "The first 25 of 26 papers are shown" in words_of(app)
    app.text_input(key="find-paper").set_value("paper-17")
    assert "paper-17.txt" in words_of(app.run())
    assert "paper-3.txt" not in words_of(app)


def test_a_search_that_finds_no_paper_says_so(
    open_page: OpenPage, library: Library, tmp_path: Path
) -> None:
    add_papers(library, tmp_path, 26, Entry(authority="Ashby"))
    app = open_page()
    app.text_input(key="find-paper").set_value("aardvark")
    assert "No paper is found by these words" in words_of(app.run())
