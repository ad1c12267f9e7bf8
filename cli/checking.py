"""The command that checks a draft against the papers that it cites."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from cli.console import answers, print_json
from cli.workplace import open_library, ready_index
from drafting.check import check_file
from drafting.findings import Finding


def register(app: typer.Typer) -> None:
    """Put this module's commands into the command."""
    app.command("check")(check)


def check(
    draft: Annotated[Path, typer.Argument(help="A draft: Word, text or one saved by the app.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
) -> None:
    """Look up every figure, date, name, quotation and citation of a draft in the papers."""
    report = check_file(draft, ready_index(open_library()))
    if as_json:
        print_json([asdict(finding) for finding in report.findings])
        return
    for finding in report.adverse:
        answers.print(f"{_place(finding)}: {finding.message}")
    answers.print(report.summary(), style="bold")


def _place(finding: Finding) -> str:
    return f"Paragraph {finding.paragraph + 1}, sentence {finding.sentence + 1}"
