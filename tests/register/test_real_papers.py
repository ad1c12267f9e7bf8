"""The register of the committee pack of March 2015, read in place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from corpus.catalogue import Entry
from corpus.library import Library
from corpus.passages import DocumentKind
from evaluation.answers import find_entry, read_judged_answers
from register.bearing import Bearings
from register.entries import read_register
from retrieval.serving import holdings
from tests.register.papers import FakeIndex

COUNCIL = "Leicester City"
PAPERS = {
    "leicester-2015": ("Ofsted", DocumentKind.INSPECTION_REPORT, "2015-03-20"),
    "osc-2015": ("Leicester City Council", DocumentKind.COMMITTEE_PACK, "2015-03-23"),
}


@pytest.fixture(scope="module")
def pack(shared_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """An index of the pack and of the report that it speaks of, without a model."""
    library = Library(tmp_path_factory.mktemp("pack"))
    for name, (publisher, kind, day) in PAPERS.items():
        paper = next((shared_corpus / "pdf").glob(f"{name}.pdf"))
        facts = {"publisher": publisher, "kind": kind, "published": day, "authority": COUNCIL}
        library.add(paper, Entry.model_validate({"id": name, "title": name, **facts}))
    held = holdings(library)
    return FakeIndex(held.documents, [one for group in held.passages.values() for one in group])


def test_every_question_that_was_judged_is_in_the_register_answered_or_not_as_printed(
    pack: Any, shared_questions: Path
) -> None:
    register = read_register(pack)
    judged = read_judged_answers(shared_questions / "asked-2015.jsonl")
    known = {one.id: find_entry(register, one).is_answered for one in judged}
    assert known == {one.id: one.answered for one in judged}
    assert list(known.values()).count(False) == 5


def test_point_53_stands_whole_beside_the_claim_that_cites_it(pack: Any) -> None:
    register = read_register(pack)
    entry = next(
        one
        for one in register.entries
        if "point 53" in (one.exchange.answer or "") and one.passage.number == "10"
    )
    bearing = Bearings(pack, register).of(entry)
    cited = next(one for one in bearing.paragraphs if one.cited)
    assert cited.evidence.passage.id == "leicester-2015/-/53"
    assert cited.claim is not None
    assert "page 14, point 53" in bearing.claims[cited.claim].text
    assert bearing.paragraphs[0] == cited
