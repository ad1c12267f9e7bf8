"""What checking a draft finds: one finding for each thing looked up, and the report of them all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from drafting.draft import Draft


class Severity(StrEnum):
    """How much a finding matters, in words for the reader."""

    WRONG = "wrong"
    CHECK = "check"
    NOTE = "note"
    RIGHT = "right"


class FindingKind(StrEnum):
    """What was found."""

    SUPPORTED = "supported"
    DIFFERS = "differs from the paper"
    NOT_FOUND = "not found"
    INEXACT_QUOTATION = "quotation not exact"
    NOTE_QUOTED = "quotation from our note"
    ELSEWHERE = "another paragraph"
    OTHER_DATE = "right figure, other date"
    OTHER_THING = "right figure, other thing"
    OTHER_COUNCIL = "another council"
    NO_SOURCE = "no such paper"
    NO_PARAGRAPH = "no such paragraph"
    OTHER_PAGE = "another page"
    NO_PLACE = "no paragraph named"
    SEVERAL = "several paragraphs"
    UNCITED = "no citation"
    CITED = "citation found"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found.

    `claim` is the draft's words that it is about, at `start` to `end` of the sentence's text (both 0
    where it is about the sentence or a citation); `paragraph` and `sentence` count from 0.
    `passage_id` and `printed` are the passage referred to and its words, where there is one.
    """

    kind: FindingKind
    severity: Severity
    message: str
    claim: str
    paragraph: int
    sentence: int
    start: int = 0
    end: int = 0
    passage_id: str | None = None
    printed: str = ""

    @property
    def is_adverse(self) -> bool:
        """Whether somebody has to do something about it."""
        return self.severity in {Severity.WRONG, Severity.CHECK}


@dataclass(frozen=True, slots=True)
class CheckReport:
    """A draft with everything found in it, in the draft's order."""

    draft: Draft
    findings: tuple[Finding, ...]

    @property
    def adverse(self) -> tuple[Finding, ...]:
        """The findings that somebody has to act on."""
        return tuple(each for each in self.findings if each.is_adverse)

    def of_sentence(self, paragraph: int, sentence: int) -> tuple[Finding, ...]:
        """The findings of one sentence, places counted from 0."""
        return tuple(
            each
            for each in self.findings
            if (each.paragraph, each.sentence) == (paragraph, sentence)
        )

    def summary(self) -> str:
        """The report in one sentence."""
        counts = Counter(each.severity for each in self.findings)
        sentences = sum(1 for _ in self.draft.sentences())
        said = [
            f"{counts[Severity.RIGHT]} borne out by the papers",
            f"{counts[Severity.WRONG]} wrong",
            f"{counts[Severity.CHECK]} to look at",
        ]
        if not self.findings:
            return "The draft holds nothing that can be looked up."
        things, places = _number(len(self.findings), "thing"), _number(sentences, "sentence")
        return f"{things} looked up in {places}: {', '.join(said)}."


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
