"""A person's session with a served app, without a browser: what the page would show, as it arrives.

Streamlit sends a page piece by piece over a websocket; a browser draws them. Here they are only read, so
that many people can be had on one machine without their browsers' work.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

EVIDENCE = "<article"
"""What every paragraph that is shown as evidence begins with."""
SECONDS = 120.0
LARGEST = 2**26
"""Bytes of one piece of a page, which may hold a picture."""


class Visit:
    """One session; it takes questions one after the other."""

    def __init__(self, connection: ClientConnection) -> None:
        """Open the page on a fresh connection, and wait until it is drawn."""
        self._connection = connection
        self._go_to("")
        self._read_until(lambda piece: piece.WhichOneof("type") == "script_finished")

    def ask(self, question: str) -> float:
        """Ask, and return the time (of `perf_counter`) at which the first evidence arrived."""
        self._go_to(urlencode({"q": question}))
        self._read_until(lambda piece: EVIDENCE in piece.delta.new_element.html.body)
        return time.perf_counter()

    def _go_to(self, query: str) -> None:
        message = BackMsg()
        message.rerun_script.query_string = query
        self._connection.send(message.SerializeToString())

    def _read_until(self, wanted: Callable[[ForwardMsg], bool]) -> None:
        until = time.perf_counter() + SECONDS
        while not wanted(self._next(until)):
            continue

    def _next(self, until: float) -> ForwardMsg:
        received = self._connection.recv(timeout=until - time.perf_counter())
        piece = ForwardMsg()
        piece.ParseFromString(received if isinstance(received, bytes) else received.encode())
        return piece


@contextmanager
def visiting(address: str) -> Iterator[Visit]:
    """Open a session of its own with the app served at an address (http://...); closed in the end."""
    stream = f"{address.rstrip('/').replace('http', 'ws', 1)}/_stcore/stream"
    with connect(
        stream,
        subprotocols=[Subprotocol("streamlit")],
        max_size=LARGEST,
        ping_interval=None,  # What is not read any more would hold up the answer to a ping.
        close_timeout=1,
    ) as connection:
        yield Visit(connection)
