"""Running `scrutineer` on a library, as a process of its own or within this one."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from cli.main import main

SCRUTINEER = Path(sys.executable).with_name("scrutineer")
SECONDS = 600
Done = subprocess.CompletedProcess[str]


def run_as_process(library: Path, *words: str) -> Done:
    """Run the command as a shell does, and give what it printed."""
    return subprocess.run(
        [str(SCRUTINEER), *words],
        env={**os.environ, **_surroundings(library)},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


def run(library: Path, *words: str) -> Done:
    """Run the command within this process, which spares loading the model; gives what it printed."""
    printed, said = StringIO(), StringIO()
    line = [str(SCRUTINEER), *words]
    with (
        patch.object(sys, "argv", line),
        patch.dict(os.environ, _surroundings(library)),
        redirect_stdout(printed),
        redirect_stderr(said),
    ):
        return Done(line, _status(), printed.getvalue(), said.getvalue())


def _status() -> int:
    """Return the exit status of the command that `sys.argv` names."""
    try:
        main()
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    return 0


def _surroundings(library: Path) -> dict[str, str]:
    return {"SCRUTINEER_LIBRARY": str(library), "COLUMNS": "100"}
