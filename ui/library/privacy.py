"""Whether a paper says of itself that it is not for everybody."""

from __future__ import annotations

import re

LONGEST_MARKING = 12
"""Words of a line that is a marking; in a longer one the words are part of what the paper says."""
MARKING = re.compile(
    r"(?:strictly |this (?:report|paper|appendix|item) is )?"
    r"(?:private(?: and|,| &) confidential|confidential|restricted|not for publication"
    r"|official[ –-]+sensitive|exempt(?: from publication| information| report| appendix| item)?)"
    r"(?:$|[ :.,;(–-])",
    re.IGNORECASE,
)


def looks_private(front_text: str) -> bool:
    """Whether a line of the first pages is a marking such as "Not for publication" or "Exempt".

    A public agenda also speaks of exempt items and of excluding the public, but within sentences.
    """
    lines = (line.strip() for line in front_text.splitlines())
    return any(MARKING.match(line) and len(line.split()) <= LONGEST_MARKING for line in lines)
