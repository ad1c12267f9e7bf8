"""Run, qrels and judgement files: what is written is read back, also by the field's own tools."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import ir_measures
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.errors import RunFileError
from evaluation.judgements import Judgement, grades_of, keep_judgement, read_judgements
from evaluation.preparing import read_later
from evaluation.trec import read_qrels, read_run, write_qrels, write_run

NAMES = st.text("abcdefgh0123456789-~/(). %é\N{NO-BREAK SPACE}", min_size=1, max_size=12)
RUNS = st.dictionaries(NAMES, st.lists(NAMES, min_size=1, max_size=8, unique=True), max_size=5)
QRELS = st.dictionaries(
    NAMES, st.dictionaries(NAMES, st.integers(0, 2), min_size=1, max_size=6), max_size=5
)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FIRST = Judgement("q1", "report/-/55", 2, "j-smith", NOON, blind=True)


@given(RUNS)
def test_a_run_is_read_back_in_its_order(
    tmp_path_factory: pytest.TempPathFactory, ranked: dict[str, list[str]]
) -> None:
    path = tmp_path_factory.mktemp("run") / "run.trec"
    write_run(ranked, "bm25", path)
    assert read_run(path) == ranked


@given(QRELS)
def test_judgements_are_read_back(
    tmp_path_factory: pytest.TempPathFactory, grades: dict[str, dict[str, int]]
) -> None:
    path = tmp_path_factory.mktemp("qrels") / "qrels.trec"
    write_qrels(grades, path)
    assert read_qrels(path) == grades


def test_ir_measures_reads_both_files_as_they_are(tmp_path: Path) -> None:
    write_run({"q1": ["b", "a"]}, "bm25", tmp_path / "run.trec")
    keep_judgement(replace(FIRST, passage="a"), tmp_path / "people.qrels")
    qrels = ir_measures.read_trec_qrels(str(tmp_path / "people.qrels"))  # type: ignore[no-untyped-call]
    run = ir_measures.read_trec_run(str(tmp_path / "run.trec"))  # type: ignore[no-untyped-call]
    assert ir_measures.calc_aggregate([ir_measures.RR], qrels, run)[ir_measures.RR] == 0.5


@pytest.mark.parametrize(
    ("line", "fault"),
    [("q1 Q0 a 1", "4 columns; 6"), ("q1 Q0 a 1 high bm25", "'high' is no score")],
)
def test_a_run_line_that_cannot_be_used_is_named(tmp_path: Path, line: str, fault: str) -> None:
    (tmp_path / "run.trec").write_text(f"q1 Q0 b 1 1.0 bm25\n{line}\n")
    with pytest.raises(RunFileError, match=rf"run\.trec, line 2.*{fault}"):
        read_run(tmp_path / "run.trec")


@pytest.mark.parametrize("line", ["q1 0 a", "q1 0 a relevant"])
def test_a_qrels_line_that_cannot_be_used_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "qrels.trec").write_text(f"{line}\n")
    with pytest.raises(RunFileError, match=r"qrels\.trec, line 1"):
        read_qrels(tmp_path / "qrels.trec")


def test_a_file_that_is_absent_is_named(tmp_path: Path) -> None:
    with pytest.raises(RunFileError, match=r"none\.trec cannot be read"):
        read_run(tmp_path / "none.trec")


def test_a_judgement_keeps_who_when_and_whether_blind(tmp_path: Path) -> None:
    path = tmp_path / "judged" / "people.qrels"
    keep_judgement(FIRST, path)
    assert read_judgements(path) == [FIRST]
    assert path.read_text() == "q1 j-smith;2026-03-01T12:00:00Z;blind report/-/55 2\n"


def test_a_name_with_spaces_keeps_the_columns_whole(tmp_path: Path) -> None:
    keep_judgement(replace(FIRST, by="Jo Smith"), tmp_path / "people.qrels")
    assert read_judgements(tmp_path / "people.qrels")[0].by == "jo-smith"


def test_a_later_judgement_takes_the_place_of_the_earlier(tmp_path: Path) -> None:
    path = tmp_path / "people.qrels"
    other = replace(FIRST, passage="report/-/56")
    for one in (FIRST, other, replace(FIRST, grade=0, blind=False)):
        keep_judgement(one, path)
    assert grades_of(read_judgements(path)) == {"q1": {"report/-/55": 0, "report/-/56": 2}}
    assert len(read_qrels(path)["q1"]) == 2


def test_of_two_files_the_later_judgement_is_in_force(tmp_path: Path) -> None:
    keep_judgement(replace(FIRST, at=NOON.replace(hour=13), grade=0), tmp_path / "a.qrels")
    keep_judgement(FIRST, tmp_path / "b.qrels")
    assert read_later([tmp_path]) == {"q1": {"report/-/55": 0}}


def test_a_grade_beyond_the_scale_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="the grade is 3"):
        keep_judgement(replace(FIRST, grade=3), tmp_path / "people.qrels")
    assert not (tmp_path / "people.qrels").exists()


def test_a_line_that_is_no_judgement_is_named(tmp_path: Path) -> None:
    (tmp_path / "people.qrels").write_text("q1 0 report/-/55 2\n")
    with pytest.raises(RunFileError, match=r"people\.qrels, line 1 is not a judgement"):
        read_judgements(tmp_path / "people.qrels")


def test_without_a_file_there_are_no_judgements(tmp_path: Path) -> None:
    assert read_judgements(tmp_path / "none.qrels") == []
