"""One sentence of a checked draft: its words, what was found, and the paragraphs it was held against."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from corpus.citations import cite_short
from drafting.draft import Sentence
from drafting.findings import Finding, FindingKind
from drafting.papers import Papers
from ui.draft.marks import ORDER, finding_html, mark_html, sentence_html, weight_of
from ui.markup import label, passage_html


def show_statement(
    papers: Papers, place: tuple[int, int], sentence: Sentence, findings: Sequence[Finding]
) -> None:
    """Show a sentence with its findings, gravest first, and its paragraphs on request."""
    ordered = sorted(findings, key=lambda each: ORDER.index(each.severity))
    told = "".join(finding_html(each) for each in ordered if each.kind is not FindingKind.CITED)
    weight = weight_of(findings)
    with st.container(border=True, key=f"statement-{place[0]}-{place[1]}"):
        st.html(
            f"<article>{mark_html(weight)}{sentence_html(sentence, findings)}"
            f"{f'<ul class=findings>{told}</ul>' if told else ''}</article>"
        )
        for passage_id, printed in _referred_to(ordered).items():
            passage = papers.by_id.get(passage_id)
            if passage is not None:
                citation = cite_short(papers.document(passage), passage)
                with st.expander(label(f"Read {citation}"), type="compact"):
                    st.html(passage_html(passage, printed))


def _referred_to(findings: Sequence[Finding]) -> dict[str, str]:
    """The passages that findings are about, with the words of each that matter most, if any."""
    held: dict[str, str] = {}
    for each in findings:
        if each.passage_id is not None:
            held[each.passage_id] = held.get(each.passage_id) or each.printed
    return held
