"""How sure text recognition was of each passage and of each printed number.

A paragraph number that the recogniser was unsure of is named, since a wrong number is worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from corpus.hocr import RecognisedWord, mean_certainty
from corpus.passages import Candidate, Passage, Reading

UNSURE = 0.8  # certainty below which a paragraph number is named as unsure

PageWords = Mapping[int, tuple[RecognisedWord, ...]]


def with_certainty(reading: Reading, words: PageWords) -> Reading:
    """A reading whose passages on recognised pages carry the certainty of their own words.

    `words` holds the words of each recognised page. Numbers that recognition was unsure of are named
    in a warning and in the reasons of their candidates.
    """
    passages = tuple(_with_own_certainty(each, reading, words) for each in reading.passages)
    unsure = [each for each in passages if number_is_unsure(each)]
    return replace(
        reading,
        passages=passages,
        candidates=tuple(_with_doubt(each, unsure) for each in reading.candidates),
        warnings=(*reading.warnings, *_warnings(words, unsure)),
    )


def _with_own_certainty(passage: Passage, reading: Reading, words: PageWords) -> Passage:
    inside = [
        word
        for box in passage.boxes
        for word in words.get(box.page, ())
        if word.is_in(box, *reading.page_sizes[box.page - 1])
    ]
    page = words.get(passage.page_first or 0, ())
    if not inside and not page:
        return passage
    return replace(
        passage,
        certainty=mean_certainty(inside or page),
        number_certainty=_certainty_of_number(passage.number, inside),
    )


def _certainty_of_number(number: str | None, words: list[RecognisedWord]) -> float | None:
    """How sure the recogniser was of a printed number: of the first word that starts with it."""
    own = (number or "").split(" ")[-1].strip("()[].")
    starting = (word for word in words if own and word.text.lstrip("([").startswith(own))
    first = next(starting, None)
    return None if first is None else first.certainty


def number_is_unsure(passage: Passage) -> bool:
    """Whether text recognition was unsure of the passage's printed number."""
    return passage.number_certainty is not None and passage.number_certainty < UNSURE


def _with_doubt(candidate: Candidate, unsure: list[Passage]) -> Candidate:
    """A candidate whose reason says that recognition was unsure of it, where it was."""
    for passage in unsure:
        own = (passage.number or "").split(" ")[-1]
        if candidate.page == passage.page_first and candidate.number in {own, passage.number}:
            doubt = f"text recognition was unsure of it ({passage.number_certainty:.0%})"
            return replace(candidate, reason=f"{candidate.reason}; {doubt}")
    return candidate


def _warnings(words: PageWords, unsure: list[Passage]) -> list[str]:
    every = [word for page in words.values() for word in page]
    if not every:
        return []
    pages = "1 page was" if len(words) == 1 else f"{len(words)} pages were"
    told = [f"{pages} read by text recognition; it was {mean_certainty(every):.0%} sure."]
    if unsure:
        numbers = ", ".join(
            f"{each.number} (page {each.page_first}, {each.number_certainty:.0%})"
            for each in unsure
        )
        told.append(
            "Text recognition was unsure of these numbers; compare them with the paper before you "
            f"cite them: {numbers}."
        )
    return told
