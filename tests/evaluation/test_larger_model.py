"""The larger model on the starter notes of one report: it serves as it was trained, and finds no less."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.record import Run, read
from evaluation.run import evaluate
from retrieval.adapter import adapter_file, adapter_sha256
from retrieval.settings import LARGER_MODEL, MODELS

pytestmark = pytest.mark.skipif(
    not (MODELS / LARGER_MODEL).is_dir(),
    reason="the larger model is not at hand: `make accurate` fetches it",
)
EXPECTED = json.loads(Path(__file__).with_name("expected_scores.json").read_text())["default"]
ONE_QUESTION = 1 / 32


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The record of what it finds."""
    [folder] = evaluate(["larger"], ["starter-county-2024"], tmp_path_factory.mktemp("larger"))
    return read(folder)


def test_it_was_measured_with_its_own_adapter(run: Run) -> None:
    assert run.making.model == LARGER_MODEL
    assert run.making.adapter_hash == adapter_sha256(adapter_file(LARGER_MODEL, wanted=True))


@pytest.mark.parametrize("measure", ["Success(rel=2)@5", "Success@300words", "KeySentence@5"])
def test_it_finds_no_less_than_the_packaged_model_but_for_one_question(
    run: Run, measure: str
) -> None:
    assert run.measures[measure].mean >= EXPECTED[measure] - ONE_QUESTION - 1e-4


def test_it_tells_what_the_notes_do_not_answer_about_as_well(run: Run) -> None:
    for measure in ("AUROC(near-miss)", "AUROC(off-topic)"):
        assert run.refusal[measure] >= EXPECTED[measure] - 0.05
    assert run.refusal["AnswerableRefused"] <= EXPECTED["AnswerableRefused"] + ONE_QUESTION
