"""What nobody has judged yet among the best of several runs: the pool for people to judge next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evaluation.record import QRELS, RUN
from evaluation.trec import read_qrels, read_run

DEPTH = 10


def pool(folders: Sequence[Path], depth: int = DEPTH) -> dict[str, list[str]]:
    """The passages without a grade among the first `depth` of any run, by question.

    Those that more runs show come first, and among equals the earlier ranked, so that a judge with
    little time judges what matters most. Raises RunFileError.
    """
    votes: dict[str, dict[str, list[int]]] = {}
    for folder in folders:
        judged = read_qrels(folder / QRELS)
        for question, passages in read_run(folder / RUN).items():
            known = judged.get(question, {})
            for rank, passage in enumerate(passages[:depth]):
                if passage not in known:
                    votes.setdefault(question, {}).setdefault(passage, []).append(rank)
    return {
        question: sorted(ranks, key=lambda passage: (-len(ranks[passage]), min(ranks[passage])))
        for question, ranks in votes.items()
    }
