"""The command that opens the app in a browser."""

from __future__ import annotations

import importlib.util
import os
import socket
import sys
from typing import Annotated

import typer

from cli.console import say
from cli.workplace import open_library, ready_index

USUAL_PORT = 8501
PORTS_TRIED = 50
HOST = "127.0.0.1"


def register(app: typer.Typer) -> None:
    """Put this module's commands into the command."""
    app.command("serve")(serve)


def serve(
    port: Annotated[
        int, typer.Option(help="Where to serve; the next free one if taken.")
    ] = USUAL_PORT,
) -> None:
    """Prepare the papers and open the app."""
    say("Preparing the papers (where they have to be read anew, this takes minutes) ...")
    ready_index(open_library())
    chosen = free_port(port)
    if chosen != port:
        say(f"Port {port} is taken, so another is used.")
    say(f"Scrutineer is at http://localhost:{chosen} (press Ctrl and C to stop).")
    options = ["--server.port", str(chosen), "--server.headless", "true"]
    command = [sys.executable, "-m", "streamlit", "run", _page(), *options]
    os.execv(sys.executable, command)  # noqa: S606 (our own interpreter, our own page)


def free_port(wanted: int) -> int:
    """The wanted port, or the first free one of the next fifty; 0 (any) where all are taken."""
    for port in range(wanted, wanted + PORTS_TRIED):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as attempt:
            attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                attempt.bind((HOST, port))
            except OSError:
                continue
            return port
    return 0


def _page() -> str:
    """Where the app's entry lies; it is found, not imported, since importing it would run it."""
    spec = importlib.util.find_spec("app")
    return (spec and spec.origin) or "app.py"
