"""The words by which a passage is cited, in three styles, from the passage and its document alone.

short   Ofsted 2015, para 55, p. 15
full    Ofsted, Inspection of services for children, Leicester City (20 March 2015) para 55, p 15
plain   Ofsted, Leicester City (20 March 2015), para 55, p. 15

A locator is what the source prints. Where it prints no number, the citation says which paragraph of
which page is meant, and that the number is not a printed one.
"""

from __future__ import annotations

from datetime import date

from corpus.certainty import number_is_unsure
from corpus.passages import Document, Passage, PassageKind

ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ENDINGS = {1: "st", 2: "nd", 3: "rd"}
LONGEST_ROW_NAME = 60


def cite_short(document: Document, passage: Passage) -> str:
    """The citation for a card or a margin: publisher, year, locator, page."""
    year = f" {document.published.year}" if document.published else ""
    where = _joined(locator(passage), _pages(passage, dot="."))
    return _mark_note(f"{document.publisher}{year}, {where}", document, "our note")


def cite_full(document: Document, passage: Passage) -> str:
    """The citation for a written answer: publisher, title, council, date, locator, page."""
    source = _joined(document.publisher, document.title, document.authority)
    where = _joined(locator(passage), _pages(passage, dot=""))
    remark = "our note of this paragraph; quote from the published report"
    return _mark_note(f"{source}{_in_brackets(document.published)} {where}", document, remark)


def cite_plain(document: Document, passage: Passage) -> str:
    """The citation for running text: publisher, council, date, locator, page."""
    source = _joined(document.publisher, document.authority)
    where = _joined(locator(passage), _pages(passage, dot="."))
    return _mark_note(f"{source}{_in_brackets(document.published)}, {where}", document, "our note")


def locator(passage: Passage) -> str:
    """What the passage is called within its document: "para 55", "minute 85 (Allotments)", "Event 4".

    A number that text recognition was unsure of is never given without saying so.
    """
    called = _name(passage)
    return f"{called} (number uncertain: read from a scan)" if number_is_unsure(passage) else called


def _name(passage: Passage) -> str:
    if passage.kind is PassageKind.EXCHANGE:
        return _exchange_locator(passage)
    if passage.number is None:
        return _unnumbered_locator(passage)
    if _in_minutes(passage):
        return _joined(passage.scope or "", f"minute {passage.number}")
    return _joined(passage.scope or "", f"para {passage.number}")


def uk_date(day: date) -> str:
    """A date as it is written in the United Kingdom: 20 March 2015."""
    return f"{day.day} {day:%B %Y}"


def _exchange_locator(passage: Passage) -> str:
    if _in_minutes(passage) and passage.number:
        title = f" ({passage.headings[-1]})" if passage.headings else ""
        return _joined(passage.scope or "", f"minute {passage.number}{title}")
    named = " ".join(part for part in (passage.scope, passage.number) if part)
    return named or _unnumbered_locator(passage)


def _unnumbered_locator(passage: Passage) -> str:
    if passage.row is not None:
        return _joined(passage.scope or "", f"row “{_row_name(passage.row.cells)}”")
    if passage.page_ordinal is None:
        return _joined(passage.scope or "", f"passage {passage.ordinal} (not a printed number)")
    return f"{_ordinal(passage.page_ordinal)} paragraph (no printed number)"


def _row_name(cells: tuple[str, ...]) -> str:
    """The row's first two filled cells that are words, so that rows of one division stay apart."""
    words = [cell for cell in cells if any(letter.isalpha() for letter in cell)]
    name = ", ".join(words[:2]) or ", ".join(cells)
    return name if len(name) <= LONGEST_ROW_NAME else name[: LONGEST_ROW_NAME - 1].rstrip() + "…"


def _ordinal(number: int) -> str:
    if number <= len(ORDINALS):
        return ORDINALS[number - 1]
    in_teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if in_teens else ENDINGS.get(number % 10, 'th')}"


def _pages(passage: Passage, dot: str) -> str:
    first, last = passage.page_first, passage.page_last
    if first is None:
        return ""
    if last is None or last == first:
        return f"p{dot} {first}"
    return f"pp{dot} {first}–{last}"


def _in_minutes(passage: Passage) -> bool:
    return (passage.scope or "").lower().startswith("minutes")


def _in_brackets(day: date | None) -> str:
    return f" ({uk_date(day)})" if day else ""


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _mark_note(citation: str, document: Document, remark: str) -> str:
    return f"{citation} ({remark})" if document.is_note else citation
