"""The papers of an index with what was read in them, kept once for all sessions.

It holds papers only: whose question or draft was looked up in them is never kept here.
"""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from drafting.papers import Papers
from drafting.sources import Sources
from retrieval.index import Index
from ui.opening import shelf

KEPT = 2
"""Indexes whose papers are kept: the one in use, and the one before while it is still answering."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """The papers of an index, and what citations of them mean."""

    papers: Papers
    sources: Sources


def lookup_in(index: Index) -> Lookup:
    """The papers of an index, ready to be looked up in."""
    return _lookup(index, str(shelf().library.folder), index.built_at.isoformat())


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _lookup(_index: Index, folder: str, built_at: str) -> Lookup:  # noqa: ARG001 - they tell indexes apart
    papers = Papers(_index)
    return Lookup(papers, Sources(papers))
