"""A cross-encoder set by its folder reads the best candidates again; without one nothing changes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import AutoTokenizer, BertConfig, BertForSequenceClassification

from retrieval.crossencoder import read_together
from retrieval.errors import ModelUnusable
from retrieval.index import Index
from retrieval.model import find_model
from retrieval.settings import PACKAGED_MODEL, read_settings

QUESTION = "social workers' caseloads"


def save_model(folder: Path, outputs: int) -> Path:
    """Write a cross-encoder of a few hundred random weights, the same every time."""
    torch.manual_seed(3)
    tokenizer = AutoTokenizer.from_pretrained(find_model(PACKAGED_MODEL))
    shape = {
        "vocab_size": len(tokenizer),
        "hidden_size": 16,
        "num_hidden_layers": 1,
        "num_attention_heads": 1,
        "intermediate_size": 16,
        "num_labels": outputs,
        # So that its scores differ from one another although nothing was learned.
        "initializer_range": 0.4,
    }
    config = BertConfig.from_dict(shape)
    BertForSequenceClassification(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def reranker(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of that cross-encoder."""
    return str(save_model(tmp_path_factory.mktemp("reranker"), outputs=1))


def ids(index: Index) -> list[str]:
    """The passages found for a question, best first."""
    return [item.passage.id for item in index.ask(QUESTION, k=10).evidence]


def test_it_scores_every_text_beside_the_question(reranker: str) -> None:
    scores = read_together(reranker, QUESTION, ["Caseloads are high.", "The bins are late."])
    assert scores.shape == (2,)
    assert scores[0] != scores[1]
    assert np.all((scores >= 0) & (scores <= 1))


def test_the_best_come_in_its_order_and_the_rest_as_before(
    index: Index, index_folder: Path, reranker: str
) -> None:
    before = ids(index)
    settings = read_settings(adapter=False, reranker=reranker, reranker_depth=3)
    after = ids(Index.open(index_folder, settings))
    assert set(after[:3]) == set(before[:3])
    assert after[3:] == before[3:]


def test_with_none_set_none_is_loaded(index: Index) -> None:
    assert index.ask(QUESTION).evidence
    assert read_settings().reranker is None


def test_one_that_gives_several_scores_is_refused(tmp_path: Path) -> None:
    folder = save_model(tmp_path / "classes", outputs=3)
    with pytest.raises(ModelUnusable, match="where one is wanted"):
        read_together(str(folder), QUESTION, ["Caseloads are high.", "The bins are late."])


def test_a_folder_without_a_model_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="cannot be loaded"):
        read_together(str(tmp_path), QUESTION, ["Caseloads are high."])
