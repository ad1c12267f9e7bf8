"""How findings are marked: by a sign, by words and by colour, so that none of them is needed alone."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from drafting.brackets import in_brackets
from drafting.draft import Sentence
from drafting.findings import CheckReport, Finding, FindingKind, Severity
from ui.wording import counted, listed

MARKS = {
    Severity.WRONG: ("✗", "Put right"),
    Severity.CHECK: ("?", "Look at this"),
    Severity.NOTE: ("i", "To know"),
    Severity.RIGHT: ("✓", "In the papers"),
}
ORDER = tuple(MARKS)
NOTHING = "No figure, date, name or quotation to look up"


def weight_of(findings: Sequence[Finding]) -> Severity | None:
    """The gravest of some findings; None where nothing but citations was looked up, and they are right."""
    told = (each.severity for each in findings if each.kind is not FindingKind.CITED)
    return min(told, key=ORDER.index, default=None)


def verdict_of(report: CheckReport) -> str:
    """What a check came to, in a few words: "3 sentences to put right and 1 sentence to look at"."""
    places = ((row, column) for row, column, _ in report.draft.sentences())
    weights = [weight_of(report.of_sentence(*place)) for place in places]
    counts = (
        (weights.count(Severity.WRONG), "to put right"),
        (weights.count(Severity.CHECK), "to look at"),
    )
    parts = [f"{counted(number, 'sentence')} {what}" for number, what in counts if number]
    return listed(parts) if parts else "Nothing to put right"


def mark_html(severity: Severity | None) -> str:
    """The mark of a weight; of a sentence in which nothing could be looked up where there is none."""
    if severity is None:
        return f"<span class='found nothing'>{NOTHING}</span>"
    sign, words = MARKS[severity]
    return (
        f"<span class='found {severity.value}'><span class='sign' aria-hidden='true'>{sign}</span>"
        f"{words}</span>"
    )


def finding_html(finding: Finding) -> str:
    """A finding as an item of a list: its sign, what was found, and the sentence that says where."""
    name, sign = finding.kind.value, MARKS[finding.severity][0]
    return (
        f"<li><span class='sign {finding.severity.value}' aria-hidden='true'>{sign}</span>"
        f"<b>{escape(name[:1].upper() + name[1:])}.</b> {escape(finding.message)}</li>"
    )


def sentence_html(sentence: Sentence, findings: Sequence[Finding]) -> str:
    """A sentence with the words marked that somebody has to act on, and its citations after it."""
    marked, done = "", 0
    amiss = sorted((each for each in findings if each.is_adverse and each.end), key=_start)
    for each in amiss:
        if each.start >= done:
            words = escape(sentence.text[each.start : each.end])
            marked += escape(sentence.text[done : each.start])
            marked += f"<span class='claim {each.severity.value}'>{words}</span>"
            done = each.end
    cited = in_brackets(each.printed for each in sentence.citations)
    citations = f" <span class='cited'>{escape(cited)}</span>" if sentence.citations else ""
    return f"<p class='statement'>{marked}{escape(sentence.text[done:])}{citations}</p>"


def _start(finding: Finding) -> int:
    return finding.start
