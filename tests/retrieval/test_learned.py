"""The learned mix: a table of weights, and what it makes of the signs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from corpus.passages import Document, Passage
from retrieval.adapter import FOLDER
from retrieval.adapters import SHA256
from retrieval.index import Index, build
from retrieval.learned import LearnedMix, chances, load_mix, read_mix, stretched, weighed
from retrieval.settings import LARGER_MODEL, PACKAGED_MODEL, Steps, read_settings
from retrieval.translation import translations_sha256

SIGNS = {"fused": np.asarray([0.9, 0.5, 0.1]), "late": np.asarray([0.0, 1.0, 0.5])}


def test_signs_count_by_their_weight_from_nought_to_one() -> None:
    scores = stretched(weighed({"fused": 1.0, "late": 2.0}, SIGNS))
    assert scores.tolist() == pytest.approx([0, 1, (1.1 - 0.9) / (2.5 - 0.9)])


def test_a_sign_that_was_not_read_counts_for_nothing() -> None:
    with_more = weighed({"fused": 1.0, "together": 7.0}, SIGNS)
    assert with_more.tolist() == weighed({"fused": 1.0}, SIGNS).tolist()


def test_a_single_candidate_has_a_score() -> None:
    assert stretched(weighed({"fused": 1.0}, {"fused": np.asarray([0.4])})).tolist() == [0.0]


def test_the_sums_of_the_weights_are_chances_of_being_the_answer() -> None:
    found = chances(np.log(np.asarray([6.0, 3.0, 1.0])))
    assert found.tolist() == pytest.approx([0.6, 0.3, 0.1])


def test_the_table_is_read_without_its_remarks(tmp_path: Path) -> None:
    file = tmp_path / "some.mix.tsv"
    file.write_text("# adapter\tabc\nfused\t1.5\t1.0\ntogether\t\t9\n", encoding="utf-8")
    assert read_mix(file) == LearnedMix({"fused": 1.5}, {"fused": 1.0, "together": 9.0})


def test_there_is_none_without_a_table_or_without_the_adapter(tmp_path: Path) -> None:
    assert read_mix(tmp_path / "absent.mix.tsv") is None
    assert load_mix(PACKAGED_MODEL, adapter=False) is None
    assert load_mix("some-other-model", adapter=True) is None


def test_the_best_come_in_the_order_of_the_weighted_sum_of_their_signals(
    papers: tuple[list[Document], dict[str, list[Passage]]], tmp_path: Path
) -> None:
    settings = read_settings(steps=Steps(sides=False, diversity=False, together=False))
    build(tmp_path, *papers, settings)
    evidence = (
        Index.open(tmp_path, settings).ask("children, schools and social workers", k=10).evidence
    )
    mix = load_mix(settings.model, adapter=True)
    assert mix is not None
    sums = [
        sum(weight * item.signals[name] for name, weight in mix.first.items()) for item in evidence
    ]
    assert len(sums) > 5
    assert sums == sorted(sums, reverse=True)
    assert [item.score for item in evidence] == sorted((i.score for i in evidence), reverse=True)


@pytest.mark.parametrize("model", [PACKAGED_MODEL, LARGER_MODEL])
def test_the_shipped_one_belongs_to_the_shipped_adapter_and_translations(model: str) -> None:
    table = (FOLDER / f"{model}.mix.tsv").read_text(encoding="utf-8")
    assert f"# adapter\t{SHA256[model]}" in table
    assert f"# translations\t{translations_sha256()}" in table
    assert load_mix(model, adapter=True) is not None
