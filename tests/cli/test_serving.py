"""Where the app is served."""

from __future__ import annotations

import socket

from cli.serving import free_port


def test_the_usual_port_is_taken_where_it_is_free() -> None:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        usual = place.getsockname()[1]
    assert free_port(usual) == usual


def test_a_port_that_another_program_has_is_left_to_it() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        chosen = free_port(taken)
        assert chosen != taken
        with socket.socket() as ours:
            ours.bind(("127.0.0.1", chosen))
