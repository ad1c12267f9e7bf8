"""The shape in which a result is printed for machines."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from corpus.passages import Document, Passage
from retrieval.filters import Filters
from retrieval.results import Evidence, Result, to_json


def test_a_result_has_exactly_the_keys_that_are_promised(
    make_document: Callable[..., Document], make_passage: Callable[..., Passage]
) -> None:
    document = make_document()
    evidence = Evidence(make_passage("Visits were late."), document, 0.5, "Visits were late.")
    result = Result("Late?", True, 0.8, "Found.", (), Filters(years=(2014,)), 0.01, (evidence,))
    printed = json.loads(json.dumps(to_json(result, "q1")))
    assert list(printed) == [
        "id",
        "question",
        "answered",
        "confidence",
        "reason",
        "filters",
        "seconds",
        "evidence",
    ]
    assert printed["filters"] == {"authorities": [], "years": [2014], "kinds": [], "documents": []}
    assert list(printed["evidence"][0]) == [
        "document",
        "number",
        "scope",
        "kind",
        "page_first",
        "page_last",
        "headings",
        "text",
        "key_sentence",
        "score",
        "citation",
        "reprinted_in",
        "is_note",
    ]
    assert set(printed["evidence"][0]["citation"]) == {"short", "full"}


def test_what_words_were_taken_for_is_said_in_sentences() -> None:
    result = Result("Q", True, 0.8, "Found.", (), Filters(), 0.01, ())
    assert result.readings == []
    read = replace(
        result,
        corrections=(("casloads", "caseloads"),),
        acronyms=(("VS", "virtual school"), ("SWs", "social worker")),
    )
    assert read.readings == [
        "“casloads” was read as “caseloads”.",
        "Looked up too: virtual school (VS), social worker (SWs).",
    ]
