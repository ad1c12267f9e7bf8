"""A document printed inside another is found paragraph by paragraph; shared wording is no reprint."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from corpus.fingerprints import Vocabulary, plain_words
from corpus.passages import Document, DocumentKind, Passage, PassageKind
from corpus.reading import read
from corpus.reprints import Change, changed_words, find_reprints

PACK, REPORT = DocumentKind.COMMITTEE_PACK, DocumentKind.INSPECTION_REPORT
SUBJECTS = (
    "harbour lights", "school meals", "bus shelters", "flood walls", "street trees", "care plans",
    "market stalls", "library hours", "winter gritting", "allotment rents",
)  # fmt: skip


def _texts(count: int = 10) -> list[str]:
    return [
        f"Inspectors looked at {subject} over several weeks and found that the council had "
        f"acted on {place + 3} of its promises about {subject}, although records were incomplete."
        for place, subject in enumerate(SUBJECTS[:count])
    ]


def _document(
    name: str, kind: DocumentKind = REPORT, publisher: str = "Homewatch", year: int = 2020
) -> Document:
    return Document(
        id=name, title=name, publisher=publisher, authority="Borchester", kind=kind,
        published=date(year, 1, 1), source_file="", sha256="", pages=None,
    )  # fmt: skip


def _passages(name: str, texts: list[str], numbered: bool = True) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            f"{name}/{place}",
            name,
            place,
            PassageKind.PARAGRAPH,
            text,
            str(place) if numbered else None,
        )
        for place, text in enumerate(texts)
    )


def _found(*papers: tuple[Document, list[str]]) -> dict[str, str]:
    """Originals by reprint."""
    passages = {document.id: _passages(document.id, texts) for document, texts in papers}
    found = find_reprints([document for document, _ in papers], passages)
    return {each.passage: each.original for each in found}


def test_a_report_in_a_pack_is_found_passage_by_passage() -> None:
    other = [
        f"Item {n} of the agenda is about {n} other things altogether this time." for n in range(5)
    ]
    found = _found(
        (_document("pack", PACK), [*other, *_texts(), *other]), (_document("report"), _texts())
    )
    assert found == {f"pack/{place + 5}": f"report/{place}" for place in range(10)}


def test_the_pack_is_never_the_original_even_if_it_is_older() -> None:
    found = _found(
        (_document("pack", PACK, year=2015), _texts()), (_document("report", year=2020), _texts())
    )
    assert set(found.values()) == {f"report/{place}" for place in range(10)}


def test_of_two_like_papers_the_earlier_is_the_original() -> None:
    found = _found(
        (_document("later", year=2021), _texts()), (_document("earlier", year=2019), _texts())
    )
    assert all(original.startswith("earlier/") for original in found.values())
    assert len(found) == 10


def test_quotes_dashes_and_spaces_do_not_matter() -> None:
    texts = [f"{text} They said “it’s done” – in full." for text in _texts()]
    printed = [
        text.replace("“", '"')
        .replace("”", '"')
        .replace("’", "'")
        .replace("–", "-")
        .replace(" ", "  ")
        for text in texts
    ]
    passages = {"report": _passages("report", texts), "pack": _passages("pack", printed)}
    found = find_reprints([_document("report"), _document("pack", PACK)], passages)
    assert len(found) == 10
    assert all(each.changes == () for each in found)


def test_changed_words_are_reported() -> None:
    printed = _texts()
    printed[4] = printed[4].replace("incomplete", "complete")
    passages = {"report": _passages("report", _texts()), "pack": _passages("pack", printed)}
    found = find_reprints([_document("report"), _document("pack", PACK)], passages)
    changes = {each.passage: each.changes for each in found if each.changes}
    assert changes == {"pack/4": (Change("incomplete", "complete"),)}


def test_a_word_parted_at_a_line_end_is_not_changed() -> None:
    assert changed_words("safe accommodation for all", "safe accom- modation for all") == ()


def test_a_short_passage_counts_within_a_run_only() -> None:
    texts = [*_texts(5), "It is so.", *_texts(10)[5:]]
    inside = _found((_document("pack", PACK), texts), (_document("report"), texts))
    assert inside["pack/5"] == "report/5"
    alone = [
        "It is so.",
        *[f"Words {n} of quite another paper on other matters." for n in range(8)],
    ]
    assert _found((_document("pack", PACK), alone), (_document("report"), texts)) == {}


def test_a_passage_split_in_the_reprint_leads_to_the_whole_one() -> None:
    texts = _texts()
    first, second = texts[4][:80], texts[4][80:]
    found = _found(
        (_document("pack", PACK), [*texts[:4], first, second, *texts[5:]]),
        (_document("report"), texts),
    )
    assert found["pack/4"] == found["pack/5"] == "report/4"


def test_one_shared_sentence_is_no_reprint() -> None:
    own = _texts()
    other = [f"Words {n} of another paper on matters of its own, {n} in all." for n in range(10)]
    other[3] = own[3]
    assert _found((_document("pack", PACK), other), (_document("report"), own)) == {}


def test_the_same_sentences_with_other_figures_are_no_reprint() -> None:
    quarters = [
        [
            f"At period {period} the forecast for {each} is £{period}.{n} million."
            for n, each in enumerate(SUBJECTS)
        ]
        for period in (6, 9)
    ]
    found = _found((_document("first", year=2019), quarters[0]), (_document("second"), quarters[1]))
    assert found == {}


def test_standard_wording_of_one_publisher_is_no_reprint() -> None:
    standard = _texts(4)
    papers = [
        (
            _document(name, year=year),
            [" ".join(f"{name}-{word}-{n}" for word in "abcdefghijkl") for n in range(40)]
            + standard,
        )
        for name, year in (("north", 2019), ("south", 2020))
    ]
    assert _found(*papers) == {}


def test_a_long_extract_in_another_publishers_paper_is_a_reprint() -> None:
    report = [
        *_texts(),
        *[
            f"Finding {n} is about matter {n} and nothing that came before it here."
            for n in range(60)
        ],
    ]
    own = [f"Officers add remark {n} to the papers before the committee." for n in range(30)]
    minutes = (
        _document("minutes", DocumentKind.MINUTES, "Borchester Council"),
        [*own, *report[:14]],
    )
    found = _found(minutes, (_document("report"), report))
    assert found == {f"minutes/{place + 30}": f"report/{place}" for place in range(14)}


def test_an_original_is_never_a_reprint_itself() -> None:
    packs = [
        (_document(name, PACK, "Council", year), _texts())
        for name, year in (("may", 2021), ("june", 2022))
    ]
    found = _found(*packs, (_document("report"), _texts()))
    assert set(found.values()) == {f"report/{place}" for place in range(10)}
    assert len(found) == 20


def test_texts_of_nearly_the_same_words_share_fingerprints() -> None:
    vocabulary = Vocabulary()
    text = _texts(1)[0] * 3
    marks = [
        set(vocabulary.fingerprints(plain_words(each)))
        for each in (text, text.replace("weeks", "months", 1))
    ]
    assert len(marks[0] & marks[1]) >= 2
    assert vocabulary.fingerprints(["too", "short"]) == ()


def test_a_real_pack_reprints_every_numbered_paragraph_of_a_report(shared_corpus: Path) -> None:
    report = read(
        shared_corpus / "pdf" / "leicester-2015.pdf", document_id="leicester-2015"
    ).passages
    pack = read(shared_corpus / "pdf" / "osc-2015.pdf", document_id="osc-2015").passages
    documents = [_document("leicester-2015"), _document("osc-2015", PACK, "Council")]
    found = find_reprints(documents, {"leicester-2015": report, "osc-2015": pack})
    originals = {each.original for each in found}
    numbered = {each.id for each in report if each.number and each.kind is not PassageKind.GRADE}
    assert numbered <= originals
    assert {each.passage.split("/")[0] for each in found} == {"osc-2015"}
