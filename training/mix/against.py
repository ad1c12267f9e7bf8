"""The command `python -m training.mix.against CONDITION`: the learned order against another condition.

Both are asked the held-out questions that the mix is fitted on; each council is ordered by weights that
were fitted without it. Only a condition that has the reranker reads the best together with the question.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from rich.console import Console

from corpus.errors import CorpusError
from evaluation.conditions import read_conditions
from evaluation.errors import EvaluationError
from retrieval.errors import RetrievalError
from retrieval.settings import RetrievalSettings, read_settings
from training.errors import TrainingError
from training.mix.cases import Case, collect, plainly
from training.mix.fitting import cross_validated
from training.mix.judging import judge, told_by_kind
from training.mix.reports import HeldOut, open_index, read_held_out

console = Console(highlight=False, soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what the learned order gains over a condition; returns the command's exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.mix.against", description=__doc__)
    parser.add_argument("condition", help="a name of evaluation/conditions.yaml")
    given = parser.parse_args(arguments)
    try:
        other = read_conditions().condition(given.condition)
        held_out = read_held_out()
        before = _cases(held_out, plainly(other.read()))
        cases = _cases(held_out, plainly(read_settings()))
    except (TrainingError, CorpusError, RetrievalError, EvaluationError) as error:
        console.print(str(error), markup=False)
        return 1
    learned = judge(cases, cross_validated([case.first for case in cases]))
    console.print(f"{other.label}; then the default, each council by weights fitted without it:")
    console.print(told_by_kind([case.kind for case in cases], judge(before), learned))
    return 0


def _cases(held_out: HeldOut, settings: RetrievalSettings) -> list[Case]:
    index = open_index(held_out, settings, console.print)
    return collect(index, held_out.asked, settings.fusion.late_depth)


if __name__ == "__main__":
    raise SystemExit(main())
