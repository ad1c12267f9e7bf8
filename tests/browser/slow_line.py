"""A line from the app to a page that can be held up, as over a bad connection."""

from __future__ import annotations

from playwright.sync_api import Page, WebSocketRoute


class SlowLine:
    """The line from the app to one page, which can be held up: nothing is lost, all of it comes late."""

    def __init__(self, page: Page) -> None:
        self._held: list[str | bytes] | None = None
        self._to_page: WebSocketRoute | None = None
        page.route_web_socket("**/_stcore/stream", self._connect)

    def hold(self) -> None:
        """Keep back what the app sends from now on."""
        self._held = []

    def let_go(self) -> None:
        """Hand over what was kept back, in its order, and hold up nothing more."""
        held, self._held = self._held or [], None
        for message in held:
            self._pass(message)

    def _connect(self, to_page: WebSocketRoute) -> None:
        self._to_page, to_app = to_page, to_page.connect_to_server()
        to_page.on_message(to_app.send)
        to_app.on_message(self._pass)

    def _pass(self, message: str | bytes) -> None:
        if self._held is not None:
            self._held.append(message)
        elif self._to_page is not None:
            self._to_page.send(message)
