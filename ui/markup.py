"""Text from papers as HTML that shows it just as it is. Nothing else in the app makes HTML of it.

Papers are data: a `<b>`, `$`, `*` or `:smile:` in them has to show as itself, so every piece of text
goes through `escape` and is never given to Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from corpus.passages import Exchange, Footnote, Passage, PassageKind, TableRow

MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&])")
LINE_BREAK = "\n<span class='line'></span>"
SHOWN_AT_ONCE = 900
"""Characters of a long text that are shown before its folded end."""
WORTH_FOLDING = 400
UNFOLD = "Show the rest of this paragraph"
Write = Callable[[str], str]
"""What makes HTML of a piece of a paper's text."""
KEY_LABEL = "<span class='unseen'>Key sentence: </span>"


def lines_html(text: str) -> str:
    """Text with its own line breaks, each with a little room."""
    return escape(text).replace("\n", LINE_BREAK)


def passage_html(passage: Passage, key_sentence: str = "", write: Write = lines_html) -> str:
    """A passage as printed: its number in the margin, its text with the key sentence marked.

    A table row is a small table, an exchange a question with its answer; line breaks are kept.
    `write` may make more of running text, such as links.
    """
    number = f"<div class='number'>{escape(passage.number or '')}</div>"
    body = _body(passage, key_sentence, write) + "".join(map(_footnote_html, passage.footnotes))
    return f"<div class='passage'>{number}<div class='words'>{body}</div></div>"


def marked_html(text: str, key_sentence: str, write: Write = lines_html) -> str:
    """Text with its key sentence marked, where it is in it."""
    before, found, after = text.partition(key_sentence) if key_sentence else (text, "", "")
    mark = f"<mark>{KEY_LABEL}{write(found)}</mark>" if found else ""
    return f"{write(before)}{mark}{write(after)}"


def prose_html(text: str, key_sentence: str = "", write: Write = lines_html) -> str:
    """A paragraph of text with its lines kept; the end of a long one can be unfolded."""
    shown, rest = _folded(text, key_sentence)
    body = f"<p>{marked_html(shown, key_sentence, write)}</p>"
    if not rest:
        return body
    return f"{body}<details><summary>{UNFOLD}</summary><p>{write(rest)}</p></details>"


def headings_html(headings: tuple[str, ...]) -> str:
    """The headings that a passage stands under, outermost first; nothing where it has none."""
    if not headings:
        return ""
    steps = "".join(f"<li>{escape(heading)}</li>" for heading in headings)
    return f"<ol class='trail' aria-label='Headings above this paragraph'>{steps}</ol>"


def label(text: str) -> str:
    """Text for the label of a control, which Streamlit takes for Markdown: every sign escaped."""
    return MARKDOWN_SIGNS.sub(r"\\\1", text)


def _body(passage: Passage, key_sentence: str, write: Write) -> str:
    if passage.row is not None:
        return _row_html(passage.row)
    if passage.exchange is not None:
        return _exchange_html(passage.exchange, key_sentence, write)
    if passage.kind is PassageKind.HEADING:
        return f"<p class='heading'>{lines_html(passage.text)}</p>"
    return prose_html(passage.text, key_sentence, write)


def _folded(text: str, key_sentence: str) -> tuple[str, str]:
    """What of a text is shown at once, and the lines after it that are folded away.

    The key sentence is always shown, and so is a short end: unfolding has to be worth a press.
    """
    seen = max(text.find(key_sentence) + len(key_sentence), SHOWN_AT_ONCE)
    cut = text.find("\n", seen)
    if cut < 0 or len(text) - cut < WORTH_FOLDING:
        return text, ""
    return text[:cut], text[cut + 1 :]


def _row_html(row: TableRow) -> str:
    lines = "".join(
        f"<tr><th scope='row'>{escape(column)}</th><td>{escape(cell)}</td></tr>"
        for column, cell in zip(row.columns, row.cells, strict=True)
    )
    caption = f"<caption>{escape(row.title)}</caption>" if row.title else ""
    return f"<table>{caption}{lines}</table>"


def _exchange_html(exchange: Exchange, key_sentence: str, write: Write) -> str:
    asked = f"Question from {exchange.asked_by}" if exchange.asked_by else "Question"
    question = prose_html(exchange.question, key_sentence, write)
    answer = (
        prose_html(exchange.answer, key_sentence, write)
        if exchange.answer
        else "<p class='absent'>The paper prints no answer to this question.</p>"
    )
    return f"<p class='part'>{escape(asked)}</p><p>{question}</p><p class='part'>Answer</p>{answer}"


def _footnote_html(footnote: Footnote) -> str:
    return f"<p class='footnote'><sup>{escape(footnote.mark)}</sup> {escape(footnote.text)}</p>"
