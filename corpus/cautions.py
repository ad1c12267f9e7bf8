"""What a person should know about a reading: missing pages, gaps and repeats, unreadable text."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.passages import Passage
from corpus.passages import Sequence as NumberSequence

_MOST_NAMED = 12
_UNREADABLE = "\ufffd"
_UNREADABLE_SHARE = 0.02


def find_warnings(
    sequences: Sequence[NumberSequence], empty_pages: Sequence[int], passages: Sequence[Passage]
) -> tuple[str, ...]:
    """Return one sentence for each thing that a reader of the papers should know."""
    found = [*_warn_of_pages(empty_pages), *_warn_of_letters(passages)]
    for sequence in sequences:
        place = f" in {sequence.scope}" if sequence.scope else ""
        if sequence.gaps:
            found.append(f"The source prints no number {_list(sequence.gaps)}{place}.")
        if sequence.repeats:
            found.append(f"The source prints {_list(sequence.repeats)} more than once{place}.")
    return tuple(found)


def _warn_of_pages(pages: Sequence[int]) -> list[str]:
    """Say which pages hold no text."""
    if not pages:
        return []
    named = _list([str(page) for page in pages])
    which = f"Page {named} holds" if len(pages) == 1 else f"Pages {named} hold"
    return [
        f"{which} no text that can be searched (a picture or blank); "
        "`scrutineer add --ocr` reads scanned pages by text recognition (OCR)."
    ]


def _warn_of_letters(passages: Sequence[Passage]) -> list[str]:
    """Say if many letters could not be told from the file's fonts."""
    letters = sum(len(passage.text) for passage in passages)
    unreadable = sum(passage.text.count(_UNREADABLE) for passage in passages)
    if not letters or unreadable / letters < _UNREADABLE_SHARE:
        return []
    return ["Many letters of this file cannot be told from its fonts; text recognition may help."]


def _list(names: Sequence[str]) -> str:
    """Return names in a list, the rest counted where there are many."""
    if len(names) == 1:
        return names[0]
    if len(names) > _MOST_NAMED:
        return f"{', '.join(names[:_MOST_NAMED])} and {len(names) - _MOST_NAMED} more"
    return f"{', '.join(names[:-1])} and {names[-1]}"
