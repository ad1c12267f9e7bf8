"""What stands above the pack: its title, the meeting, and notes on the whole."""

from __future__ import annotations

from ui.notebook import held
from ui.pack.fields import field_key, line_field, text_field


def show_heading() -> None:
    """Show the fields that head the pack in print."""
    notebook = held().notebook
    line_field("Title", field_key("title"), notebook.title)
    line_field(
        "Meeting",
        field_key("meeting"),
        notebook.meeting,
        placeholder="For example: Children’s scrutiny, 4 June",
    )
    text_field("My notes on the whole", field_key("notes"), notebook.notes)
