"""A larger trial: sentences of the starter notes as a draft that cites the published paragraphs.

The notes are paraphrases that others wrote with every figure kept, so each sentence is a right
statement about the paragraph of its number. Altered by rule, it is a wrong one: a digit changed, another
figure of the paragraph put in its place, a date moved, another paragraph cited.
`python -m tests.drafting.alterations --corpus ../shared/corpus` prints the table.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.passages import Passage, PassageKind
from corpus.targets import number_key
from drafting.check import check
from drafting.dates import Day, find_dates, fits
from drafting.draft import Citation, Draft, Paragraph, Sentence
from drafting.facts import read_facts
from drafting.figures import Figure, compare, find_figures, same_kind
from drafting.papers import Papers
from retrieval.sentences import split_sentences
from tests.drafting import shelves

SEED = 7
QUOTED = 12


@dataclass(frozen=True, slots=True)
class Case:
    """A statement, the passages that it cites, and what was done to it ("" for nothing)."""

    text: str
    cited: tuple[Passage, ...]
    alteration: str = ""


def right_cases(notes: Papers, published: Papers) -> Iterator[Case]:
    """Every sentence of the notes that has a published paragraph of its number and page."""
    held = {each.id for each in published.documents}
    for note in notes.everything():
        if note.document_id not in held or note.number is None or note.kind in _NO_STATEMENTS:
            continue
        cited = tuple(
            each for each in published.passages(note.document_id) if _is_source(each, note)
        )
        if len({each.scope for each in cited}) == 1:
            for start, end in split_sentences(note.text):
                yield Case(note.text[start:end], cited)


def altered_cases(case: Case, papers: Papers, chance: random.Random) -> Iterator[Case]:
    """The wrong statements that can be made of a right one."""
    facts = read_facts(case.text)
    figures = [each for p in case.cited for f in papers.facts(p) for each in f.figures]
    dates = [each for p in case.cited for f in papers.facts(p) for each in f.dates]
    borne_out = [each for each in facts.figures if any(compare(each, one) for one in figures)]
    if borne_out:
        figure = chance.choice(borne_out)
        yield from _with_other_figure(case, figure, figures, chance)
        yield from _with_figure_of_passage(case, figure, figures, chance)
    moved = [each for each in facts.dates if any(fits(each, one, each.years) for one in dates)]
    if moved:
        yield from _with_other_date(case, chance.choice(moved), chance)
    yield from _with_other_paragraph(case, papers, chance)


def quotation_cases(case: Case, chance: random.Random) -> Iterator[Case]:
    """Twelve words of the passage in quotation marks: as they stand, and with one left out or replaced."""
    words = case.cited[0].text.split()
    if len(words) < 2 * QUOTED:
        return
    start = chance.randrange(len(words) - QUOTED)
    quoted = words[start : start + QUOTED]
    if any(mark in " ".join(quoted) for mark in "“”‘\"'[]…"):
        return
    place = chance.randrange(2, QUOTED - 2)
    shorter = [*quoted[:place], *quoted[place + 1 :]]
    other = [*quoted[:place], "nevertheless", *quoted[place + 1 :]]
    for alteration, each in (
        ("quotation as it stands (right)", quoted),
        ("quotation, a word left out", shorter),
        ("quotation, a word replaced", other),
    ):
        yield Case(f"The paper says “{' '.join(each)}”.", case.cited, alteration)


def is_flagged(case: Case, papers: Papers) -> bool:
    """Whether checking asks somebody to act on a statement."""
    citations = tuple(Citation(each.id, len(case.text), each.id) for each in case.cited)
    draft = Draft(paragraphs=(Paragraph((Sentence(case.text, citations),)),))
    return bool(check(draft, papers).adverse)


_NO_STATEMENTS = {PassageKind.HEADING, PassageKind.GRADE}
_MONTH = re.compile(
    r"January|February|March|April|May|June|July|August|September|October|November|December"
)


def _is_source(passage: Passage, note: Passage) -> bool:
    if passage.number is None or note.number is None or passage.kind is PassageKind.HEADING:
        return False
    same_page = note.page_first in {passage.page_first, passage.page_last}
    return same_page and number_key(passage.number) == number_key(note.number)


def _with_other_figure(
    case: Case, figure: Figure, printed: Sequence[Figure], chance: random.Random
) -> Iterator[Case]:
    """One digit changed, so that no figure of the passage agrees."""
    places = [place for place, letter in enumerate(figure.text) if letter.isdigit()]
    for _ in range(20 if places else 0):
        place = chance.choice(places)
        text = figure.text[:place] + chance.choice("123456789") + figure.text[place + 1 :]
        made = find_figures(text)
        if made and not any(compare(made[0], each) for each in printed):
            yield _replaced(case, figure, text, "figure changed")
            return


def _with_figure_of_passage(
    case: Case, figure: Figure, printed: Sequence[Figure], chance: random.Random
) -> Iterator[Case]:
    claimed = find_figures(case.text)
    others = [
        each
        for each in printed
        if same_kind(figure, each) and not any(compare(one, each) for one in claimed)
    ]
    if others:
        text = chance.choice(others).text
        yield _replaced(case, figure, text, "another figure of the same paragraph")


def _with_other_date(case: Case, day: Day, chance: random.Random) -> Iterator[Case]:
    """The year moved by one or two, or the month by three."""
    if day.last_year is not None and day.year is not None:
        year = day.year + chance.choice((-1, 1))
        text = f"{year}–{(year + 1) % 100:02d}"
    elif day.year is not None and str(day.year) in day.text:
        text = day.text.replace(str(day.year), str(day.year + chance.choice((-1, 1, 2))))
    else:
        text = _MONTH.sub(lambda match: _three_months_on(match[0]), day.text)
    if text != day.text and find_dates(text):
        yield _replaced(case, day, text, "date moved")


def _three_months_on(month: str) -> str:
    months = _MONTH.pattern.split("|")
    return months[(months.index(month) + 3) % 12]


def _with_other_paragraph(case: Case, papers: Papers, chance: random.Random) -> Iterator[Case]:
    cited = {each.id for each in case.cited}
    pool = [
        each
        for each in papers.passages(case.cited[0].document_id)
        if each.number
        and each.kind is not PassageKind.HEADING
        and each.scope == case.cited[0].scope
        and each.id not in cited
    ]
    if pool and len(case.text.split()) > 6:
        yield Case(case.text, (chance.choice(pool),), "another paragraph cited")


def _replaced(case: Case, fact: Figure | Day, text: str, alteration: str) -> Case:
    words = case.text[: fact.start] + text + case.text[fact.end :]
    return Case(words, case.cited, alteration)


def main() -> None:
    """Print how many altered statements are caught, and how many right ones are flagged."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    chosen = parser.parse_args()
    published = shelves.published(chosen.corpus)
    chance = random.Random(SEED)  # noqa: S311 - a fixed choice is wanted, not a secret one
    total: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    for case in right_cases(shelves.notes(), published):
        altered = (*altered_cases(case, published, chance), *quotation_cases(case, chance))
        for each in (case, *altered):
            total[each.alteration] += 1
            flagged[each.alteration] += is_flagged(each, published)
    for name, count in total.items():
        share = 100 * flagged[name] / count
        print(f"| {name or 'right as it is'} | {flagged[name]} of {count} ({share:.1f} %) |")  # noqa: T201


if __name__ == "__main__":
    main()
