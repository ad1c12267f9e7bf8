"""Citations in brackets: those within them are square, so that two never close side by side.

"(Ofsted 2015, para 55, p. 15 [our note])". The mark of a sub-paragraph stays as the paper prints it:
"(Appendix B1, para 3.4 (a))".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SHORTEST = 5
"""Letters from which on brackets hold words and no mark: "(a)", "(12)", "(iii)" have fewer."""
_WORDS = re.compile(rf"\(([^()]{{{_SHORTEST},}})\)")


def in_brackets(citations: Iterable[str]) -> str:
    """Return citations in one pair of round brackets."""
    return f"({'; '.join(within_brackets(each) for each in citations)})"


def within_brackets(citation: str) -> str:
    """Return a citation as it stands in round brackets, its own turned square."""
    return _WORDS.sub(r"[\1]", citation)
