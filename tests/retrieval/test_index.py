"""The index from end to end: built, opened, asked, built again, broken and mended."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from corpus.passages import Document, Passage, PassageKind
from retrieval import store
from retrieval.errors import (
    IndexBroken,
    IndexBusy,
    IndexMissing,
    IndexStale,
    NothingToIndex,
    UnknownPassage,
)
from retrieval.filters import Filters
from retrieval.index import Index, build
from retrieval.model import Encoded, Encoder
from retrieval.settings import RetrievalSettings

Papers = tuple[list[Document], dict[str, list[Passage]]]


@pytest.fixture
def copied(index_folder: Path, tmp_path: Path) -> Path:
    """A copy of the index's folder that a test may change."""
    return Path(shutil.copytree(index_folder, tmp_path / "index"))


@pytest.mark.parametrize(
    ("question", "document", "number"),
    [
        ("How many kids had nobody looking after their case in March 2014?", "city-2014", "2"),
        ("what about the dustbins", "city-2014", "4"),
        ("refuge on Quay Raod rooms", "city-2014", "1"),
        ("do schools use CAFs", "county-2016", "2"),
        ("runaways: does anyone talk to them afterwards?", "county-2016", "4"),
        ("how often are kids in care bunking off school", "county-2016", "1"),
    ],
)
def test_a_question_in_plain_words_finds_its_paragraph(
    index: Index, question: str, document: str, number: str
) -> None:
    first = index.ask(question).evidence[0].passage
    assert (first.document_id, first.number) == (document, number)


def test_shown_text_and_key_sentence_are_exactly_those_of_the_passage(
    index: Index, papers: Papers
) -> None:
    for item in index.ask("social workers' supervision and caseloads", k=10).evidence:
        given = {passage.id: passage for passage in papers[1][item.document.id]}
        assert item.passage == given[item.passage.id]
        assert item.key_sentence in item.passage.text


def test_the_key_sentence_for_a_figure_holds_the_figure(index: Index) -> None:
    result = index.ask("How many children were without a social worker in March 2014?")
    assert "87" in result.evidence[0].key_sentence


def test_filters_shut_other_papers_out(index: Index) -> None:
    result = index.ask("social workers", Filters(authorities=("Southshire County",)), k=10)
    assert {item.document.id for item in result.evidence} == {"county-2016"}


def test_filters_that_leave_nothing_give_no_evidence_and_say_so(index: Index) -> None:
    result = index.ask("social workers", Filters(years=(1999,)))
    assert (result.answered, result.evidence) == (False, ())
    assert "filters" in result.reason


def test_a_council_named_in_the_question_comes_first_until_it_is_taken_off(index: Index) -> None:
    question = "social workers' posts and caseloads in Southshire"
    result = index.ask(question)
    (scope,) = result.scopes
    assert result.evidence[0].document.id == "county-2016"
    assert index.ask(question, ignore_scopes=[scope.key]).scopes == ()


def test_a_question_about_other_matters_is_not_answered(index: Index) -> None:
    result = index.ask("Who won the chess championship in Reykjavik?")
    assert result.answered is False
    assert result.evidence
    assert result.reason


def test_results_are_the_same_each_time_and_from_many_threads(index: Index) -> None:
    questions = ["agency staff turnover", "pathway plans", "refuse rounds", "caseloads"] * 3
    alone = [index.ask(question).evidence for question in questions]
    with ThreadPoolExecutor(4) as pool:
        together = [result.evidence for result in pool.map(index.ask, questions)]
    assert together == alone


def test_passages_and_their_neighbours_are_those_of_one_document(index: Index) -> None:
    last = index.passages("city-2014")[-1]
    near = index.neighbours(last.id, before=2, after=2)
    assert [passage.number for passage in near] == ["4", "5", "6"]
    assert index.passage(last.id) == last
    with pytest.raises(UnknownPassage):
        index.passage("city-2014/-/99")


def test_a_reprint_gives_way_to_its_original_and_is_named_there(
    tmp_path: Path,
    papers: Papers,
    make_document: Callable[..., Document],
    make_passage: Callable[..., Passage],
    settings: RetrievalSettings,
) -> None:
    documents, passages = papers
    original = passages["city-2014"][0]
    copy = make_passage(original.text, "9", "pack", reprint_of=original.id, page_first=33)
    heading = make_passage("Refuges", None, "pack", kind=PassageKind.HEADING, id="pack/heading")
    build(
        tmp_path,
        [*documents, make_document("pack")],
        {**passages, "pack": [heading, copy]},
        settings,
    )
    index = Index.open(tmp_path, settings)
    first, *others = index.ask("refuge on Quay Road").evidence
    assert first.passage == original
    assert [(document.id, page) for document, page in first.reprinted_in] == [("pack", 33)]
    assert all(item.document.id != "pack" for item in others)
    alone = index.ask("refuge on Quay Road", Filters(documents=("pack",)))
    assert [item.passage for item in alone.evidence] == [copy]


def test_adding_a_document_encodes_that_document_only(
    copied: Path,
    papers: Papers,
    make_document: Callable[..., Document],
    make_passage: Callable[..., Passage],
    settings: RetrievalSettings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    documents, passages = papers
    encoded: list[str] = []
    encode = Encoder.encode_fully

    def watched(encoder: Encoder, texts: Sequence[str]) -> list[Encoded]:
        encoded.extend(texts)
        return encode(encoder, texts)

    monkeypatch.setattr(Encoder, "encode_fully", watched)
    added = make_document("town-2018", authority="Weston Town")
    more = {
        **passages,
        "town-2018": [make_passage("The market is on Monday.", document="town-2018")],
    }
    build(copied, [*documents, added], more, settings)
    assert len(encoded) == 1
    assert "market" in encoded[0]


def test_building_tells_how_far_it_is(
    tmp_path: Path, papers: Papers, settings: RetrievalSettings
) -> None:
    told: list[tuple[int, int]] = []
    build(tmp_path, *papers, settings, lambda _, done, total: told.append((done, total)))
    assert told[-1] == (10, 10)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_a_build_cut_short_leaves_the_old_index_serving_and_its_remains_go_with_the_next(
    copied: Path, papers: Papers, settings: RetrievalSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(store, "swap_in", die)
        with pytest.raises(KeyboardInterrupt):
            build(copied, *papers, settings)
    assert len(list(copied.glob("generation-*"))) == 2
    assert Index.open(copied, settings).ask("refuge").evidence
    build(copied, *papers, settings)
    assert len(list(copied.glob("generation-*"))) == 1


def test_an_index_that_is_open_still_serves_after_another_was_built(
    copied: Path, papers: Papers, settings: RetrievalSettings
) -> None:
    index = Index.open(copied, settings)
    before = index.ask("refuge on Quay Road").evidence
    build(copied, *papers, settings)
    assert index.ask("refuge on Quay Road").evidence == before


def test_a_second_writer_is_refused_and_changes_nothing(
    copied: Path, papers: Papers, settings: RetrievalSettings
) -> None:
    before = (copied / store.MANIFEST).read_bytes()
    with FileLock(copied / store.LOCK), pytest.raises(IndexBusy, match="another process"):
        build(copied, *papers, settings)
    assert (copied / store.MANIFEST).read_bytes() == before


def test_no_passage_at_all_is_refused(tmp_path: Path, settings: RetrievalSettings) -> None:
    with pytest.raises(NothingToIndex):
        build(tmp_path, [], {}, settings)


def test_a_folder_without_an_index_says_what_to_do(
    tmp_path: Path, settings: RetrievalSettings
) -> None:
    with pytest.raises(IndexMissing, match="build the index"):
        Index.open(tmp_path, settings)


@pytest.mark.parametrize("name", ["passages.json", "tokens.npy", "terms.json"])
@pytest.mark.parametrize("harm", ["cut", "gone"])
def test_a_damaged_file_is_named(
    copied: Path, settings: RetrievalSettings, name: str, harm: str
) -> None:
    (file,) = copied.glob(f"generation-*/{name}")
    content = file.read_bytes()
    file.unlink() if harm == "gone" else file.write_bytes(content[:-1])
    with pytest.raises(IndexBroken, match=name):
        Index.open(copied, settings)


def test_a_manifest_that_is_no_manifest_is_broken(
    copied: Path, settings: RetrievalSettings
) -> None:
    (copied / store.MANIFEST).write_text("{", encoding="utf-8")
    with pytest.raises(IndexBroken, match="manifest"):
        Index.open(copied, settings)


@pytest.mark.parametrize(
    ("key", "value"), [("format", 0), ("model_sha256", "0" * 64), ("adapter_sha256", "0" * 64)]
)
def test_an_index_of_another_format_model_or_adapter_is_stale(
    copied: Path, settings: RetrievalSettings, key: str, value: object
) -> None:
    file = copied / store.MANIFEST
    manifest = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**manifest, key: value}), encoding="utf-8")
    with pytest.raises(IndexStale, match="build the index again"):
        Index.open(copied, settings)


def test_an_index_of_other_papers_than_the_librarys_is_stale(index: Index, papers: Papers) -> None:
    documents = papers[0]
    index.check_documents(documents)
    with pytest.raises(IndexStale, match="county-2016"):
        index.check_documents(documents[:1])
    with pytest.raises(IndexStale, match="city-2014"):
        index.check_documents([replace(documents[0], sha256="changed"), documents[1]])
