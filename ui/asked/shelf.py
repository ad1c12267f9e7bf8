"""The register of an index with what was found in it, made once and kept for all sessions.

It holds papers only: what somebody looks for in it is never kept here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from register.bearing import Bearings
from register.entries import Register, read_register
from register.nearness import Neighbourhood, printed_vectors
from register.searching import Finder
from retrieval.index import Index
from retrieval.model import Vectors, load_encoder
from retrieval.serving import settings_of
from ui.opening import shelf

KEPT = 2
"""Indexes whose register is kept: the one in use, and the one before while it is still answering."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A register, and what looks things up in it."""

    register: Register
    finder: Finder
    neighbourhood: Neighbourhood
    bearings: Bearings


def asked_in(index: Index) -> Asked:
    """The register of an index."""
    return _asked(index, str(shelf().library.folder), index.built_at.isoformat())


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _asked(_index: Index, folder: str, built_at: str) -> Asked:  # noqa: ARG001 - they tell indexes apart
    register = read_register(_index)
    finder = Finder(register)
    near = Neighbourhood(finder, _encode, printed_vectors(_index))
    return Asked(register, finder, near, Bearings(_index, register))


def _encode(texts: Sequence[str]) -> Vectors:
    """Encode texts by the model of the index, which is loaded with the first of them."""
    return load_encoder(settings_of(shelf().library)).encode(texts)
