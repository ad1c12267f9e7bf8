"""One document printed inside another, found paragraph by paragraph.

Passages are compared by their words alone: quotes, dashes, case, white space and page breaks do not
count. A passage is a reprint when its words are nearly those of a passage of the other document *and*
its neighbours are reprints too: a sentence that two papers share is none. Standard wording that a
publisher puts into every report is none either, so most of the original must be printed, or, by
another publisher, several numbered paragraphs in a row.

The original is the document that the text came from: not the pack that gathers papers, and otherwise
the earlier one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

from corpus.alignment import RUN_OF, Match, align
from corpus.fingerprints import Vocabulary, plain_words
from corpus.passages import Document, DocumentKind, Passage

GATHERING_KINDS = {DocumentKind.COMMITTEE_PACK, DocumentKind.MINUTES, DocumentKind.WRITTEN_ANSWERS}
WHOLE = 0.5  # share of the original's words that makes a reprint of the document
EXTRACT_WORDS = 300  # words, and numbered passages, that make a reprint of a part of it
EXTRACT_NUMBERED = 3
AT_FIRST_SIGHT = 0.7  # share of these words that fingerprints must show before a closer look
COMMON = 8  # documents that share a fingerprint before it counts as standard wording

Pairs = dict[tuple[str, str], set[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the original and what the reprint prints in their place; either may be empty."""

    original: str
    reprint: str


@dataclass(frozen=True, slots=True)
class Reprint:
    """A passage (by id) that is printed again elsewhere, the original's id, and the changed words."""

    passage: str
    original: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """A document with its passages and the plain words of each."""

    document: Document
    passages: Sequence[Passage]
    words: tuple[tuple[str, ...], ...]

    @property
    def size(self) -> int:
        return sum(map(len, self.words))


def find_reprints(
    documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]
) -> tuple[Reprint, ...]:
    """Every reprinted passage of a library with its original; an original is never a reprint itself."""
    rank = {each.id: place for place, each in enumerate(sorted(documents, key=_as_original))}
    texts = {each.id: _text(each, passages.get(each.id, ())) for each in documents}
    found: dict[str, Reprint] = {}
    pairs = _candidates(texts, rank)
    for (original, host), places in sorted(pairs.items(), key=lambda pair: _ranks(pair[0], rank)):
        for match in _matches(texts[host], texts[original], places):
            reprint = _reprint(texts[host], texts[original], match)
            if reprint.original not in found:
                found.setdefault(reprint.passage, reprint)
    return tuple(found.values())


def changed_words(original: str, reprint: str) -> tuple[Change, ...]:
    """Where a reprint's words differ from the original's; quotes, dashes and spaces never do."""
    before, after = plain_words(original), plain_words(reprint)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    changes = (
        (before[first:last], after[start:stop])
        for kind, first, last, start, stop in matcher.get_opcodes()
        if kind != "equal"
    )
    # A word parted by a hyphen at the end of a line is the same word.
    return tuple(
        Change(" ".join(old), " ".join(new)) for old, new in changes if "".join(old) != "".join(new)
    )


def _text(document: Document, passages: Sequence[Passage]) -> _Text:
    return _Text(document, passages, tuple(tuple(plain_words(each.text)) for each in passages))


def _as_original(document: Document) -> tuple[bool, date, str]:
    """Sorts the likeliest original first."""
    return document.kind in GATHERING_KINDS, document.published or date.max, document.id


def _ranks(pair: tuple[str, str], rank: Mapping[str, int]) -> tuple[int, int]:
    return rank[pair[0]], rank[pair[1]]


def _candidates(texts: Mapping[str, _Text], rank: Mapping[str, int]) -> Pairs:
    """Pairs of documents, the original first, with the (host, original) places worth comparing."""
    vocabulary = Vocabulary()
    seen: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for name, text in texts.items():
        for place, words in enumerate(text.words):
            for mark in vocabulary.fingerprints(words):
                seen[mark].append((name, place))
    pairs: Pairs = defaultdict(set)
    for places in seen.values():
        if 1 < len(places) <= COMMON:
            for one, other in combinations(sorted(places, key=lambda each: rank[each[0]]), 2):
                if one[0] != other[0]:
                    pairs[one[0], other[0]].add((other[1], one[1]))
    return pairs


def _matches(host: _Text, original: _Text, places: set[tuple[int, int]]) -> Iterator[Match]:
    if not _worth_aligning(host, original, places):
        return
    runs = align(host.words, original.words, places)
    covered = {match.original for run in runs for match in run}
    whole = sum(len(original.words[place]) for place in covered) >= WHOLE * original.size
    for run in runs:
        if whole or _is_extract(run, host, original):
            yield from run


def _worth_aligning(host: _Text, original: _Text, places: set[tuple[int, int]]) -> bool:
    """Whether enough passages are alike at first sight; most pairs share standard wording only."""
    shared = sum(len(original.words[place]) for place in {place for _, place in places})
    another = host.document.publisher != original.document.publisher
    least = WHOLE * original.size
    return len(places) >= RUN_OF and shared >= AT_FIRST_SIGHT * (
        min(least, EXTRACT_WORDS) if another else least
    )


def _is_extract(run: Sequence[Match], host: _Text, original: _Text) -> bool:
    if host.document.publisher == original.document.publisher:
        return False
    numbered = sum(original.passages[match.original].number is not None for match in run)
    words = sum(len(host.words[match.host]) for match in run)
    return numbered >= EXTRACT_NUMBERED and words >= EXTRACT_WORDS


def _reprint(host: _Text, original: _Text, match: Match) -> Reprint:
    printed, source = host.passages[match.host], original.passages[match.original]
    one, other = host.words[match.host], original.words[match.original]
    piece = min(len(one), len(other)) < 0.7 * max(len(one), len(other))
    changes = () if piece else changed_words(source.text, printed.text)
    return Reprint(printed.id, source.id, changes)
