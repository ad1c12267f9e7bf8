"""Questions and their answers in committee papers, each pair made one passage.

Three forms are known. A table whose heads name a question and an answer is read row by row
(`corpus.rows`). A run of questions, each ending in "?" and set apart from what follows, pairs each
with the text up to the next one. Inside a minute, a titled item in which somebody "asked" and somebody
"replied" pairs the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.blocks import Block
from corpus.drafts import Draft, block_text, draft_text
from corpus.passages import Exchange, PassageKind
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
_ASKED = re.compile(
    r"\b(?:asked|enquired|queried|questioned|raised|referred to|sought|requested)\b"
)
_REPLIED = re.compile(
    r"\b(?:replied|responded|answered|confirmed|advised|stated|commented|explained|said|reported)\b"
)
_PERSON = re.compile(
    r"^((?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Professor|The (?:Vice-)?Chair)"
    r"\.?(?:\s+(?:[A-Z][\w’'-]+|[A-Z]\.?))*)"
)


def pair_questions(drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Return the drafts with questions and their answers joined into exchanges."""
    split = [part for draft in drafts for part in _split_minute(draft, vocabulary)]
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
    end = last + 1
    while end < len(drafts) and end - last <= _MOST_BETWEEN:
        draft = drafts[end]
        plain = draft.numbered is None and draft.row is None
        if not plain or draft.kind is PassageKind.HEADING:
            break
        end += 1
    return end


def _pair_run(drafts: Sequence[Draft], texts: Sequence[str]) -> list[Draft]:
    """Join the questions of a run with their answers; headings of sections give the scope."""
    paired: list[Draft] = []
    headings = _cut_headings(drafts[0].headings)
    current: list[int] = []
    for at, draft in enumerate(drafts):
        question = _is_question(draft, texts[at])
        section = not question and draft.kind is PassageKind.HEADING and _opens_section(texts[at])
        if section and current and not _SECTION.match(texts[at]):
            section = _is_answered(texts, current)
        if (question or section) and current:
            paired.append(_make_exchange(drafts, texts, current, headings))
            current = []
        if section:
            headings = (*_without_section(draft.headings), texts[at])
            draft.scope = _name_section(texts[at])
            paired.append(draft)
        elif question or current:
            current.append(at)
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


def _split_minute(draft: Draft, vocabulary: Vocabulary) -> list[Draft]:
    """Split a numbered item that reports titled questions and replies into exchanges."""
    if draft.numbered is None or draft.row is not None:
        return [draft]
    starts = _find_titled(draft.blocks, vocabulary)
    if len(starts) < 2:
        return [draft]
    parts = [
        Draft(draft.kind, draft.blocks[: starts[0]], draft.headings, draft.scope, draft.numbered)
    ]
    title = block_text(draft.blocks[0], vocabulary)
    for start, end in zip(starts, [*starts[1:], len(draft.blocks)], strict=True):
        parts.append(_make_titled(draft, draft.blocks[start:end], title, vocabulary))
    return parts


def _find_titled(blocks: Sequence[Block], vocabulary: Vocabulary) -> list[int]:
    """Return where a title stands above somebody's question and somebody's reply."""
    found: list[int] = []
    for at in range(1, len(blocks) - 2):
        if blocks[at].role != "heading" or blocks[at + 1].role == "heading":
            continue
        asked, replied = (block_text(blocks[at + step], vocabulary) for step in (1, 2))
        if _ASKED.search(asked) and _PERSON.match(asked) and _REPLIED.search(replied):
            found.append(at)
    return found


def _make_titled(
    draft: Draft, blocks: Sequence[Block], title: str, vocabulary: Vocabulary
) -> Draft:
    """Make the exchange under one title of a numbered item."""
    heading, question, *answers = (block_text(block, vocabulary) for block in blocks)
    person = _PERSON.match(question)
    answer = "\n".join(answers)
    return Draft(
        PassageKind.EXCHANGE,
        list(blocks),
        (*draft.headings, title, heading),
        draft.scope,
        draft.numbered,
        exchange=Exchange(person[1] if person else "", question, answer),
        text=f"{heading}\n{question}\n\n{answer}",
    )
