"""Typed text to a draft: paragraphs, sentences, and the citations taken out of the words."""

from __future__ import annotations

import re

from drafting.citing import find_bracketed, is_only_citation
from drafting.draft import Citation, Draft, Paragraph, Pin, Sentence
from retrieval.sentences import split_sentences

_LINE_BREAKS = re.compile(r"\s*\n\s*")
_LIST_MARK = re.compile(r"^(?:[-*•–]|\d{1,2}[.)]|\([a-z]\))\s+")


def read_typed(text: str, question: str = "", title: str = "", pins: tuple[Pin, ...] = ()) -> Draft:
    """Return typed or pasted text as a draft; a line break ends a paragraph."""
    paragraphs = (read_paragraph(line) for line in _LINE_BREAKS.split(text.strip()))
    held = tuple(each for each in paragraphs if each.sentences)
    return Draft(question, title, held, pins, typed=text)


def read_paragraph(line: str, marked: tuple[Citation, ...] = ()) -> Paragraph:
    """Return one line as a paragraph; `marked` are citations known beforehand, such as footnotes."""
    bullet = _LIST_MARK.match(line)
    skipped = bullet.end() if bullet else 0
    text, citations = _take_citations(
        line[skipped:], [Citation(c.printed, max(0, c.at - skipped), c.passage_id) for c in marked]
    )
    sentences: list[Sentence] = []
    spans = split_sentences(text)
    for place, (start, end) in enumerate(spans):
        following = spans[place + 1][0] if place + 1 < len(spans) else len(text) + 1
        own = tuple(
            Citation(each.printed, min(each.at, end) - start, each.passage_id)
            for each in citations
            if (start if place else 0) <= each.at < following
        )
        sentences.append(Sentence(text[start:end], own))
    return Paragraph(tuple(_join_lone_citations(sentences)))


def _take_citations(line: str, marked: list[Citation]) -> tuple[str, list[Citation]]:
    """The line without bracketed citations, and all citations with their places in what is left."""
    found = list(marked)
    for start, end, parts in reversed(find_bracketed(line)):
        begin = len(line[:start].rstrip())
        tail = line[end:]
        joint = "" if not tail or tail[0] in ' .,;:!?)”’"' else " "
        removed = end - begin - len(joint)
        line = line[:begin] + joint + tail
        found = [_moved(each, end, removed) for each in found]
        found.extend(Citation(part, begin) for part in parts)
    return line, sorted(found, key=lambda each: each.at)


def _moved(citation: Citation, end: int, removed: int) -> Citation:
    at = citation.at - removed if citation.at >= end else citation.at
    return Citation(citation.printed, at, citation.passage_id)


def _join_lone_citations(sentences: list[Sentence]) -> list[Sentence]:
    """Sentences that are nothing but a citation, or its full stop, given to the one before."""
    joined: list[Sentence] = []
    for sentence in sentences:
        empty = not any(letter.isalnum() for letter in sentence.text)
        lone = not sentence.citations and is_only_citation(sentence.text)
        if joined and (empty or lone):
            last = joined[-1]
            printed = () if empty else (Citation(sentence.text.strip(" ."), len(last.text)),)
            moved = tuple(
                Citation(each.printed, len(last.text), each.passage_id)
                for each in sentence.citations
            )
            joined[-1] = Sentence(last.text, (*last.citations, *printed, *moved))
        elif not empty or sentence.citations:
            joined.append(sentence)
    return joined
