"""Words of papers show as themselves, whatever signs are in them."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as any_of

from corpus.passages import Exchange, Footnote, Passage, PassageKind, TableRow
from ui.markup import UNFOLD, headings_html, label, marked_html, passage_html

HOSTILE = "£5 $6 *7* _8_ <b>9</b> :smile: [x](y) <script>alert(1)</script> &amp; 'q' \"q\""


class Page(HTMLParser):
    """What a reader sees of some HTML: its text, its tags, and what is marked."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.marked = "", ""
        self.tags: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._open.append("unseen" if ("class", "unseen") in attrs else tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open.pop() not in (tag, "unseen"):
            raise AssertionError(f"</{tag}> closes another tag")

    def handle_data(self, data: str) -> None:
        if "unseen" in self._open:
            return
        self.text += data
        self.marked += data if "mark" in self._open else ""


def passage(text: str = "", **facts: object) -> Passage:
    return Passage("a/-/1", "a", 1, PassageKind.PARAGRAPH, text, **facts)  # type: ignore[arg-type]


printable = any_of.text(any_of.characters(blacklist_categories=["Cc", "Cs"]), max_size=80)


@given(printable)
def test_any_text_shows_as_it_is_printed(text: str) -> None:
    assert Page(passage_html(passage(text))).text == text


@given(printable, any_of.data())
def test_the_key_sentence_is_marked_and_nothing_else(text: str, data: any_of.DataObject) -> None:
    start = data.draw(any_of.integers(0, len(text)))
    end = data.draw(any_of.integers(start, len(text)))
    page = Page(marked_html(text, text[start:end]))
    assert (page.text, page.marked) == (text, text[start:end])


def test_the_mark_is_announced_to_those_who_cannot_see_it() -> None:
    assert "<span class='unseen'>Key sentence: </span>Five are broken." in marked_html(
        "There are 14. Five are broken.", "Five are broken."
    )


def test_a_key_sentence_that_is_not_in_the_text_marks_nothing() -> None:
    assert "mark" not in Page(marked_html("Some words.", "Other words.")).tags


def test_the_printed_number_stands_in_the_margin() -> None:
    assert "<div class='number'>3.4 (a)</div>" in passage_html(passage("Text.", number="3.4 (a)"))


@pytest.mark.parametrize(
    "facts",
    [
        {"exchange": Exchange(HOSTILE, HOSTILE, HOSTILE)},
        {"row": TableRow(HOSTILE, (HOSTILE,), (HOSTILE,))},
        {"footnotes": (Footnote(HOSTILE, HOSTILE),)},
        {"number": HOSTILE},
    ],
)
def test_no_part_of_a_passage_can_bring_in_tags(facts: dict[str, object]) -> None:
    page = Page(passage_html(passage(HOSTILE, **facts)))
    assert HOSTILE in page.text
    assert not {"b", "script"} & set(page.tags)


def test_line_breaks_are_kept() -> None:
    page = Page(passage_html(passage("It covers:\n• parks;\n• ponds.")))
    assert page.text == "It covers:\n• parks;\n• ponds."
    assert page.tags.count("span") == 2


def test_the_end_of_a_long_paragraph_is_folded_and_nothing_of_it_is_lost() -> None:
    text = "\n".join(f"Line {number} of a long minute about the parks." for number in range(80))
    page = Page(passage_html(passage(text), "Line 3 of a long minute about the parks."))
    folded = page.text.partition(UNFOLD)
    assert "Line 79" in folded[2]
    assert "Line 3 " in folded[0]
    assert f"{folded[0]}\n{folded[2]}" == text


def test_a_key_sentence_late_in_a_long_paragraph_is_shown_at_once() -> None:
    text = "\n".join(f"Line {number} of a long minute about the parks." for number in range(80))
    page = Page(passage_html(passage(text), "Line 60 of a long minute about the parks."))
    assert "Line 60" in page.text.partition(UNFOLD)[0]


def test_headings_cannot_bring_in_tags() -> None:
    page = Page(headings_html((HOSTILE, "Second")))
    assert page.text == f"{HOSTILE}Second"
    assert page.tags == ["ol", "li", "li"]


def test_a_passage_without_headings_has_no_list_of_them() -> None:
    assert headings_html(()) == ""


def test_a_table_row_is_a_table_with_its_heads() -> None:
    row = TableRow("Spending", ("Park", "£000"), ("Elm", "12"))
    html = passage_html(passage("Elm 12", row=row))
    assert "<caption>Spending</caption>" in html
    assert "<th scope='row'>£000</th><td>12</td>" in html


def test_a_question_without_an_answer_says_so() -> None:
    html = passage_html(passage(exchange=Exchange("Cllr Poole", "Who mends them?", None)))
    assert "Question from Cllr Poole" in html
    assert "The paper prints no answer to this question." in html


def test_the_key_sentence_is_marked_in_an_answer_too() -> None:
    exchange = Exchange("", "Who mends them?", "A firm does. It is slow.")
    html = passage_html(passage("Who mends them? A firm does.", exchange=exchange), "A firm does.")
    assert Page(html).marked == "A firm does."


@pytest.mark.parametrize("sign", list("\\`*_{}[]()<>#+-.!|~$:&"))
def test_every_sign_of_markdown_is_escaped_in_labels(sign: str) -> None:
    assert label(f"a{sign}b") == f"a\\{sign}b"
