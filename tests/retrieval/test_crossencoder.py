"""The reranker reads question and passage in one piece; without it the first order stands."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from corpus.passages import Document, Passage
from retrieval.adapter import FOLDER, adapter_sha256
from retrieval.adapters import SHA256
from retrieval.crossencoder import CHUNK, Reranker, read_together, reranker_file
from retrieval.index import Index, build
from retrieval.model import load_model
from retrieval.results import Evidence
from retrieval.settings import PACKAGED_MODEL, Fusion, Steps, read_settings

FILE = FOLDER / f"{PACKAGED_MODEL}.reranker.safetensors"
QUESTION = "How many cases does each social worker have?"
ANSWER = "On average social workers hold 17 cases each, down from 24 a year ago."
TEXTS = (
    "The bins are late.",
    ANSWER,
    "Foster carers like their training.",
    "Social workers are proud of the town.",
    "Buses run on time.",
    "Schools were open.",
)


@pytest.fixture(scope="module")
def plain() -> Reranker:
    """The packaged model without any training, reading pairs."""
    return Reranker(load_model(PACKAGED_MODEL).eval())


def test_the_passage_that_answers_comes_first() -> None:
    scores = read_together(FILE, PACKAGED_MODEL, QUESTION, TEXTS)
    assert scores.shape == (len(TEXTS),)
    assert TEXTS[int(scores.argmax())] == ANSWER
    assert np.all(scores <= 1)


def test_scores_come_in_the_order_of_the_texts_whatever_their_lengths(plain: Reranker) -> None:
    assert len(TEXTS) > CHUNK
    with torch.inference_mode():
        together = plain.scores([QUESTION] * len(TEXTS), TEXTS)
        alone = [float(plain.scores([QUESTION], [text])[0]) for text in TEXTS]
    assert together.tolist() == pytest.approx(alone, abs=1e-4)


def test_each_text_is_read_beside_its_own_question(plain: Reranker) -> None:
    with torch.inference_mode():
        near, far = plain.scores(["Are the bins late?", "Is the lake deep?"], [TEXTS[0]] * 2)
    assert near > far


def test_texts_longer_than_it_reads_are_cut_and_not_refused(plain: Reranker) -> None:
    with torch.inference_mode():
        scores = plain.scores(["why " * 500, QUESTION], [ANSWER, ANSWER * 100])
    assert torch.isfinite(scores).all()


def test_a_text_without_words_has_a_score(plain: Reranker) -> None:
    with torch.inference_mode():
        assert torch.isfinite(plain.scores([QUESTION, "?"], ["", ANSWER])).all()


def test_there_is_none_without_the_adapter_or_for_another_model() -> None:
    assert reranker_file(PACKAGED_MODEL, adapter=True) == FILE
    assert reranker_file(PACKAGED_MODEL, adapter=False) is None
    assert reranker_file("all-mpnet-base-v2", adapter=True) is None


def test_the_shipped_one_is_small_pinned_and_the_one_of_its_card_and_of_the_mix() -> None:
    found = adapter_sha256(FILE)
    assert FILE.stat().st_size < 3_000_000
    assert SHA256[f"{PACKAGED_MODEL}.reranker"] == found
    assert f"sha256 `{found}`" in FILE.with_suffix(".md").read_text(encoding="utf-8")
    mix = (FOLDER / f"{PACKAGED_MODEL}.mix.tsv").read_text(encoding="utf-8")
    assert f"# reranker\t{found}" in mix


@pytest.fixture
def adapted_folder(papers: tuple[list[Document], dict[str, list[Passage]]], tmp_path: Path) -> Path:
    """An index made with the adapter, which the reranker goes with."""
    build(tmp_path / "index", *papers, read_settings())
    return tmp_path / "index"


def ask(folder: Path, *, together: bool) -> list[Evidence]:
    steps = Steps(sides=False, diversity=False, together=together)
    settings = read_settings(steps=steps, fusion=Fusion(together_depth=4))
    found = Index.open(folder, settings).ask("How busy are social workers?", k=10)
    return list(found.evidence)


def test_the_first_come_in_a_new_order_and_the_rest_as_before(
    adapted_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retrieval.reranking.SURE", 2.0)
    before, after = (ask(adapted_folder, together=together) for together in (False, True))
    ids = [[item.passage.id for item in found] for found in (before, after)]
    assert set(ids[0][:4]) == set(ids[1][:4])
    assert ids[0][4:] == ids[1][4:]
    assert [item.score for item in after] == sorted((i.score for i in after), reverse=True)
    assert all(item.signals["together"] != 0 for item in after[:4])
    assert all(item.signals["together"] == 0 for item in after[4:])
    assert all("together" not in item.signals for item in before)


def test_where_the_first_is_sure_nothing_is_read_again(
    adapted_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retrieval.reranking.SURE", 0.0)
    assert all(item.signals["together"] == 0 for item in ask(adapted_folder, together=True))
