"""Back to the top of the page when it shows something else, for eyes, keyboard and screen reader alike.

The page stays scrolled where it was when what it shows changes, and what was pressed is gone.
"""

from __future__ import annotations

import streamlit as st

_IN_THE_BROWSER = """
export default function ({ parentElement }) {
  if (parentElement.done) {
    return;
  }
  parentElement.done = true;
  const heading = document.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
  document.querySelector("[data-testid='stMain']")?.scrollTo(0, 0);
}
"""
_top = st.components.v2.component("top", js=_IN_THE_BROWSER)


def start_at_top(shown: str) -> None:
    """Go to the top of the page once for each thing shown; `shown` tells one from another."""
    with st.container(key="top"):
        _top(key=f"top-{shown}")
