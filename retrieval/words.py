"""Text as index terms: stemmed words, and figures in one form however they are written.

`tokenise("Two-thirds of 2014–15's £375k")` gives the same terms for a passage and for a question.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

from retrieval.irregular import STANDARD

STOPWORDS = frozenset(
    """a about after again all also am an and any are as at be because been before being both but by
    can could did do does doing down during each either else ever few for from further get gets got
    had has have having he her here hers him his how however i if in into is it its itself just many
    me mine more most much my no nor not of off on once only or other our ours out over own per please
    she should so some such than that the their theirs them then there these they this those through
    to too under until up us very was we were what whatever when where whether which while who whom
    whose why will with would yet you your yours im ive id dont didnt doesnt isnt wasnt arent werent
    cant couldnt wont wouldnt hasnt havent thats whats theres let lets tell s t""".split()
)

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
# "one" is left out: it is a pronoun far more often than a figure.
_SMALL = {word: value for value, word in enumerate(_UNITS) if value > 1}
_LARGE = {word: 10 * value for value, word in enumerate(_TENS, start=2)}
_SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
_SCALES |= {"mn": 1_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000}

_SUPERSCRIPTS = re.compile("[⁰¹²³⁴-⁹]+")
_FOLDED = str.maketrans(
    {"‘": "'", "’": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-"}
)
_TOKEN = re.compile(
    r"(?P<span>(?<!\d)(?P<from>(?:19|20)\d\d)\s?[-/]\s?(?P<to>(?:(?:19|20)\d\d|\d\d))(?![\d/-]))"
    r"|(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s?(?P<scale>k|m|mn|bn|thousand|million|billion)\b)?(?P<share>\s?%)?"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*(?:-[^\W\d_]+)*)"
)


def tokenise(text: str) -> list[str]:
    """Return the index terms of a text, in order, function words left out."""
    return [stem(word) for word in split_words(text) if word not in STOPWORDS]


@lru_cache(maxsize=20_000)
def term_set(text: str) -> frozenset[str]:
    """Return the index terms of a sentence, each once; the same ones come near to many questions."""
    return frozenset(tokenise(text))


def split_words(text: str) -> list[str]:
    """Return the lower-case words and figures of a text, in order, unstemmed.

    Figures have one form: "£375k" and "£375,000" give "375000"; "three" gives "3"; "2014-15" and
    "2014/2015" give "2014/15", "2014" and "2015"; "%" gives "percent". A hyphenated word gives its
    parts and the parts written as one ("well-being": "well", "being", "wellbeing").
    """
    words = list(_raw_words(fold(text)))
    return list(_join_per_cent(words))


def fold(text: str) -> str:
    """Return the text in lower case with one kind of dash and apostrophe and no superscript marks."""
    without_marks = _SUPERSCRIPTS.sub(" ", text)
    return unicodedata.normalize("NFKC", without_marks).translate(_FOLDED).lower()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the Snowball (English) stem; figures stay as they are."""
    # A stemmer holds state while it works, so each call of this cached function has its own.
    stemmer = snowballstemmer.stemmer("english")
    return str(stemmer.stemWord(STANDARD.get(word, word)))


def is_figure(term: str) -> bool:
    """Tell whether a term is a figure rather than a word."""
    return term[:1].isdigit()


def _raw_words(text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(text):
        if match["span"]:
            yield from _year_span(match["from"], match["to"])
        elif match["number"]:
            yield _figure(match["number"], match["scale"])
            if match["share"]:
                yield "percent"
        else:
            yield from _word_forms(match["word"])


def _year_span(first: str, last: str) -> list[str]:
    full = last if len(last) == 4 else first[:2] + last
    if int(full) != int(first) + 1:
        # Two years, or a year beside some other figure ("17 December 2014-21 January 2015").
        return [first, str(int(last))]
    return [f"{first}/{full[2:]}", first, full]


def _figure(number: str, scale: str | None) -> str:
    plain = number.replace(",", "")
    value = float(plain) * _SCALES.get(scale or "", 1)
    if math.isinf(value):
        return plain
    if value == int(value):
        return str(int(value)) if value < 1e15 else plain
    return f"{value:.6f}".rstrip("0")


def _word_forms(word: str) -> list[str]:
    parts = [part.removesuffix("'s").replace("'", "") for part in word.split("-")]
    if len(parts) == 1:
        return [_spelt_figure(parts[0])]
    if len(parts) == 2 and parts[0] in _LARGE and parts[1] in _SMALL | {"one": 1}:
        return [str(_LARGE[parts[0]] + (_SMALL | {"one": 1})[parts[1]])]
    return [*(_spelt_figure(part) for part in parts if part), "".join(parts)]


def _spelt_figure(word: str) -> str:
    value = _SMALL.get(word, _LARGE.get(word))
    return word if value is None else str(value)


def _join_per_cent(words: list[str]) -> Iterator[str]:
    skip = False
    for position, word in enumerate(words):
        if skip:
            skip = False
        elif word == "per" and words[position + 1 : position + 2] == ["cent"]:
            skip = True
            yield "percent"
        else:
            yield word
