"""The grammar of citations as people type them: "(Ofsted 2015, paras 55 and 64; minute 85)".

This module finds citations in a text and says what they name; which passages they mean is the
business of `drafting.sources`. A citation stands in brackets, or in the sentence itself
("paragraph 55 of Ofsted's report").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.citations import ORDINALS

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SUB_NUMBER = r"(?:\s?\([a-z0-9]{1,4}\)|\s?(?:\d{1,2}|[a-z]|[ivx]{1,4})\))*"
_NUMBER = rf"\[?[A-Z]?\d{{1,4}}(?:\.\d{{1,3}})*[a-z]?\b\]?{_SUB_NUMBER}"
_RANGE = r"\s*(?:-|–|—|\bto\b)\s*"
_AND = r"\s*(?:,\s*and\b|,|&|\band\b)\s*"
_UNIT = r"(?:paragraphs?|paras?\b\.?|points?|minutes?|recommendations?|recs?\b\.?|¶)"
_LOCATOR = re.compile(
    rf"(?<![\w-])(?P<unit>{_UNIT})\s*(?:nos?\.?\s)?"
    rf"(?P<numbers>{_NUMBER}(?:(?:{_RANGE}|{_AND}){_NUMBER})*)(?!\s(?:{_MONTHS})\b|\d)",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?<![\w])(?:pages?|pgs?\.?|pp?\.?)\s?(?P<first>\d{1,4})(?:\s?[-–]\s?(?P<last>\d{1,4}))?(?!\w)",
    re.IGNORECASE,
)
_PAGE_BEFORE = re.compile(rf"{_PAGE.pattern}\s*,?\s*(?:at\s)?$", re.IGNORECASE)
_ORDINAL = re.compile(
    rf"\b(?P<ordinal>{'|'.join(ORDINALS)}|\d{{1,4}}(?:st|nd|rd|th))\s+(?:paragraph|bullet|point)\b",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"[,\s]*[(\[](?:our note[^()\[\]]*|no printed number|not a printed number)[)\]]", re.IGNORECASE
)
_ASIDE = re.compile(
    r"\b(?:see(?: also)?|cf\.?|source:?|ref(?:erence)?:?|ibid\.?|at|and|on)\b", re.IGNORECASE
)
_AUTHOR_YEAR = re.compile(r"(?=[^()]*[A-Z])[A-Z][^()\d;]{1,80}?,?\s(?:19|20)\d\d")
_SOURCE_YEAR = re.compile(r"(?P<source>[A-Z][\w’'&,. -]{1,80}?),?\s(?:19|20)\d\d,\s+\S")
_NOT_AUTHORS = re.compile(
    rf"\b(?:Act|Regulations?|Order|Bill|Code|Rules|{_MONTHS}|spring|summer|autumn|winter)\b", re.I
)
_OPENERS = {"(": ")", "[": "]"}
_SUB_MARK = re.compile(r"\d\s(?:\d{1,2}|[a-z]|[ivx]{1,4})$")
_NAMED_AFTER = re.compile(
    r"\s*(?:,\s*)?(?:of|in|to|from)\s+((?:the\s+|its\s+|that\s+)?(?:[\w’'&-]+\s+){0,9}?"
    r"(?:report|letter|minutes|pack|paper|plan|strategy|review|judgment)\b(?:\s+(?:of|for)\s+(?:\d{1,2}\s+\w+\s+)?(?:19|20)\d\d)?)",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-Z][\w’'-]*|(?:19|20)\d\d")
_LOOK_BACK = 70


@dataclass(frozen=True, slots=True)
class CitedWords:
    """What one citation names.

    `source` are the words that name the paper and the part of it; `spans` the (first, last) numbers,
    equal for a single number; `pages` the first and last page; `ordinal` counts paragraphs without a
    number on the page. `hints` are words of the sentence around it, which may say which paper is
    meant but need not.
    """

    printed: str
    source: str = ""
    spans: tuple[tuple[str, str], ...] = ()
    unit: str = ""
    pages: tuple[int, int] | None = None
    ordinal: int | None = None
    hints: str = ""

    @property
    def has_locator(self) -> bool:
        """Whether it says where in the paper."""
        return bool(self.spans or self.pages or self.ordinal)


def read_citation(printed: str, hints: str = "") -> CitedWords:
    """Return what the words of one citation name; nothing but `source` where they name no place."""
    words = (
        _REMARK.sub("", printed).strip(" .,;()[]")
        if not _LOCATOR.search(printed)
        else _REMARK.sub("", printed)
    )
    locator, page, ordinal = _LOCATOR.search(words), _PAGE.search(words), _ORDINAL.search(words)
    rest = words
    for match in sorted(filter(None, (locator, page, ordinal)), key=lambda m: -m.start()):
        rest = rest[: match.start()] + " " + rest[match.end() :]
    return CitedWords(
        printed=printed.strip(),
        source=" ".join(_ASIDE.sub(" ", rest).split()).strip(" ,;.:()"),
        spans=_spans(locator["numbers"]) if locator else (),
        unit=_unit_name(locator["unit"]) if locator else "",
        pages=_page_span(page) if page else None,
        ordinal=_ordinal(ordinal["ordinal"]) if ordinal and not locator else None,
        hints=hints,
    )


def find_bracketed(text: str) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """Return the (start, end, citations) of every pair of brackets that holds citations."""
    found = []
    for start, end in _brackets(text):
        inside = text[start + 1 : end - 1]
        at_end = not text[end:].strip(" .,;:!?") or text[end : end + 1] in {".", ";"}
        if is_citation(inside, author_year=at_end):
            found.append((start, end, part_citations(inside)))
    return tuple(found)


def part_citations(words: str) -> tuple[str, ...]:
    """Return the citations of one pair of brackets or one footnote, parted at semicolons.

    A semicolon that stands in brackets of their own parts nothing.
    """
    parts = re.split(r";(?![^()]*\)|[^\[\]]*\])", words)
    return tuple(part.strip() for part in parts if part.strip())


def find_in_prose(text: str) -> tuple[tuple[int, int, CitedWords], ...]:
    """Return the (start, end, words) of citations that are part of the sentence itself."""
    return tuple(_in_prose(text))


def is_citation(words: str, author_year: bool = False) -> bool:
    """Tell whether the words in a pair of brackets are a citation.

    "(Marlow 2016)" counts as one only where `author_year` is set, at the end of a sentence.
    """
    if _LOCATOR.search(words) or _PAGE.search(words) or _ORDINAL.search(words):
        return True
    dated = _SOURCE_YEAR.match(words)
    if dated and not _NOT_AUTHORS.search(dated["source"]):
        return True
    named = all(_AUTHOR_YEAR.fullmatch(part.strip()) for part in words.split(";"))
    return author_year and named and not _NOT_AUTHORS.search(words) and len(words.split()) <= 12


def is_only_citation(sentence: str) -> bool:
    """Tell whether a sentence is nothing but a citation: "Source: Ofsted 2015, para 55, p. 15." """
    cited = read_citation(sentence)
    words = re.findall(r"[^\W\d_]+", cited.source)
    small = [
        word for word in words if word[0].islower() and word not in {"of", "the", "for", "in", "to"}
    ]
    return (
        cited.has_locator
        and len(words) <= 20
        and (not words or len(small) <= max(0, len(words) // 2 - 1))
    )


def _in_prose(text: str) -> Iterator[tuple[int, int, CitedWords]]:
    for match in _LOCATOR.finditer(text):
        end = match.end()
        page = re.match(r"\s*,?\s*\(?(?:on\s|at\s)?", text[end:])
        paged = _PAGE.match(text, end + page.end()) if page else None
        end = paged.end() if paged else end
        earlier = _PAGE_BEFORE.search(text[: match.start()])
        start = earlier.start() if earlier and not paged else match.start()
        page_named = paged or earlier
        named = _NAMED_AFTER.match(text, end)
        before = " ".join(_CAPITALS.findall(text[max(0, start - _LOOK_BACK) : start]))
        words = CitedWords(
            printed=text[start:end],
            spans=_spans(match["numbers"]),
            unit=_unit_name(match["unit"]),
            pages=_page_span(page_named) if page_named else None,
            hints=f"{before} {named[1] if named else ''}".strip(),
        )
        yield start, end, words


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """The outermost pairs of brackets; the mark of a sub-paragraph ("79 2)") closes none."""
    stack: list[tuple[str, int]] = []
    for place, letter in enumerate(text):
        if letter in _OPENERS:
            stack.append((_OPENERS[letter], place))
        elif stack and letter == stack[-1][0] and not _marks_part(text, stack[-1][1], place):
            _, start = stack.pop()
            if not stack:
                yield start, place + 1


def _marks_part(text: str, start: int, place: int) -> bool:
    later = text.find(")", place + 1)
    return bool(_SUB_MARK.search(text[start:place])) and later >= 0 and "(" not in text[place:later]


def _spans(numbers: str) -> tuple[tuple[str, str], ...]:
    spans = []
    for part in re.split(_AND, numbers):
        ends = re.split(_RANGE, part.strip())
        spans.append((ends[0].strip("[]"), ends[-1].strip("[]")))
    return tuple(spans)


def _page_span(match: re.Match[str]) -> tuple[int, int]:
    first = match["first"]
    last = match["last"] or first
    # "pp. 115–6" means 115 to 116.
    last = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    return int(first), int(last)


def _ordinal(word: str) -> int:
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else ORDINALS.index(word.lower()) + 1


def _unit_name(word: str) -> str:
    first = word.lower()[:3]
    return {"min": "minute", "rec": "recommendation", "poi": "point"}.get(first, "paragraph")
