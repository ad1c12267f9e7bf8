"""A library's passages are linked as it stands: references and reprints, nothing else touched."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from corpus.linking import link
from corpus.passages import Document, DocumentKind, Passage, PassageKind, Reference


def _document(name: str, kind: DocumentKind) -> Document:
    return Document(
        id=name, title=name, publisher="Homewatch", authority="Borchester", kind=kind,
        published=date(2020, 1, 1), source_file="", sha256="", pages=None,
    )  # fmt: skip


REPORT = _document("report", DocumentKind.INSPECTION_REPORT)
PACK = _document("pack", DocumentKind.COMMITTEE_PACK)


def _passages(name: str, extra: str = "") -> tuple[Passage, ...]:
    texts = [
        f"Officers of department {n} reported that matter {n} was settled in week {n} of the year."
        for n in range(6)
    ]
    return tuple(
        Passage(f"{name}/-/{n}", name, n, PassageKind.PARAGRAPH, text, str(n))
        for n, text in enumerate([*texts, extra] if extra else texts)
    )


def test_reprints_and_references_are_filled_in() -> None:
    linked = link(
        [REPORT, PACK],
        {"report": _passages("report"), "pack": _passages("pack", "See paragraph 2.")},
    )
    assert linked["pack"][2].reprint_of == "report/-/2"
    assert linked["pack"][6].references == (Reference("paragraph 2", "report/-/2"),)


def test_all_else_stays_as_it_was() -> None:
    passages = {"report": _passages("report"), "pack": _passages("pack", "See paragraph 2.")}
    linked = link([REPORT, PACK], passages)
    plain = {
        name: tuple(replace(each, references=(), reprint_of=None) for each in group)
        for name, group in linked.items()
    }
    assert plain == passages


def test_what_an_earlier_library_gave_is_replaced() -> None:
    both = link(
        [REPORT, PACK],
        {"report": _passages("report"), "pack": _passages("pack", "See paragraph 2.")},
    )
    alone = link([PACK], {"pack": both["pack"]})
    assert [each.reprint_of for each in alone["pack"]] == [None] * 7
    assert alone["pack"][6].references == (Reference("paragraph 2", "pack/-/2"),)


def test_an_empty_library_is_linked_to_nothing() -> None:
    assert link([], {}) == {}
    assert link([REPORT], {"report": ()}) == {"report": ()}
