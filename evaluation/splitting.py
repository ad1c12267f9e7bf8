"""The division into development and test, by sections of documents.

Questions on one section of a document go together, and so do sections that share a pair of near
twins. Sections are dealt out whole, the largest first, each to the split that has fewer questions of
its types; nothing is left to chance, so the same questions always give the same division.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from evaluation.duplicates import near_twins
from evaluation.questions import Question, Split

Section = tuple[str, str]


def section_of(question: Question) -> Section:
    """The document and section that a question is about; its own id where it is about none."""
    judged = question.gold or question.nearest
    if not judged:
        return "", question.id
    return judged[0].document, question.section


def divide(questions: Sequence[Question]) -> dict[str, Split]:
    """Give the split of each question, by id."""
    tallies: dict[Split, Counter[str]] = {
        split: Counter() for split in (Split.TEST, Split.DEVELOPMENT)
    }
    splits = {}
    for group in sorted(_groups(questions), key=lambda group: (-len(group), group[0].id)):
        types = Counter(question.type.value for question in group)
        lighter = min(tallies, key=lambda split: _weight(tallies[split], types))
        tallies[lighter].update(types)
        splits.update({question.id: lighter for question in group})
    return splits


def _weight(tally: Counter[str], types: Counter[str]) -> int:
    """How much a group of these types would add to a split: its types count where they are common."""
    return sum(count * (2 * tally[name] + count) for name, count in types.items())


def _groups(questions: Sequence[Question]) -> Iterable[list[Question]]:
    """The questions that must stay together, each list in order of their ids."""
    leader = {section_of(question): section_of(question) for question in questions}

    def lead(section: Section) -> Section:
        while leader[section] != section:
            section = leader[section]
        return section

    for one, other in near_twins(questions):
        leader[lead(section_of(one))] = lead(section_of(other))
    groups: dict[Section, list[Question]] = defaultdict(list)
    for question in sorted(questions, key=lambda question: question.id):
        groups[lead(section_of(question))].append(question)
    return groups.values()
