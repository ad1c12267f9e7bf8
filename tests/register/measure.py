"""How many of the paragraphs judged to bear on the answers of 2015 are shown beside them.

`python -m tests.register.measure LIBRARY QUESTIONS`: a library that holds the papers, its index made,
and the file of judged answers. It takes a few seconds. The answers are told in two halves, by a hash
of their id: what stands beside answers was worked on with the first half alone.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.library import Library
from evaluation.answers import Outcome, measure, read_judged_answers, tally
from register.bearing import SHOWN, Bearings
from register.entries import read_register
from retrieval.serving import open_index, settings_of


def main() -> None:
    """Print, answer by answer, what was found of what was judged, and the figures of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", type=Path)
    parser.add_argument("questions", type=Path)
    given = parser.parse_args()
    library = Library(given.library)
    index = open_index(library, settings_of(library))
    register = read_register(index)
    judged = read_judged_answers(given.questions)
    outcomes = measure(register, Bearings(index, register), judged)
    for one in outcomes:
        if one.judged.remarked:
            sys.stdout.write(f"{one.judged.id}\t{len(one.found)} of {len(one.judged.bearing)}\n")
    for name, half in (("First half", 0), ("Second half", 1)):
        _print_figures(name, [one for one in outcomes if _half_of(one.judged.id) == half])
    _print_figures("All", outcomes)


def _half_of(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2


def _print_figures(name: str, outcomes: Sequence[Outcome]) -> None:
    told = tally(outcomes)
    sys.stdout.write(
        f"{name}: all judged paragraphs among the first {SHOWN}: {told.all_shown} of {told.answers} "
        f"answers; at least one: {told.any_shown}; paragraphs: {told.found} of {told.judged}. "
        f"Unanswered questions known as such: {told.told} of {told.unanswered}.\n"
    )


if __name__ == "__main__":
    main()
