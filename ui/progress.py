"""Progress of long work, as a bar with words."""

from __future__ import annotations

from streamlit.delta_generator import DeltaGenerator

from retrieval.serving import Progress


def progress_bar(slot: DeltaGenerator) -> Progress:
    """A listener that shows each step of some work as a bar in `slot`."""

    def show(stage: str, done: int, total: int) -> None:
        slot.progress(done / total if total else 1.0, text=f"{stage}: {done} of {total}")

    return show
