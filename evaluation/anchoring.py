"""Ids for judged paragraphs that document and number do not name: run by hand, checked by eye.

Where no number is printed, or numbers restart within a pack, a judged paragraph is looked for by its
page and by the words of its note, in three editions: the PDF, the starter notes and the text. The
ids found are written into the question set, so that measuring never guesses. Run it again when the
reader gives passages other ids; what it could not find it returns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from corpus.passages import Passage, PassageKind
from evaluation.gold import close_up
from evaluation.questions import Gold, Question, read_questions, write_questions
from evaluation.wordings import content_words, figures, overlap

PACK = "osc-2015"
HELD = 0.8
NO_EVIDENCE = (PassageKind.HEADING, PassageKind.GRADE)
Pages = Mapping[tuple[str, str], int]
"""The page of each number of the pack, by our key of its part and the number."""


@dataclass(frozen=True, slots=True)
class Editions:
    """The passages of the same documents as PDF, as starter notes and as text."""

    printed: Sequence[Passage]
    notes: Sequence[Passage]
    text: Sequence[Passage]


def anchor_file(path: Path, editions: Editions, pages: Pages) -> list[tuple[str, Gold]]:
    """Write the ids into a question set; gives the paragraphs, by question, that were not found."""
    anchored = [anchor(question, editions, pages) for question in read_questions(path)]
    write_questions(anchored, path)
    return [
        (question.id, gold)
        for question in anchored
        for gold in (*question.gold, *question.nearest)
        if needs_anchor(gold) and not gold.ids
    ]


def anchor(question: Question, editions: Editions, pages: Pages) -> Question:
    """The question with the ids of its judged paragraphs in all editions."""
    return question.model_copy(
        update={
            "gold": tuple(
                _anchored(gold, question.answer, editions, pages) for gold in question.gold
            ),
            "nearest": tuple(_anchored(gold, "", editions, pages) for gold in question.nearest),
        }
    )


def needs_anchor(gold: Gold) -> bool:
    """Tell whether document and number do not say which paragraph is meant."""
    return gold.number is None or gold.document == PACK


def _anchored(gold: Gold, answer: str, editions: Editions, pages: Pages) -> Gold:
    if not needs_anchor(gold):
        return gold
    page = gold.page or pages.get((gold.scope or "", close_up(gold.number or "")))
    notes = _on_page(editions.notes, gold, page)
    printed = _on_page(editions.printed, gold, page)
    if gold.number is None or len(printed) > 1:
        notes = best_match(f"{gold.note} {answer}", notes)
        printed = match_note(gold.note, answer, notes, printed)
    printed = [one for found in printed for one in _below(found, answer, editions.printed)]
    copies = [one for source in printed for one in find_copy(source, editions.text)]
    papers = [
        name
        for edition, new in ((editions.printed, printed), (editions.text, copies))
        for name in _kept(gold.ids, edition) or [passage.id for passage in new]
    ]
    told = _kept(gold.note_ids, editions.notes) or [passage.id for passage in notes]
    return gold.model_copy(
        update={"page": page, "ids": tuple(dict.fromkeys(papers)), "note_ids": tuple(told)}
    )


def _kept(noted: Sequence[str], edition: Iterable[Passage]) -> list[str]:
    """The ids noted before that the edition still has: what was mended by hand stays mended."""
    return [passage.id for passage in edition if passage.id in noted]


def _on_page(passages: Iterable[Passage], gold: Gold, page: int | None) -> list[Passage]:
    """The passages of the document that begin on the page and have the number, or none."""
    return [
        passage
        for passage in passages
        if passage.document_id == gold.document
        and passage.page_first == page
        and (gold.number is not None or passage.kind not in NO_EVIDENCE)
        and close_up(passage.number or "") == close_up(gold.number or "")
    ]


def _below(found: Passage, answer: str, edition: Sequence[Passage]) -> list[Passage]:
    """The passage itself; for a bare numbered heading, what stands below it and gives the answer."""
    if found.kind is not PassageKind.HEADING:
        return [found]
    after = (
        one
        for one in edition
        if one.document_id == found.document_id and one.ordinal > found.ordinal
    )
    below = list(takewhile(_is_plain, after))
    return best_match(answer, below) or below


def _is_plain(passage: Passage) -> bool:
    return passage.number is None and passage.kind is not PassageKind.HEADING


def best_match(note: str, passages: Sequence[Passage]) -> list[Passage]:
    """The passage that holds most of a note's words, rare words on the page counting more."""
    held = [content_words(" ".join((*one.headings[-1:], one.text))) for one in passages]
    scores = _scores(note, held)
    best = max(scores, default=0.0)
    return [passages[scores.index(best)]] if best else []


def _scores(note: str, held: Sequence[frozenset[str]]) -> list[float]:
    """How much of a note each holds; a word counts the less, the more of them hold it."""
    common = Counter(word for words in held for word in words)
    wanted = content_words(note)
    return [sum(1 / common[word] for word in wanted & words) for words in held]


def match_note(
    note: str, answer: str, bridge: Sequence[Passage], printed: Sequence[Passage]
) -> list[Passage]:
    """The printed passages that a note and the starter note that it belongs to are about.

    One starter note may sum up several rows of a table: then all rows whose figures it holds are
    meant, or those of them that the note names.
    """
    told = " ".join(one.text for one in bridge)
    rows = [one for one in printed if _is_row_of(one, told)]
    if rows:
        scores = _scores(note, [content_words(_name(one)) for one in rows])
        return [one for one, score in zip(rows, scores, strict=True) if score >= max(scores) / 2]
    return best_match(f"{note} {told or answer}", printed)


def find_copy(source: Passage, passages: Iterable[Passage]) -> list[Passage]:
    """The passage of another edition of the document that is most like this one and holds it."""
    wanted = content_words(source.text)
    copies = [
        (overlap(wanted, held), one)
        for one in passages
        if one.document_id == source.document_id
        and len(wanted & (held := content_words(one.text))) >= HELD * len(wanted)
    ]
    return [max(copies, key=lambda pair: pair[0])[1]] if copies else []


def _is_row_of(passage: Passage, told: str) -> bool:
    if passage.row is None:
        return False
    own = figures(" ".join(passage.row.cells[1:]))
    return bool(own) and len(own & figures(told)) >= HELD * len(own)


def _name(passage: Passage) -> str:
    """The cells of a row that are words."""
    cells = passage.row.cells if passage.row else ()
    return " ".join(cell for cell in cells if any(letter.isalpha() for letter in cell))
