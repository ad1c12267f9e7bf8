"""Progress of long work, in words and as a bar."""

from __future__ import annotations

from streamlit.delta_generator import DeltaGenerator

from retrieval.serving import Progress


def in_words(stage: str, done: int, total: int) -> str:
    """A step in words: "Reading for meaning: 35 of 120", or only its name where no total is known."""
    return f"{stage}: {done:,} of {total:,}" if total else stage


def progress_bar(slot: DeltaGenerator) -> Progress:
    """A listener that shows each step as a bar in `slot`; a step without a total shows none yet."""

    def show(stage: str, done: int, total: int) -> None:
        if total:
            slot.progress(min(done / total, 1.0), text=in_words(stage, done, total))

    return show
