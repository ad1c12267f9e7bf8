"""A printout as Markdown, with footnotes; every letter of the text shows as itself."""

from __future__ import annotations

import re

from drafting.printout import Block, Heading, Printout, Run, Style

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|$~])")
_LINE_START = re.compile(r"^(\d+)([.)])(?=\s)|^([-+=])(?=\s|$)|^(={3,}|-{3,})$")
_PREFIX = {
    Style.TEXT: "",
    Style.QUOTE: "> ",
    Style.BULLET: "- ",
    Style.SMALL: "",
    Style.NUMBERED: "",
}


def to_markdown(printout: Printout) -> str:
    """Return a printout as Markdown text."""
    lines = [f"# {_escaped(printout.title)}"]
    number = 0
    for block in printout.blocks:
        if isinstance(block, Heading):
            lines.append(f"{'#' * (block.level + 1)} {_escaped(block.text)}")
            continue
        number = number + 1 if block.style is Style.NUMBERED else number
        lines.append(_block(block, number))
    notes = [f"[^{place}]: {_escaped(text)}" for place, text in enumerate(printout.notes, start=1)]
    return "\n\n".join([*lines, *notes]) + "\n"


def _block(block: Block, number: int) -> str:
    text = _at_line_start("".join(_run(run) for run in block.runs))
    if block.style is Style.NUMBERED:
        return f"{number}. {text}"
    return f"*{text}*" if block.style is Style.SMALL else f"{_PREFIX[block.style]}{text}"


def _run(run: Run) -> str:
    text = _escaped(run.text)
    if run.strong and text.strip():
        text = f"**{text.strip()}**" + (" " if text.endswith(" ") else "")
    return f"{text}[^{run.note}]" if run.note is not None else text


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split("\n")))


def _at_line_start(text: str) -> str:
    """The text with a mark at its start that would begin a list or a rule taken at its word."""
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[0]}", text)
