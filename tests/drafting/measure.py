"""How well checking works, on the 60 drafts of drafts.jsonl: `python -m tests.drafting.measure`.

A *wrong statement* is caught where its sentence has a finding that asks somebody to act; a *right* one
is flagged where it has. Quotations are made here from the passages' own words, so that none of them
is kept in the repository.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafting.check import check
from drafting.findings import Finding
from drafting.papers import Papers
from drafting.typed import read_typed
from tests.drafting import shelves

DRAFTS = Path(__file__).with_name("drafts.jsonl")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One statement: where it comes from, whether it is right, and what was found in it."""

    draft: str
    split: str
    kind: str
    text: str
    right: bool
    adverse: tuple[Finding, ...]

    @property
    def is_good(self) -> bool:
        """Whether a wrong statement was caught, or a right one left alone."""
        return self.right is not bool(self.adverse)


def load_drafts() -> list[dict[str, Any]]:
    """The drafts as they are kept."""
    return [json.loads(line) for line in DRAFTS.read_text(encoding="utf-8").splitlines()]


def measure(shelf: Mapping[str, Papers], drafts: Iterable[dict[str, Any]]) -> list[Outcome]:
    """Check every draft whose papers are on the shelf; one paragraph a statement."""
    return [
        outcome
        for draft in drafts
        if draft["papers"] in shelf
        for outcome in _outcomes(draft, shelf[draft["papers"]])
    ]


def table(outcomes: Iterable[Outcome]) -> str:
    """The outcomes as a Markdown table: kind, wrong statements caught, right ones flagged."""
    groups: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for each in outcomes:
        groups[each.split, each.kind].append(each)
        groups[each.split, "**all**"].append(each)
    lines = [
        "| split | kind | wrong statements caught | right statements flagged |",
        "|---|---|---|---|",
    ]
    for (split, kind), group in sorted(groups.items()):
        wrong = [each for each in group if not each.right]
        right = [each for each in group if each.right]
        caught = _share(sum(each.is_good for each in wrong), len(wrong))
        flagged = _share(sum(not each.is_good for each in right), len(right))
        lines.append(f"| {split} | {kind} | {caught} | {flagged} |")
    return "\n".join(lines)


def _outcomes(draft: dict[str, Any], papers: Papers) -> Iterable[Outcome]:
    texts = [_with_quotation(each, papers) for each in draft["sentences"]]
    report = check(read_typed("\n".join(texts), draft["question"]), papers)
    for row, (sentence, text) in enumerate(zip(draft["sentences"], texts, strict=True)):
        found = [each for each in report.adverse if each.paragraph == row]
        yield Outcome(
            draft["id"], draft["split"], draft["kind"], text, sentence["right"], tuple(found)
        )


def _with_quotation(sentence: dict[str, Any], papers: Papers) -> str:
    """The statement with a quotation cut from its passage, changed as the draft says."""
    if "quote" not in sentence:
        return str(sentence["text"])
    plan = sentence["quote"]
    words = papers.by_id[plan["passage"]].text.split()
    quoted = words[plan["start"] : plan["start"] + plan["words"]]
    return str(sentence["text"]).format(
        quote=" ".join(_changed(quoted, plan["change"])).rstrip(".,;:")
    )


def _changed(words: list[str], change: str) -> list[str]:
    """The words with one replaced, one left out, or two that have changed places."""
    middle = len(words) // 2
    if change == "word":
        return [*words[:middle], "allegedly", *words[middle + 1 :]]
    if change == "drop":
        return [*words[:middle], *words[middle + 1 :]]
    if change == "swap":
        return [*words[:middle], words[middle + 1], words[middle], *words[middle + 2 :]]
    return words


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.0f} %)" if whole else "–"


def main() -> None:
    """Print the table, and with --misses what went amiss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="the folder with catalogue.tsv and pdf/")
    parser.add_argument("--split", choices=["development", "test"])
    parser.add_argument("--misses", action="store_true")
    chosen = parser.parse_args()
    shelf = {"notes": shelves.notes()}
    if chosen.corpus:
        shelf["published"] = shelves.published(chosen.corpus)
    drafts = [each for each in load_drafts() if chosen.split in {None, each["split"]}]
    outcomes = measure(shelf, drafts)
    lines = [table(outcomes)]
    if chosen.misses:
        lines += [_told(each) for each in outcomes if not each.is_good]
    print("\n".join(lines))  # noqa: T201 - this is a command


def _told(outcome: Outcome) -> str:
    found = "; ".join(f"{each.kind}: {each.message}" for each in outcome.adverse)
    return f"{outcome.draft}: {outcome.text}\n    {found or 'nothing found'}"


if __name__ == "__main__":
    main()
