"""Questions and their answers in committee papers, each pair made one passage.

Three forms are known. A table whose heads name a question and an answer is read row by row
(`corpus.rows`). A run of questions, each ending in "?" and set apart from what follows, pairs each
with the text up to the next one. Inside a minute, a titled item in which somebody "asked" and somebody
"replied" pairs the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.drafts import Draft, draft_text
from corpus.passages import Exchange, PassageKind
from corpus.replies import split_minute
from corpus.scopes import find_asker
from corpus.wrapping import Vocabulary

_LONGEST_QUESTION = 700
_LEAST_RUN = 4
_MOST_BETWEEN = 14
_INTERROGATIVE = re.compile(
    r"(?:when|what|why|who|whom|whose|how|where|which|did|do|does|were|was|is|are|has|have|had|would"
    r"|will|can|could|should|may|if|please (?:can|could))\b",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"^(event|topic|theme|section|part|item|issue|subject)\s+(\d+[a-z]?)\b", re.IGNORECASE
)
_LABELLED = re.compile(_SECTION.pattern + r"\s*[–—:-]\s*\S.{0,110}$", re.IGNORECASE)


def pair_questions(drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Return the drafts with questions and their answers joined into exchanges."""
    split = [part for draft in drafts for part in split_minute(draft, vocabulary)]
    texts = [draft_text(draft, vocabulary) for draft in split]
    paired: list[Draft] = []
    place = 0
    for start, end in _find_runs(split, texts):
        paired += split[place:start]
        paired += _pair_run(split[start:end], texts[start:end])
        place = end
    return paired + split[place:]


def _is_question(draft: Draft, text: str) -> bool:
    """Whether a draft is a question set apart: a paragraph or heading that ends in one."""
    if draft.numbered is not None or draft.exchange is not None or len(text) > _LONGEST_QUESTION:
        return False
    if draft.kind not in (PassageKind.HEADING, PassageKind.PARAGRAPH):
        return False
    if text.rstrip(" ’”\"'").endswith("?"):
        return True
    bold = draft.kind is PassageKind.HEADING
    return bold and bool(_INTERROGATIVE.match(text)) and len(text.split()) > 3 and text[-1:] != ":"


def _find_runs(drafts: Sequence[Draft], texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return the stretches (start, end) that are runs of questions with what answers them."""
    questions = [at for at in range(len(drafts)) if _is_question(drafts[at], texts[at])]
    runs: list[list[int]] = []
    for at in questions:
        if runs and _goes_on(drafts, runs[-1][-1], at):
            runs[-1].append(at)
        else:
            runs.append([at])
    return [(run[0], _find_end(drafts, run[-1])) for run in runs if len(run) >= _LEAST_RUN]


def _goes_on(drafts: Sequence[Draft], before: int, at: int) -> bool:
    """Whether two questions stand in one run: no numbered paragraph or table between them."""
    between = drafts[before + 1 : at]
    plain = all(d.numbered is None and d.row is None for d in between)
    return plain and len(between) <= _MOST_BETWEEN


def _find_end(drafts: Sequence[Draft], last: int) -> int:
    """Return where the answer to the last question of a run ends."""
    end = last + 1 + _is_short_answer(drafts, last + 1)
    while end < len(drafts) and end - last <= _MOST_BETWEEN:
        draft = drafts[end]
        plain = draft.numbered is None and draft.row is None
        if not plain or draft.kind is PassageKind.HEADING:
            break
        end += 1
    return end


def _is_short_answer(drafts: Sequence[Draft], at: int) -> bool:
    """Whether a short line of plain text below a question answers it: a title would head something.

    A file without positions shows titles by blank lines only, as it shows short answers.
    """
    if at + 1 >= len(drafts):
        return False
    titles = all(d.kind is PassageKind.HEADING and d.numbered is None for d in drafts[at : at + 2])
    first = drafts[at].blocks[0].first
    plain = first.x0 is None and first.heading_level is None and not first.bold
    return titles and plain and not _opens_section(first.text) and not find_asker([first.text])


def _pair_run(drafts: Sequence[Draft], texts: Sequence[str]) -> list[Draft]:
    """Join the questions of a run with their answers; headings of sections give the scope."""
    paired: list[Draft] = []
    headings = _cut_headings(drafts[0].headings)
    current: list[int] = []
    used: set[str] = set()
    for at, draft in enumerate(drafts):
        question = _is_question(draft, texts[at])
        section = not question and _is_section(draft, texts[at])
        if section and current and not _SECTION.match(texts[at]):
            section = _is_answered(texts, current)
        if (question or section) and current:
            paired.append(_make_exchange(drafts, texts, current, headings))
            current = []
        if section:
            draft.headings = tuple(text for text in draft.headings if text not in used)
            headings = (*_without_section(draft.headings), texts[at])
            draft.kind, draft.scope = PassageKind.HEADING, _name_section(texts[at])
            paired.append(draft)
        elif question or current:
            current.append(at)
            used.add(texts[at])
        else:
            paired.append(draft)
    if current:
        paired.append(_make_exchange(drafts, texts, current, headings))
    return paired


def _is_answered(texts: Sequence[str], places: Sequence[int]) -> bool:
    """Whether anything but a list in capitals follows a question."""
    following = [texts[at] for at in places[1:]]
    return _count_listed(following) < len(following)


def _cut_headings(headings: Sequence[str]) -> tuple[str, ...]:
    """Return headings up to the nearest one that opens a section, all where none does."""
    for place in range(len(headings) - 1, -1, -1):
        if _opens_section(headings[place]):
            return tuple(headings[: place + 1])
    return tuple(headings)


def _without_section(headings: Sequence[str]) -> tuple[str, ...]:
    """Return headings without those that open sections, which a new section replaces."""
    return tuple(text for text in headings if not _SECTION.match(text))


def _name_scope(headings: Sequence[str]) -> str | None:
    """Return the section that a run starts in, by the nearest heading that names one."""
    for text in reversed(headings):
        if _opens_section(text):
            return _name_section(text)
    return headings[-1] if headings else None


def _opens_section(text: str) -> bool:
    """Whether a heading opens a section of a run: "Event 4 …", "MOVING ON"."""
    letters = [c for c in text if c.isalpha()]
    return bool(_SECTION.match(text)) or (bool(letters) and all(c.isupper() for c in letters))


def _is_section(draft: Draft, text: str) -> bool:
    """Whether a draft opens a section of a run; a label says so even where a full stop ends it."""
    if draft.kind is PassageKind.HEADING:
        return _opens_section(text)
    return draft.kind is PassageKind.PARAGRAPH and bool(_LABELLED.match(text))


def _name_section(text: str) -> str:
    """Return a section's name: "Event 4", "Moving on"."""
    match = _SECTION.match(text)
    return f"{match[1].capitalize()} {match[2]}" if match else text.capitalize()


def _make_exchange(
    drafts: Sequence[Draft],
    texts: Sequence[str],
    places: Sequence[int],
    headings: tuple[str, ...],
) -> Draft:
    """Make one exchange of a question and what follows it."""
    asked = 1 + _count_listed([texts[at] for at in places[1:]])
    question = "\n".join(texts[at] for at in places[:asked])
    answer = "\n".join(texts[at] for at in places[asked:]) or None
    return Draft(
        PassageKind.EXCHANGE,
        [block for at in places for block in drafts[at].blocks],
        headings,
        _name_scope(headings),
        exchange=Exchange(find_asker(headings), question, answer),
        text=f"{question}\n\n{answer}" if answer else question,
    )


def _count_listed(texts: Sequence[str]) -> int:
    """Count the texts right after a question that are a list in capitals belonging to it."""
    count = 0
    for text in texts:
        lines = text.split("\n")
        capitals = sum(_is_mostly_capitals(line) for line in lines)
        if capitals * 2 <= len(lines):
            break
        count += 1
    return count


def _is_mostly_capitals(text: str) -> bool:
    """Whether most letters of a text are capitals."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.6 * len(letters)
