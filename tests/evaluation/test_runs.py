"""Whole runs on the starter notes of one report: scores held to four decimals, files, comparison, report.

The expected scores change whenever retrieval, the notes or the questions do: then look at the
comparison of the runs before and after, and only then write the new scores into `expected_scores.json`.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import ir_measures
import pytest

from evaluation.comparing import compare_folders, compare_runs
from evaluation.errors import NotComparable, RunFileError
from evaluation.record import Run, read
from evaluation.report import write_report
from evaluation.run import evaluate
from evaluation.tables import (
    tabulate_comparison,
    tabulate_groups,
    tabulate_measures,
    tabulate_steps,
)
from evaluation.trec import read_qrels, read_run
from tests.conftest import shared_folder

SET = "starter-county-2024"
EXPECTED = json.loads(Path(__file__).with_name("expected_scores.json").read_text())
LOCATORS = "Locators@5"
Told = list[tuple[str, int, int]]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where papers, indexes and runs are kept."""
    return tmp_path_factory.mktemp("evaluation")


@pytest.fixture(scope="module")
def folders(workspace: Path) -> list[Path]:
    """Both conditions measured on the set."""
    return evaluate(list(EXPECTED), [SET], workspace)


@pytest.fixture(scope="module")
def runs(folders: list[Path]) -> list[Run]:
    """The records of both."""
    return [read(folder) for folder in folders]


@pytest.mark.parametrize("place", range(len(EXPECTED)), ids=list(EXPECTED))
def test_the_scores_are_the_expected_ones_to_four_decimals(runs: list[Run], place: int) -> None:
    run = runs[place]
    found = {name: round(summary.mean, 4) for name, summary in run.measures.items()}
    found |= {name: round(value, 4) for name, value in run.refusal.items()}
    expected = dict(EXPECTED[run.condition])
    if not (shared_folder() / "corpus").is_dir():
        # Whether numbers and pages are as printed is measured on the printed papers.
        del expected[LOCATORS]
    assert found == expected


def test_the_files_of_a_run_give_an_outsider_the_same_scores(
    folders: list[Path], runs: list[Run]
) -> None:
    measure = ir_measures.Success(rel=2) @ 5
    for folder, run in zip(folders, runs, strict=True):
        qrels = ir_measures.read_trec_qrels(str(folder / "qrels.trec"))  # type: ignore[no-untyped-call]
        listed = ir_measures.read_trec_run(str(folder / "run.trec"))  # type: ignore[no-untyped-call]
        outside = {one.query_id: one.value for one in measure.iter_calc(qrels, listed)}
        kept = {one.id: one.values.get(str(measure)) for one in run.questions}
        assert {name: kept[name] for name in outside} == outside


def test_every_question_is_in_the_record_with_what_it_was_shown(
    folders: list[Path], runs: list[Run]
) -> None:
    listed = read_run(folders[0] / "run.trec")
    first = runs[0].questions[0]
    assert [shown.passage for shown in first.shown] == listed[first.id]
    assert set(listed) <= {one.id for one in runs[0].questions}
    assert set(read_qrels(folders[0] / "qrels.trec")) <= {one.id for one in runs[0].questions}


def test_a_record_says_what_it_was_made_with(runs: list[Run]) -> None:
    making = runs[0].making
    assert making.documents == 1
    assert making.settings["steps"]["words"] is True
    assert all((making.corpus_hash, making.code_hash, making.model_hash, making.version))


def test_a_second_run_on_the_same_papers_reads_and_encodes_nothing_again(
    workspace: Path, folders: list[Path]
) -> None:
    assert folders
    told: Told = []
    evaluate(["bm25"], [SET], workspace, progress=lambda *args: told.append(args))
    assert {what for what, _, _ in told} == {"Asking questions"}


def test_two_runs_are_compared_question_by_question(folders: list[Path], runs: list[Run]) -> None:
    found = compare_folders(*folders)
    difference = found.differences["Success@300words"]
    means = [run.measures["Success@300words"].mean for run in runs]
    assert difference.mean.mean == pytest.approx(means[1] - means[0])
    assert len(found.changes["Success@300words"]) == difference.wins + difference.losses
    rows = {row[0]: row for row in tabulate_comparison(found).rows}
    assert rows["Success@300words"][-1].startswith(f"{difference.wins} / ")


def test_runs_without_a_common_question_are_not_compared(runs: list[Run]) -> None:
    none = runs[0].model_copy(update={"questions": ()})
    with pytest.raises(NotComparable, match="no question in common"):
        compare_runs(runs[0], none)


def test_a_folder_without_a_run_is_named(tmp_path: Path) -> None:
    with pytest.raises(RunFileError, match="There is no run in"):
        read(tmp_path)


def test_a_record_of_another_form_is_refused(tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text("{}")
    with pytest.raises(RunFileError, match="not of this version's form"):
        read(tmp_path)


def test_the_report_is_one_file_that_needs_no_network(folders: list[Path], tmp_path: Path) -> None:
    write_report(folders, tmp_path / "report.html")
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert html.count("<svg") == 4
    assert not re.search(r"https?:|<script|<link|<img| src=|@import", html)
    assert "BM25 alone" in html
    assert "What the last step changed" in html


def test_words_of_questions_show_as_themselves_in_the_report(
    folders: list[Path], tmp_path: Path, runs: list[Run]
) -> None:
    asked = runs[0].questions[0].model_copy(update={"question": "Is 5 < 6 & <b>bold</b>?"})
    changed = runs[0].model_copy(update={"questions": (asked, *runs[0].questions[1:])})
    folder = tmp_path / folders[0].name
    folder.mkdir()
    (folder / "run.json").write_text(changed.model_dump_json())
    write_report([folder], tmp_path / "report.html")
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Is 5 &lt; 6 &amp; &lt;b&gt;bold&lt;/b&gt;?" in html


def test_two_runs_stand_side_by_side_and_print_as_markdown(runs: list[Run]) -> None:
    (table,) = tabulate_measures(runs)
    assert {len(row) for row in table.rows} == {len(table.heads)} == {3}
    assert f"| {table.heads[0]} |" in table.markdown()
    assert [row[0] for row in tabulate_steps(runs).rows] == [runs[1].condition_label]


def test_many_runs_stand_below_one_another_and_no_table_is_wider_than_a_terminal(
    runs: list[Run],
) -> None:
    (narrow,) = tabulate_measures(runs)
    tables = tabulate_measures([*runs, runs[0]])
    assert [row[0] for row in tables[0].rows] == [run.condition for run in (*runs, runs[0])]
    assert tables[0].heads[1] == narrow.rows[0][0]
    assert tuple(row[1] for row in tables[0].rows[:2]) == narrow.rows[0][1:]
    assert sum(len(table.heads) - 1 for table in tables) == len(narrow.rows)
    for table in tables:
        columns = zip(*table.rows, strict=True)
        assert sum(max(map(len, column)) + 2 for column in columns) <= 80


def test_a_measures_name_says_how_many_questions_it_applies_to(runs: list[Run]) -> None:
    (table,) = tabulate_measures(runs)
    count = runs[0].measures["Success@300words"].count
    assert f"Success@300words, n = {count}" in {row[0] for row in table.rows}


def test_questions_are_grouped_by_style(runs: list[Run]) -> None:
    styles = {one.style for one in runs[0].questions if "Success@300words" in one.values}
    assert {row[0] for row in tabulate_groups(runs, "style").rows} == styles
