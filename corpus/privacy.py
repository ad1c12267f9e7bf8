"""Whether a paper says of itself, on its first pages, that it is not for everybody.

Councils mark such papers in many ways ("Exempt", "Part 2 – Private", "Not for publication by virtue of
paragraph 3 …"), while public papers speak of exempt items and of excluding the public all the time. What
tells the two apart is where the words stand: a marking is a heading of its own or a part of one, or a
sentence in which the paper speaks of itself. Where that is doubtful the paper counts as marked, since a
person is then asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.statements import put_together


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


SORT = "(?:private|confidential|exempt|restricted)"
SORTS = rf"(?:(?:strictly|part(?:ly|ially)?|wholly) )?{SORT}(?:(?: ?[/&] ?| and | or ){SORT})*"
INFORMATION = rf"{SORTS} (?:information|material|data)"
PIECE = "(?:report|paper|appendix|annexe?|item|document|minutes|agenda|supplement|briefing|letter)"
NUMBER = r"(?:[a-z]|\d+[a-z]?|[ivx]+)"
LAW = (
    r"(?:the )?(?:para(?:graph)?s?\b|schedule\b|section \d|regulations? \d|category \d"
    r"|local government act)"
)
REASON = (
    rf"(?:(?:(?:by virtue of|under|pursuant to|in accordance with|as defined (?:in|by)) )?{LAW}"
    r"|until \d|to (?:all |the )?(?:members|councillors|recipients))"
)
MORE = r"(?: (?:to|of|by|under|as|until|before|in|because|or|and|pursuant|within)\b.*)?"
"""What may go on with a marking in one breath: "Not for publication until May"."""

WORD = _any_of(rf"(?:{INFORMATION}|{SORTS})(?: {REASON}.*)?")
"""Words that any public paper may use: a marking only by what stands around them."""
PHRASE = _any_of(
    r"not (?:for|to be|open to)(?: the| made| onward| wider| general)?"
    r" (?:public(?: \w+)?|publication|published|release|disclosure|disclosed|circulation|circulated)"
    rf"{MORE}",
    rf"(?:strictly )?private (?:and|&) confidential{MORE}|strictly (?:private|confidential){MORE}",
    rf"exempt from (?:publication|disclosure){MORE}",
    rf"{SORTS} {PIECE}(?: (?:no\.? ?)?{NUMBER})?{MORE}|contains {INFORMATION}",
    r"official-sensitive|(?:commercial(?:ly)? )?in (?:strict )?confidence",
    r"commercially (?:confidential|sensitive)",
)
"""Words that mark a paper wherever a heading begins or ends with them."""
LABEL = _any_of(
    r"(?:(?:report|document|paper|publication|security|protective|item|meeting) )*"
    r"(?:status|classification|marking|circulation|confidentiality|sensitivity|access to information)"
)
NAMED_PIECE = _any_of(
    rf"(?:agenda )?(?:{PIECE}|part|enclosure|schedule|attachment|appendices)"
    rf"(?: {NUMBER}(?:\W+(?:and )?{NUMBER})*)?"
)
ITSELF = (
    rf"(?:(?:(?:this|the(?: attached| enclosed)?) )?(?!item|agenda item)(?:{NAMED_PIECE.pattern})"
    r"(?: (?:to|of) (?:this|the) report| and (?:its|the) \w+)?)"
)
"""The paper as it speaks of itself; "this item" in an agenda is another paper."""
SENTENCE = _any_of(
    rf"{ITSELF} (?:is|are|remains?|must be|should be)"
    r"(?: (?:classed|considered|treated|regarded|marked|to be|deemed|therefore|as|currently))*"
    rf" (?:(?:{PHRASE.pattern})\b|{SORTS}(?:\W*$|[.,;:(]| (?:and|as|because|to|until|{REASON}))).*",
    rf"{ITSELF} (?:contains?|includes?|discloses?) (?:some |the )?{INFORMATION}\b.*",
    rf"this is an? {SORTS} {PIECE}\b.*",
)
BY_LAW = _any_of(
    r"by virtue of para(?:graph)?s?\b.*\bschedule 12a\b(?!.*\b(?:excluded?|withdraw|leave)\b).*"
)
ANSWERED_YES = _any_of(
    rf"(?:is (?:this|the) {PIECE}|(?:does .*)?contains?) .*{SORT}\b.*[?:] ?yes\b(?!.*\bno\b).*"
)
DENIAL = _any_of(
    r"(?:no|none|nil|not applicable|n/a|not exempt|public|open)\b\W*",
    rf"(?:there (?:is|are)|this {PIECE} contains) no\b.*|this {PIECE} (?:does|is) not\b.*",
)
EXPLANATION = _any_of(rf"{REASON}.*|yes", WORD.pattern, PHRASE.pattern, NAMED_PIECE.pattern)
"""What shows of a word such as "Exempt" before it that it is meant as a marking."""

DIVIDER = re.compile(r"\s*[:|()\[\]]+\s*|\s+-+\s*|\s*[–—−]+\s*|[;,.]+(?:\s+|$)")
OFFICIAL_SENSITIVE = re.compile(r"official\W+sensitive", re.IGNORECASE)
PARAGRAPH_NUMBER = re.compile(r"^\(?\d+(?:\.\d+)*[.)]?\s+")
ORNAMENT = "*_[](){}“”\"' "
WORDS_OF_A_LIST = {"Private", "Restricted"}
"""In a list or a table as good as anywhere; alone they are a marking only in capitals."""
LONGEST_LOOKED_AT = 400
"""Characters of a statement that are looked at: a marking stands at its beginning."""
LONGEST_HEADING = 14
"""Words of a heading that may end in a marking."""


def find_marking(front_text: str) -> str | None:
    """The words of the first pages that say that a paper is exempt or private; None where none do.

    `front_text` keeps the lines of the page.
    """
    statements = [one[:LONGEST_LOOKED_AT] for one in put_together(front_text)]
    public_too = any(_names_public_part(one) for one in statements)
    for one, following in pairwise([*statements, ""]):
        # An agenda says where its private part begins, which is not in the public pack.
        begins_part = public_too and one.lower().startswith("part ")
        if _is_marking(one) and not DENIAL.fullmatch(following) and not begins_part:
            return one
    return None


def _names_public_part(statement: str) -> bool:
    """Whether a statement is a heading such as "Part 1 – Public"."""
    pieces = _divided(statement)
    return statement.lower().startswith("part ") and any(map(DENIAL.match, pieces[1:2]))


def _is_marking(statement: str) -> bool:
    if SENTENCE.fullmatch(PARAGRAPH_NUMBER.sub("", statement)):
        return True
    heading = OFFICIAL_SENSITIVE.sub("OFFICIAL-SENSITIVE", statement.strip(ORNAMENT))
    # What begins with a small letter or a number goes on with something, or is an item of a list.
    if not heading[:1].isupper():
        return False
    if BY_LAW.fullmatch(heading) or ANSWERED_YES.fullmatch(heading):
        return True
    pieces = _divided(heading)
    return _begins_marked(pieces) or _ends_marked(pieces)


def _divided(heading: str) -> list[str]:
    """The pieces of a heading between its colons, dashes, brackets and stops."""
    return [piece for piece in DIVIDER.split(heading) if piece]


def _begins_marked(pieces: Sequence[str]) -> bool:
    """Whether a heading begins with a marking: "Exempt – paragraph 3", "Not for publication: …"."""
    first, *rest = pieces
    if PHRASE.fullmatch(first):
        return not rest or not DENIAL.fullmatch(rest[0])
    if not WORD.fullmatch(first):
        return False
    return bool(EXPLANATION.fullmatch(rest[0])) if rest else first not in WORDS_OF_A_LIST


def _ends_marked(pieces: Sequence[str]) -> bool:
    """Whether a heading ends in a marking: "Status: Confidential", "Sale of land – NOT FOR PUBLICATION"."""
    first, *rest = pieces
    if not rest or sum(len(piece.split()) for piece in pieces) > LONGEST_HEADING:
        return False
    if PHRASE.fullmatch(rest[-1]):
        return True
    named = LABEL.fullmatch(first) or NAMED_PIECE.fullmatch(first)
    return any(WORD.fullmatch(one) and (named or one.isupper()) for one in (rest[0], rest[-1]))
