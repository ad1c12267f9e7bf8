"""The command that measures: conditions on question sets, two runs side by side, a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table as Shown

from cli.console import answers, print_json, progress_bar, say

if TYPE_CHECKING:
    from evaluation.tables import Table

RUNS = Path("runs")


def register(app: typer.Typer) -> None:
    """Put this module's commands into the command."""
    app.command("evaluate")(evaluate)


def evaluate(
    condition: Annotated[
        list[str] | None, typer.Option(help="A condition of evaluation/conditions.yaml.")
    ] = None,
    questions: Annotated[
        list[str] | None, typer.Option("--set", help="A question set of the same file.")
    ] = None,
    compare: Annotated[
        tuple[Path, Path] | None, typer.Option(help="Two runs to compare; nothing is measured.")
    ] = None,
    report: Annotated[
        Path | None, typer.Option(help="Write an HTML report that opens without a network.")
    ] = None,
    out: Annotated[Path, typer.Option(help="Where runs, papers and indexes are kept.")] = RUNS,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
) -> None:
    """Run the fixed questions and measure; without names, the default on the test questions."""
    # Imported here: the measuring libraries take seconds that no other command should pay.
    from evaluation.comparing import compare_folders
    from evaluation.record import read
    from evaluation.report import write_report
    from evaluation.run import evaluate as measure
    from evaluation.tables import tabulate_comparison, tabulate_measures, tabulate_refusal

    if compare is not None:
        _print_tables([tabulate_comparison(compare_folders(*compare))])
        return
    with progress_bar() as progress:
        folders = measure(condition or [], questions or [], out, progress=progress)
    runs = [read(folder) for folder in folders]
    if as_json:
        print_json([run.model_dump(mode="json", exclude={"questions"}) for run in runs])
    else:
        _print_tables([*tabulate_measures(runs), *tabulate_refusal(runs)])
    for folder in folders:
        say(f"Kept in {folder}.")
    if report is not None:
        write_report(folders, report)
        say(f"The report is {report}.")


def _print_tables(tables: list[Table]) -> None:
    for table in tables:
        shown = Shown(*table.heads, title=table.caption, box=None, title_justify="left")
        for row in table.rows:
            shown.add_row(*row)
        answers.print(shown, "")
