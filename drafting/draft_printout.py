"""An answer for print: its question, its text with citations as footnotes, the check and the evidence."""

from __future__ import annotations

from itertools import groupby

from corpus.citations import cite_full
from drafting.check import Cited, resolve_citations
from drafting.draft import Draft, Pin, Sentence, pin
from drafting.evidence import print_evidence
from drafting.findings import CheckReport, Finding, Severity
from drafting.papers import Papers
from drafting.printout import Printout, Run, Style
from drafting.resolved import Resolved

UNTITLED = "Draft answer"
_LONGEST = 240
"""Letters of a claim or of a paper's words in the report; the evidence has them in full."""
CHECK_HEADING = "Appendix: what the check found"


def print_draft(draft: Draft, papers: Papers, report: CheckReport | None = None) -> Printout:
    """Return an answer for print; with a report, what the check found is an appendix."""
    printout = Printout(draft.title or UNTITLED)
    if draft.question:
        printout.heading("Question")
        printout.paragraph(draft.question)
        printout.heading("Answer")
    cited = resolve_citations(draft, papers)
    for row, paragraph in enumerate(draft.paragraphs):
        runs: list[Run] = []
        for column, sentence in enumerate(paragraph.sentences):
            runs.extend(_runs(printout, sentence, cited[row, column], papers))
            runs.append(Run(" "))
        printout.runs(runs[:-1])
    print_evidence(printout, _cited_pins(draft, cited, papers), papers)
    if report is not None:
        _print_report(printout, report)
    return printout


def _runs(
    printout: Printout, sentence: Sentence, resolved: tuple[Resolved, ...], papers: Papers
) -> list[Run]:
    """A sentence as runs, each citation a footnote where it stands."""
    runs: list[Run] = []
    done = 0
    pairs = sorted(zip(sentence.citations, resolved, strict=False), key=lambda each: each[0].at)
    for at, group in groupby(pairs, key=lambda each: each[0].at):
        texts = [_in_full(found, papers) for _, found in group]
        # A mark stands after the stop that closes the sentence.
        place = at + 1 if sentence.text[at:] in {".", "!", "?"} else at
        runs.append(Run(sentence.text[done:place], printout.note("; ".join(texts) + ".")))
        done = place
    return [*runs, Run(sentence.text[done:])] if sentence.text[done:] else runs


def _in_full(resolved: Resolved, papers: Papers) -> str:
    """The full citation of what was cited; the words as typed where it could not be found."""
    if len(resolved.passages) != 1 or resolved.problem is not None:
        return resolved.printed.rstrip(".")
    passage = resolved.passages[0]
    return cite_full(papers.document(passage), passage)


def _cited_pins(draft: Draft, cited: Cited, papers: Papers) -> list[Pin]:
    """What the answer cites, in its order, then pins that it cites from papers that have gone."""
    passages = [p for found in cited.values() for each in found for p in each.passages]
    named = {each.passage_id for _, _, one in draft.sentences() for each in one.citations}
    kept = [each for each in draft.pins if each.passage_id in named]
    return [*(pin(papers.document(passage), passage) for passage in passages), *kept]


def _print_report(printout: Printout, report: CheckReport) -> None:
    printout.heading(CHECK_HEADING)
    printout.paragraph(report.summary())
    titles = {
        Severity.WRONG: "To be put right",
        Severity.CHECK: "To look at",
        Severity.NOTE: "To know",
        Severity.RIGHT: "Borne out by the papers",
    }
    for severity, title in titles.items():
        found = [each for each in report.findings if each.severity is severity]
        if found:
            printout.heading(title, level=2)
        for finding in found:
            printout.runs(_finding_runs(finding), Style.BULLET)


def _finding_runs(finding: Finding) -> list[Run]:
    place = f"Paragraph {finding.paragraph + 1}, sentence {finding.sentence + 1}"
    runs = [Run(f"{place}, {_quoted(finding.claim)}: ", strong=True), Run(finding.message)]
    adverse = finding.is_adverse and finding.printed and finding.printed != finding.claim
    return [*runs, Run(f" The paper: {_quoted(finding.printed)}")] if adverse else runs


def _quoted(words: str) -> str:
    """Words in quotation marks, on one line and not too many; none are put around a quotation."""
    line = " ".join(words.split())
    short = line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
    return short if short.startswith(("“", "‘", '"')) else f"“{short}”"
