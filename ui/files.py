"""Files that a person takes away.

A file is made from what stands in the fields at the moment of the press, and goes to the browser with
the page itself: nothing of it stays on the server, not even for a moment under an address of its own.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from html import escape
from uuid import uuid4

import streamlit as st

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LONGEST = 60
_IN_THE_BROWSER = """
const given = new Set();

export default function ({ data }) {
  if (given.has(data.press)) {
    return;
  }
  given.add(data.press);
  const bytes = Uint8Array.from(atob(data.content), (letter) => letter.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: data.type }));
  link.download = data.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
"""
_hand_over = st.components.v2.component("hand_over", js=_IN_THE_BROWSER)


def file_stem(title: str, otherwise: str) -> str:
    """A title as the first part of a file's name: "Allotments: who waits?" is allotments-who-waits."""
    words = re.sub(r"[^\w]+", "-", title.casefold()).strip("-_")
    return words[:_LONGEST].strip("-_") or otherwise


def show_download(
    label: str, name: str, mime: str, content: Callable[[], bytes | str], *, icon: str = "download"
) -> None:
    """Offer a file, which is made only when it is asked for."""
    if st.button(label, key=f"take-{label}", icon=f":material/{icon}:"):
        made = content()
        held = made.encode("utf-8") if isinstance(made, str) else made
        _hand_over(
            data={
                "press": uuid4().hex,
                "name": name,
                "type": mime,
                "content": b64encode(held).decode("ascii"),
            }
        )
        said = f"Saved as {escape(name)}, where your browser puts downloads."
        st.html(f"<p class='facts' role='status'>{said}</p>")
