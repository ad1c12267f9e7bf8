"""Text from papers as HTML that shows it just as it is. Nothing else in the app makes HTML of it.

Papers are data: a `<b>`, `$`, `*` or `:smile:` in them has to show as itself, so every piece of text
goes through `escape` and is never given to Markdown.
"""

from __future__ import annotations

import re
from html import escape

from corpus.passages import Exchange, Footnote, Passage, PassageKind, TableRow

MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&])")
KEY_LABEL = "<span class='unseen'>Key sentence: </span>"


def passage_html(passage: Passage, key_sentence: str = "") -> str:
    """A passage as printed: its number in the margin, its text with the key sentence marked.

    A table row is a small table, an exchange a question with its answer; line breaks are kept.
    """
    number = f"<div class='number'>{escape(passage.number or '')}</div>"
    body = _body(passage, key_sentence) + "".join(map(_footnote_html, passage.footnotes))
    return f"<div class='passage'>{number}<div class='words'>{body}</div></div>"


def marked_html(text: str, key_sentence: str) -> str:
    """Text with its key sentence marked, where it is in it."""
    before, found, after = text.partition(key_sentence) if key_sentence else (text, "", "")
    mark = f"<mark>{KEY_LABEL}{escape(found)}</mark>" if found else ""
    return f"{escape(before)}{mark}{escape(after)}"


def headings_html(headings: tuple[str, ...]) -> str:
    """The headings that a passage stands under, outermost first; nothing where it has none."""
    if not headings:
        return ""
    steps = "".join(f"<li>{escape(heading)}</li>" for heading in headings)
    return f"<ol class='trail' aria-label='Headings above this paragraph'>{steps}</ol>"


def label(text: str) -> str:
    """Text for the label of a control, which Streamlit takes for Markdown: every sign escaped."""
    return MARKDOWN_SIGNS.sub(r"\\\1", text)


def _body(passage: Passage, key_sentence: str) -> str:
    if passage.row is not None:
        return _row_html(passage.row)
    if passage.exchange is not None:
        return _exchange_html(passage.exchange, key_sentence)
    name = " class='heading'" if passage.kind is PassageKind.HEADING else ""
    return f"<p{name}>{marked_html(passage.text, key_sentence)}</p>"


def _row_html(row: TableRow) -> str:
    lines = "".join(
        f"<tr><th scope='row'>{escape(column)}</th><td>{escape(cell)}</td></tr>"
        for column, cell in zip(row.columns, row.cells, strict=True)
    )
    caption = f"<caption>{escape(row.title)}</caption>" if row.title else ""
    return f"<table>{caption}{lines}</table>"


def _exchange_html(exchange: Exchange, key_sentence: str) -> str:
    asked = f"Question from {exchange.asked_by}" if exchange.asked_by else "Question"
    question = marked_html(exchange.question, key_sentence)
    answer = (
        f"<p>{marked_html(exchange.answer, key_sentence)}</p>"
        if exchange.answer
        else "<p class='absent'>The paper prints no answer to this question.</p>"
    )
    return f"<p class='part'>{escape(asked)}</p><p>{question}</p><p class='part'>Answer</p>{answer}"


def _footnote_html(footnote: Footnote) -> str:
    return f"<p class='footnote'><sup>{escape(footnote.mark)}</sup> {escape(footnote.text)}</p>"
