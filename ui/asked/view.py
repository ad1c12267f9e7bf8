"""What a person is looking at in the register, as it stands in the address of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from register.entries import Register
from register.searching import Wishes
from ui.view import Parameters, last_value

FEWEST = 10
MOST = 200
NO_WISHES = Wishes()
EARLIEST = date(1974, 4, 1)
"""The councils of today begin here."""
LATEST = date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class AskedView:
    """What is looked for, how many questions are listed, and the question that is open (its id)."""

    wishes: Wishes = NO_WISHES
    count: int = FEWEST
    opened: str = ""

    def opening(self, entry_id: str) -> AskedView:
        """This view with a question open; the list behind it is kept."""
        return replace(self, opened=entry_id)

    def within(self, register: Register) -> AskedView:
        """This view with only the limits that the register can meet."""
        wishes = replace(
            self.wishes,
            members=tuple(one for one in self.wishes.members if one in register.members),
            topics=tuple(one for one in self.wishes.topics if one in register.topics),
        )
        return replace(self, wishes=wishes)

    def to_parameters(self) -> dict[str, Sequence[str]]:
        """The parameters of the address that shows this view; those without a value are left out."""
        wishes = self.wishes
        values = {
            "q": [wishes.words],
            "member": list(wishes.members),
            "topic": list(wishes.topics),
            "from": [wishes.since.isoformat() if wishes.since else ""],
            "to": [wishes.until.isoformat() if wishes.until else ""],
            "unanswered": ["yes" if wishes.unanswered else ""],
            "show": [str(self.count)] if self.count > FEWEST else [],
            "open": [self.opened],
        }
        return {name: found for name, found in values.items() if any(found)}


def asked_view_from(parameters: Parameters) -> AskedView:
    """The view that an address asks for; what it cannot mean (a date of letters, of 1066) is left out."""
    wishes = Wishes(
        words=last_value(parameters, "q"),
        members=tuple(parameters.get_all("member")),
        topics=tuple(parameters.get_all("topic")),
        since=_day(last_value(parameters, "from")),
        until=_day(last_value(parameters, "to")),
        unanswered=last_value(parameters, "unanswered") == "yes",
    )
    shown = last_value(parameters, "show")
    count = min(max(int(shown), FEWEST), MOST) if shown.isdecimal() else FEWEST
    return AskedView(wishes, count, last_value(parameters, "open"))


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None
