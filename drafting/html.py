"""A printout as one HTML page that needs nothing else: for reading, and for printing to PDF."""

from __future__ import annotations

from html import escape
from itertools import groupby

from drafting.printout import Block, Heading, Printout, Run, Style

_CSS = """
:root { color-scheme: light; }
body { font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff;
       max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { font-family: Arial, Helvetica, sans-serif; line-height: 1.25; color: #12324a; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.3rem; margin-top: 2.2rem; } h3 { font-size: 1.05rem; }
blockquote { margin: .6rem 0; padding: .1rem 0 .1rem 1rem; border-left: .25rem solid #5b7083; }
.small, .notes { font-size: .925rem; color: #333; }
sup a { text-decoration: none; } a { color: #12456b; } a:focus { outline: .15rem solid #12456b; }
.notes { border-top: 1px solid #5b7083; margin-top: 2.5rem; }
@page { size: A4; margin: 22mm 20mm; }
@media print { body { max-width: none; margin: 0; font-size: 11pt; } h2, h3 { break-after: avoid; }
  blockquote, li { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
"""
_TAGS = {Style.BULLET: "ul", Style.NUMBERED: "ol"}


def to_html(printout: Printout) -> str:
    """Return a printout as an HTML page, its style included; everything in it is escaped."""
    body = [f"<h1>{escape(printout.title)}</h1>"]
    number = 1
    for tag, group in groupby(printout.blocks, key=_list_tag):
        blocks = [_block(each) for each in group]
        body.extend([_opening(tag, number), *blocks, f"</{tag}>"] if tag else blocks)
        number += len(blocks) if tag == "ol" else 0
    body.extend(_notes(printout.notes))
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en-GB">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(printout.title)}</title>",
            f"<style>{_CSS}</style></head>",
            "<body><main>",
            *body,
            "</main></body></html>\n",
        ]
    )


def _opening(tag: str, number: int) -> str:
    """The opening of a list; a numbered one goes on where the one before it ended."""
    return f'<ol start="{number}">' if tag == "ol" and number > 1 else f"<{tag}>"


def _list_tag(block: Heading | Block) -> str:
    return "" if isinstance(block, Heading) else _TAGS.get(block.style, "")


def _block(block: Heading | Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level + 1}>{escape(block.text)}</h{block.level + 1}>"
    text = "".join(_run(run) for run in block.runs)
    if block.style in _TAGS:
        return f"<li>{text}</li>"
    if block.style is Style.QUOTE:
        return f"<blockquote><p>{text}</p></blockquote>"
    return f'<p class="small">{text}</p>' if block.style is Style.SMALL else f"<p>{text}</p>"


def _run(run: Run) -> str:
    text = f"<strong>{escape(run.text)}</strong>" if run.strong else escape(run.text)
    if run.note is None:
        return text
    place = f'href="#note-{run.note}" id="mark-{run.note}"'
    link = f'<a {place} aria-label="Footnote {run.note}">{run.note}</a>'
    return f"{text}<sup>{link}</sup>"


def _notes(notes: list[str]) -> list[str]:
    if not notes:
        return []
    items = [
        f'<li id="note-{place}">{escape(text)} '
        f'<a href="#mark-{place}" aria-label="Back to footnote mark {place}">↩</a></li>'
        for place, text in enumerate(notes, start=1)
    ]
    return ['<section class="notes" aria-label="Footnotes">', "<ol>", *items, "</ol>", "</section>"]
