"""What is compared, as it stands in the address of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from comparison.selecting import Way
from ui.view import Parameters, last_value


@dataclass(frozen=True, slots=True)
class CompareView:
    """A question, the way to compare, the councils, and whether letters on visits are wanted too."""

    question: str = ""
    way: Way = Way.TIME
    councils: tuple[str, ...] = ()
    letters: bool = True

    def within(self, councils: Sequence[str]) -> CompareView:
        """This view with only councils that the library has inspection papers on."""
        return replace(self, councils=tuple(one for one in self.councils if one in councils))

    def to_parameters(self) -> dict[str, Sequence[str]]:
        """The parameters of the address that shows this view; those without a value are left out."""
        values = {
            "q": [self.question],
            "by": [self.way.value if self.way is not Way.TIME else ""],
            "council": list(self.councils),
            "letters": ["" if self.letters else "no"],
        }
        return {name: found for name, found in values.items() if any(found)}


def compare_view_from(parameters: Parameters) -> CompareView:
    """The view that an address asks for; a way that is not known is taken for the usual one."""
    way = last_value(parameters, "by")
    return CompareView(
        question=last_value(parameters, "q"),
        way=Way(way) if way in list(Way) else Way.TIME,
        councils=tuple(parameters.get_all("council")),
        letters=last_value(parameters, "letters") != "no",
    )
