"""Recorded votes in minutes: the sides, the names under each and the outcome are one with what was put.

An item that says what was put to members and ends "with this result:", then "For (36)", thirty-six names,
"Against (4)", four names, "Motion carried.": each alone says nothing that could be cited.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.blocks import Block

_SIDE = r"""(?:(?:those|members|councillors)\s+)?(?:who\s+)?(?:vot(?:ed|ing)\s+)?
    (?:for|in\s+favou?r(?:\s+of)?|against|abstain(?:ed|ing|s)?|abstentions?)
    (?:\s+(?:the\s+)?(?:motion|amendment|proposal|recommendations?|resolution))?\s*"""
_COUNT = r"[-–—:]?\s*\(?(?P<count>\d{1,3})\)?\W*"
_COUNTED = re.compile(_SIDE + _COUNT, re.IGNORECASE | re.VERBOSE)
"""A side with the number of its votes and no name."""
_ENDS_WITH_SIDE = re.compile(rf"(?:^|\s){_SIDE}\(\d{{1,3}}\)\W*$", re.IGNORECASE | re.VERBOSE)
"""A side with its number in brackets, which may stand behind the names of the side before it."""
_BEGINS_SIDE = re.compile(_SIDE + rf"(?:{_COUNT}$|\(\d+\)|:|\W*$)", re.IGNORECASE | re.VERBOSE)
_NAMES_A_VOTE = re.compile(
    r"[^:(]*\b(?:vot(?:ed|ing)|the\s+(?:motion|amendment|proposal|resolution))\b[^:(]*[:(]",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r"(?::|\bas follows\W*)$", re.IGNORECASE)
_OUTCOME = re.compile(
    r"""(?:the\s+)?(?:(?:substantive|original|amended)\s+)?
    (?:(?:motion|amendment|proposal|recommendations?|vote)\s+(?:was\s+|were\s+)?)?
    (?:therefore\s+)?(?:carried|lost|agreed|approved|adopted|defeated|rejected|fell)\W*""",
    re.IGNORECASE | re.VERBOSE,
)


def opens_vote(block: Block) -> bool:
    """Whether a block is a side that says so: with the number of its votes, or "for the motion:"."""
    first = block.first.text.strip()
    return _COUNTED.fullmatch(first) is not None or (
        _is_side(block) and _NAMES_A_VOTE.match(first) is not None
    )


def counts_votes(line: str) -> bool:
    """Whether a line of a recorded vote says how many voted on a side."""
    said = line.strip()
    return bool(_COUNTED.fullmatch(said) or _ENDS_WITH_SIDE.search(said))


def follows_announced(before: Block, block: Block) -> bool:
    """Whether a block is the first side of a vote that the block before it announces."""
    return _ANNOUNCED.search(before.lines[-1].text.rstrip()) is not None and _is_side(block)


def goes_on_with_vote(vote: Sequence[Block], block: Block) -> bool:
    """Whether a block is another side of a vote, names of the last side, or the outcome."""
    return _is_side(block) or _is_outcome(block) or _names_follow(vote[-1])


def _is_side(block: Block) -> bool:
    return _BEGINS_SIDE.match(block.first.text.strip()) is not None


def _is_outcome(block: Block) -> bool:
    return _OUTCOME.fullmatch(" ".join(line.text.strip() for line in block.lines)) is not None


def _names_follow(before: Block) -> bool:
    """Whether names are still to come: of a side there is the count alone, or its names break off."""
    last = before.lines[-1].text.strip()
    counted = _COUNTED.fullmatch(last)
    return last.endswith(",") or (counted is not None and int(counted["count"]) > 0)
