"""The grammar of printed pointers: "para 5.2", "page 14, point 53", "Appendix 2, paragraph 4.4".

A *pointer* is a stretch of text that sends the reader to a numbered paragraph. This module finds
pointers and says what they name; which passage they mean is the business of `corpus.references`.

    [appendix] [page] unit numbers [page] [of appendix] [of document]

The unit is a paragraph (para, point, "at [12]"), a recommendation, a minute, a question (Q20) or a
section. Sections of Acts are everywhere in such papers, so a section counts only where the sentence
sends the reader to it ("see section 5", "section 5 above", "section 5 of this report").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What sort of numbered thing a pointer names."""

    PARAGRAPH = "paragraph"
    RECOMMENDATION = "recommendation"
    MINUTE = "minute"
    QUESTION = "question"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Pointer:
    """A printed pointer: its words, and what they name.

    `spans` holds (first, last) numbers as printed, equal for a single number. `appendix` is a label
    ("2", "B1"), `page` a page number as printed, `document` the words that name another paper ("the
    Ofsted report"), `beside` a name just before that may be a publisher's ("Ofsted" in "Ofsted page 14,
    point 53"); each is None where the text names none.
    """

    printed: str
    unit: Unit
    spans: tuple[tuple[str, str], ...]
    appendix: str | None = None
    page: int | None = None
    document: str | None = None
    beside: str | None = None


NUMBER = r"(?:\[\d{1,4}\]|[A-Z]?\d{1,4}(?:\.\d{1,3})*[a-z]?\b(?:\s?\((?:[a-z]{1,4}|\d{1,2})\))*)(?![%\d])"
RANGE_MARK = r"\s*(?:-|–|—|\bto\b)\s*"
LIST_MARK = r"\s*(?:,\s*and\b|,|;|&|\band\b|\bor\b)\s*"
LABEL = r"(?:[A-Z]\d{0,2}|\d{1,2}[A-Z]?|[IVX]{1,5})\b"
APPENDIX = r"(?:appendix|annexe?|schedule)\s+"
PAGE = r"(?:pages?|pg\.?|\bp\.?)\s?"
UNITS = (
    r"(?P<paragraph>para(?:graph)?s?\b\.?|point(?:s\b|\b)|¶)|(?P<recommendation>rec(?:ommendation)?s?\b\.?)"
    r"|(?P<minute>minutes?\b)|(?P<question>questions?\b|(?-i:Qq?\.?(?=\s?\d)))|(?P<section>sections?\b)"
)
POINTER = re.compile(
    rf"(?:\b{APPENDIX}(?-i:(?P<appendix>{LABEL}))[\s,:;(–-]*(?:at\s+|in\s+)?)?"
    rf"(?:\b{PAGE}(?P<page>\d{{1,4}})[\s,:;(–-]*(?:at\s+)?)?"
    rf"(?<![\w-])(?:{UNITS})\s*(?:no\.?\s|nos\.?\s|number(?:s|ed)?\s)?\s*"
    rf"(?P<numbers>(?-i:{NUMBER})(?:(?:{RANGE_MARK}|{LIST_MARK}|\s?/\s?)(?-i:{NUMBER}))*)"
    rf"(?:[\s,]*\(?\b(?:on\s+|at\s+)?{PAGE}(?P<on_page>\d{{1,4}})\)?)?"
    rf"(?:\s+(?:of|in|to)\s+{APPENDIX}(?-i:(?P<of_appendix>{LABEL})))?",
    re.IGNORECASE,
)
BARE = re.compile(
    rf"\b(?:at|see)\s+(\[\d{{1,4}}\](?:(?:{RANGE_MARK}|{LIST_MARK})\[\d{{1,4}}\])*)"
    r"|(?<![£$€\d.,-])\b(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?:above|below)\b(?!\s+(?:the|average|target|budget))"
)
PAPER = (
    r"report|letter|judge?ment|minutes|acts?|regulations?|constitution|code|rules|framework|guidance"
    r"|strategy|plan|policy|decision|review|paper|agreement|convention|directive|order|scheme|budget"
)
NAMED_AFTER = re.compile(
    rf"\s*(?:of|in|to|from)\s+((?:the|its|their|our|this|that|a|his|her)\s+(?:[^.;:()\n]{{0,70}}?\s)??"
    rf"(?:{PAPER})\b(?:\s+(?:19|20)\d\d)?)",
    re.IGNORECASE,
)
NAMED_BEFORE = re.compile(
    rf"\b((?:the|its|their|our|this|that)\s+(?:[^.;:()\n]{{0,60}}?\s)??(?:{PAPER})\b(?:\s+(?:19|20)\d\d)?)"
    r"(?:\s+(?:at|in|on|see))?[\s,:(–—-]*$",
    re.IGNORECASE,
)
NAME = r"[A-Z][\w&’'-]*(?:\s+(?:(?:of|for|and|the|in)\s+)?[A-Z][\w&’'-]*)*"
NAMED_BESIDE = re.compile(
    rf"(?:\(({NAME})|\b({NAME}(?:\s+(?:inspection|{PAPER}|(?:19|20)\d\d))+))[\s,:–—-]*$|\b({NAME})\s+$"
)
CASE_NAME = re.compile(r"\bv\.?\s+(?:the\s+)?[A-Z]|\b(?:EWCA|EWHC|UKSC|UKHL|UKUT|All ER|WLR)\b")
COUNTED = re.compile(
    r"\s*(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\s+(?:19|20)\d\d\b|\s+(?:legislation|enquir|months?|years?|weeks?|days?|hours?|minutes?|per\s?cent|children|people|members)\b",
    re.IGNORECASE,
)
SENDS_TO_SECTION = re.compile(
    r"(?:\bsee|\brefer(?:red)? to|\b(?:set out|laid out|outlined|described|detail(?:ed)?|explained"
    r"|discussed|shown|given|summarised) (?:in|at|under))(?:\s+also)?\s*$",
    re.IGNORECASE,
)
SECTION_HERE = re.compile(
    r"\s*(?:,?\s*(?:above|below)\b|of this (?:report|paper|document)\b)", re.IGNORECASE
)
CONTEXT = 110


def find_pointers(text: str) -> tuple[Pointer, ...]:
    """The pointers printed in a text, in order; none where a number only counts something."""
    found = [*_with_units(text), *_without_units(text)]
    return tuple(pointer for _, pointer in sorted(found, key=lambda each: each[0]))


def _with_units(text: str) -> Iterator[tuple[int, Pointer]]:
    for match in POINTER.finditer(text):
        unit = next(unit for unit in Unit if match[str(unit)])
        numbers = _numbers_meant(match, unit, text)
        if _points(match, unit, numbers, text):
            yield match.start(), _pointer(match, unit, numbers, text)


def _pointer(match: re.Match[str], unit: Unit, numbers: str, text: str) -> Pointer:
    whole = numbers == match["numbers"]
    end = match.end() if whole else match.start("numbers") + len(numbers)
    page = match["page"] or (match["on_page"] if whole else None)
    return Pointer(
        printed=" ".join(text[match.start() : end].split()).rstrip(" (,"),
        unit=unit,
        spans=_spans(numbers),
        appendix=match["appendix"] or (match["of_appendix"] if whole else None),
        page=int(page) if page else None,
        document=_named_document(text, match.start(), end),
        beside=_name_beside(text, match.start()),
    )


def _without_units(text: str) -> Iterator[tuple[int, Pointer]]:
    """Pointers that name no unit: "at [12]" in a judgment, "see 5.2 below" in a report."""
    for match in BARE.finditer(text):
        sentence = text[max(0, match.start() - CONTEXT) : match.start()]
        numbers = match[1] or match[2]
        if match[2] and not re.search(r"(?:\(|\b(?:see|at|in|and|to))\s*$", sentence):
            continue
        document = "another judgment" if match[1] and CASE_NAME.search(sentence) else None
        printed = " ".join(numbers.split())
        yield match.start(), Pointer(printed, Unit.PARAGRAPH, _spans(numbers), document=document)


def _numbers_meant(match: re.Match[str], unit: Unit, text: str) -> str:
    """The numbers that belong to the pointer: "paragraph 5, 30 children" names only the 5."""
    numbers = match["numbers"]
    plural = match[str(unit)].rstrip(".").lower().endswith("s") or match[str(unit)] == "Qq"
    closed = text[match.end("numbers") :][:2].lstrip()[:1] in {")", "]"}
    if plural or closed:
        return numbers
    return re.split(LIST_MARK + r"|\bto\b", numbers)[0].strip()


def _points(match: re.Match[str], unit: Unit, numbers: str, text: str) -> bool:
    """Whether the words send the reader to a number, rather than count, time or list contents."""
    end = match.start("numbers") + len(numbers)
    before, after = text[max(0, match.start() - CONTEXT) : match.start()], text[end : end + CONTEXT]
    word = match[str(unit)]
    if COUNTED.match(after) or re.search(
        r"\b(?:\d+(?:[.,]\d+)*|percentage|one|two|three)[\s-]$", before
    ):
        return False
    if unit is Unit.SECTION:
        return bool(SENDS_TO_SECTION.search(before) or SECTION_HERE.match(after))
    lone_plural = word.lower().endswith("s") and re.fullmatch(NUMBER, numbers)
    return not lone_plural or (unit is Unit.PARAGRAPH and not word.lower().startswith("point"))


def _spans(numbers: str) -> tuple[tuple[str, str], ...]:
    parts = re.split(rf"{LIST_MARK}|\s?/\s?", numbers)
    ends = [re.split(RANGE_MARK, part.strip()) for part in parts if part.strip()]
    return tuple((each[0], each[-1]) for each in ends)


def _named_document(text: str, start: int, end: int) -> str | None:
    after = NAMED_AFTER.match(text[end : end + CONTEXT])
    before = NAMED_BEFORE.search(text[max(0, start - CONTEXT) : start])
    named = after or before
    return " ".join(named[1].split()) if named else None


def _name_beside(text: str, start: int) -> str | None:
    named = NAMED_BESIDE.search(text[max(0, start - CONTEXT) : start])
    return " ".join((named[1] or named[2] or named[3]).split()) if named else None
