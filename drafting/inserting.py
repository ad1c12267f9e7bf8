"""Putting a citation into typed text, where a sentence ends and before its full stop."""

from __future__ import annotations

from drafting.brackets import in_brackets, within_brackets
from drafting.citing import find_bracketed
from retrieval.sentences import split_sentences

_STOPS = ".!?…"


def typed_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of typed text as they stand there, citations included, in order."""
    return tuple(text[start:end] for start, end in split_sentences(text))


def cite_after(text: str, citation: str, place: int = -1) -> str:
    """Return typed text with a citation in brackets at the end of a sentence, the last one by default.

    `place` counts sentences from 0, as `typed_sentences` gives them; raises IndexError where there is
    none. A citation joins the brackets that stand there already; one that is there is not put twice.
    """
    spans = split_sentences(text)
    if not spans:
        return f"{in_brackets([citation])} "
    start, end = spans[place]
    return text[:start] + _with_citation(text[start:end], citation) + text[end:]


def _with_citation(sentence: str, citation: str) -> str:
    body = sentence.rstrip(_STOPS).rstrip()
    stop = sentence[len(body) :].lstrip()
    brackets = find_bracketed(sentence)
    if not brackets or brackets[-1][1] != len(body):
        return f"{body} {in_brackets([citation])}{stop}"
    closing = body[-1]
    words = within_brackets(citation) if closing == ")" else citation
    if {words, citation} & {*brackets[-1][2]}:
        return sentence
    return f"{body[:-1]}; {words}{closing}{stop}"
