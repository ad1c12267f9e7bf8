"""Whether the sentence marked in the first evidence found is the one that answers.

Where the set gives the decisive text (`snippet`), the sentence is right where it holds most of its
words. For a question after a figure it is right where it holds a figure of the short answer that
the question itself did not give. Other questions, and those without evidence in the first five
passages, are left out.
"""

from __future__ import annotations

from evaluation.cases import Case, Shown
from evaluation.measures.measure import Measure
from evaluation.wordings import figures, words_of

DEPTH = 5
MOST = 0.5


def _take(case: Case) -> float | None:
    hit = case.first_hit
    if hit is None or hit not in case.shown[:DEPTH]:
        return None
    snippet = case.judged.snippets.get(hit.judged_as)
    if snippet:
        return float(share_held(snippet, hit.key_sentence) >= MOST)
    wanted = answer_figures(case, hit)
    return float(bool(wanted & figures(hit.key_sentence))) if wanted else None


KEY_SENTENCE = Measure("KeySentence@5", "the marked sentence answers, where found in five", _take)


def answer_figures(case: Case, hit: Shown) -> frozenset[str]:
    """The figures that the short answer adds to the question and that the passage holds."""
    added = figures(case.question.answer) - figures(case.question.question)
    return added & figures(hit.passage.text)


def share_held(snippet: str, sentence: str) -> float:
    """The share of the snippet's words that a sentence holds (0 to 1)."""
    wanted = set(words_of(snippet))
    return len(wanted & set(words_of(sentence))) / len(wanted) if wanted else 0.0
