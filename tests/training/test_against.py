"""The learned order against another condition: asked the same held-out questions, told by kind."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.passages import Document, DocumentKind, Passage, PassageKind
from retrieval.filters import Filters
from retrieval.settings import read_settings
from training.held_out import index_folder
from training.mix import against
from training.mix.cases import Asked
from training.mix.reports import HeldOut
from training.papers import Paper

COUNCILS = ("Easton", "Norton", "Weston")
TEXTS = (
    "Foster carers are paid late.",
    "Social workers have high caseloads.",
    "Buses run on time.",
)
SPOKEN, PARAPHRASE = "late pay of foster carers", "staff are drowning in work"


def paper(council: str) -> Paper:
    """A report on a council that says the same as those on all the others."""
    name = f"{council.lower()}-2020"
    document = Document(
        name,
        "Inspection",
        "Inspectorate",
        council,
        DocumentKind.INSPECTION_REPORT,
        date(2020, 5, 1),
        f"{name}.txt",
        name,
        None,
    )
    return Paper(
        council,
        document,
        tuple(
            Passage(f"{name}/-/{number}", name, number, PassageKind.PARAGRAPH, text, str(number))
            for number, text in enumerate(TEXTS, start=1)
        ),
    )


@pytest.fixture(autouse=True)
def held_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Three small reports with two questions each, in the place of those kept from training."""
    papers = {f"{council}-report": paper(council) for council in COUNCILS}
    asked = tuple(
        Asked(council, kind, words, frozenset({f"{name}/-/{number}"}), Filters(documents=(name,)))
        for council in COUNCILS
        for name in (f"{council.lower()}-2020",)
        for kind, words, number in (("spoken", SPOKEN, 1), ("paraphrase", PARAPHRASE, 2))
    )
    monkeypatch.setattr(against, "read_held_out", lambda: HeldOut(papers, asked))
    monkeypatch.setattr("training.held_out.cache_folder", lambda: tmp_path)


def test_what_it_gains_is_told_for_all_questions_and_for_each_kind(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert against.main(["bm25"]) == 0
    told = capsys.readouterr().out
    everything, paraphrase, spoken = told.split("BM25 alone; then the default")[1].split(
        " questions\n"
    )[1:]
    assert "Success@1: 0.500 -> 1.000" in everything
    assert "Success@1: 0.000 -> 1.000" in paraphrase
    assert "Success@1: 1.000 -> 1.000" in spoken


def test_the_index_of_one_condition_does_not_take_the_place_of_anothers(tmp_path: Path) -> None:
    assert against.main(["bm25"]) == 0
    made = {path.name for path in tmp_path.iterdir()}
    larger = index_folder(read_settings(model="/models/all-mpnet-base-v2"))
    assert made == {index_folder(read_settings(adapter=on)).name for on in (True, False)}
    assert len(made) == 2
    assert larger.name not in made


def test_a_condition_that_is_not_there_is_told_with_those_that_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert against.main(["by-magic"]) == 1
    assert "There is no condition 'by-magic'; known are bm25," in capsys.readouterr().out
