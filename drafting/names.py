"""Names of people, bodies and places in a text: runs of words with capital letters, and acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.dates import MONTHS
from retrieval.words import STOPWORDS

TITLES = frozenset(
    "cllr councillor mr mrs ms miss dr sir dame lord lady baroness professor prof rev".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_LINKS = frozenset("of the for de la and".split())
_SAYS_NOTHING = (
    frozenset(MONTHS)
    | _DAYS
    | frozenset(
        (
            "para paragraph page appendix minute table figure recommendation section item period event q "
            "answer question i spring summer autumn winter christmas easter"
        ).split()
    )
)
_TOKEN = re.compile(
    r"(?P<word>(?<!\d)[^\W\d_]+(?:['’-][^\W\d_]+)*(?!\d))|(?P<gap>\s+)|(?P<other>.)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name: its place, the words, and whether it is the first thing of its sentence."""

    start: int
    end: int
    text: str
    opens_sentence: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Its words in small letters, possessive endings and titles' abbreviations made alike."""
        return name_words(self.text)

    @property
    def is_person(self) -> bool:
        """Whether it begins with a person's title."""
        return bool(self.words) and self.words[0] in TITLES

    @property
    def is_acronym(self) -> bool:
        """Whether it is one word of capital letters."""
        return self.text.isupper() and " " not in self.text


def find_names(text: str) -> tuple[Name, ...]:
    """Return the names of one sentence in order."""
    return tuple(name for run in _runs(text) for name in _names(text, run))


def name_words(text: str) -> tuple[str, ...]:
    """Return the words of a name in small letters, in a form that can be compared."""
    plain = re.sub(r"['’]s?(?!\w)", "", text.casefold().replace("’", "'"))
    alike = {"cllr": "councillor", "cllrs": "councillor", "councillors": "councillor", "&": "and"}
    return tuple(alike.get(word, word) for word in re.findall(r"[^\W_]+(?:'[^\W_]+)?|&", plain))


def initials(words: tuple[str, ...]) -> str:
    """Return the acronym that a name's words would make, linking words left out."""
    return "".join(word[0] for word in words if word not in _LINKS)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Runs of capitalised words, linked at most by "of", "the" and "for"."""
    run: list[re.Match[str]] = []
    for match in _TOKEN.finditer(text):
        word = match["word"]
        if match["gap"] or (word and word in _LINKS and run):
            continue
        if word and word[0].isupper():
            # Words between two capitals belong to the run only where they are linking words.
            run.append(match)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _names(text: str, run: list[re.Match[str]]) -> Iterator[Name]:
    """The names of a run, parted at "and" and freed of words that name nothing."""
    part: list[re.Match[str]] = []
    for match in run:
        linked = part and re.search(r"\band\b", text[part[-1].end() : match.start()])
        if linked or match.group().casefold() in _SAYS_NOTHING:
            yield from _name(text, part)
            part = []
        if match.group().casefold() not in _SAYS_NOTHING:
            part.append(match)
    yield from _name(text, part)


def _name(text: str, part: list[re.Match[str]]) -> Iterator[Name]:
    opens = bool(part) and not text[: part[0].start()].strip(" “\"‘'(")
    while part and part[0].group().casefold() in STOPWORDS:
        part = part[1:]
        opens = False
    # A lone word with a capital at the start of a sentence is a word like any other.
    if not part or (len(part) == 1 and opens and not part[0].group().isupper()):
        return
    if len(part) == 1 and len(part[0].group()) == 1:
        return
    start, end = part[0].start(), part[-1].end()
    yield Name(start, end, text[start:end], opens)
