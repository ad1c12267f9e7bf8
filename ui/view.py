"""What a person is looking at, as it stands in the address of the page.

The address is the only place where a question is kept: sent to a colleague, it shows the same view.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from retrieval.filters import Filters

FEWEST = 5
MOST = 20


class Parameters(Protocol):
    """The part of an address's parameters that is read here: every value of a name."""

    def get_all(self, key: str) -> list[str]:
        """Return the values of a parameter, none where the address does not have it."""


@dataclass(frozen=True, slots=True)
class View:
    """A question, its limits, and the passage that is open.

    `councils`, `kinds` and `years` are limits that the person set; `without` are the keys of scopes
    that the person took off; `count` is how many paragraphs are wanted; `opened` is a passage's id
    and `panel` names what is shown of it.
    """

    question: str = ""
    councils: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    without: tuple[str, ...] = ()
    count: int = FEWEST
    opened: str = ""
    panel: str = ""

    @property
    def asked(self) -> View:
        """This view without what is open in it: all that the answer depends on."""
        return replace(self, opened="", panel="")

    @property
    def filters(self) -> Filters:
        """The limits as retrieval takes them."""
        return Filters(authorities=self.councils, years=self.years, kinds=self.kinds)

    def within(self, councils: Iterable[str], kinds: Iterable[str], years: Iterable[int]) -> View:
        """This view with only the limits that the library can meet."""
        return replace(
            self,
            councils=tuple(name for name in self.councils if name in set(councils)),
            kinds=tuple(name for name in self.kinds if name in set(kinds)),
            years=tuple(year for year in self.years if year in set(years)),
        )

    def to_parameters(self) -> dict[str, Sequence[str]]:
        """The parameters of the address that shows this view; those without a value are left out."""
        values = {
            "q": [self.question],
            "council": list(self.councils),
            "kind": list(self.kinds),
            "year": [str(year) for year in self.years],
            "without": list(self.without),
            "show": [str(self.count)] if self.count > FEWEST else [],
            "open": [self.opened],
            "panel": [self.panel],
        }
        return {name: found for name, found in values.items() if any(found)}


def view_from(parameters: Parameters) -> View:
    """The view that an address asks for; what it cannot mean (a year of letters) is left out."""
    return View(
        question=last_value(parameters, "q"),
        councils=tuple(parameters.get_all("council")),
        kinds=tuple(parameters.get_all("kind")),
        years=tuple(int(year) for year in parameters.get_all("year") if year.isdecimal()),
        without=tuple(parameters.get_all("without")),
        count=_count(last_value(parameters, "show")),
        opened=last_value(parameters, "open"),
        panel=last_value(parameters, "panel"),
    )


def last_value(parameters: Parameters, name: str) -> str:
    """The value of a parameter, the last of several; "" where the address does not have it."""
    return "".join(parameters.get_all(name)[-1:])


def _count(digits: str) -> int:
    return min(max(int(digits), FEWEST), MOST) if digits.isdecimal() else FEWEST
