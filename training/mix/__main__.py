"""The command `python -m training.mix`: from questions with known answers to the table of weights.

`SCRUTINEER_MODEL` names the model whose order is fitted.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console

from corpus.errors import CorpusError
from retrieval.adapter import FOLDER, adapter_file, adapter_sha256
from retrieval.crossencoder import reranker_file
from retrieval.errors import RetrievalError
from retrieval.learned import LearnedMix, mix_file
from retrieval.translation import translations_sha256
from training.errors import TrainingError
from training.mix.cases import AGAIN, SIGNS, Case, Values, collect, plain_settings
from training.mix.fitting import cross_validated, fit
from training.mix.judging import judge, told_by_kind
from training.mix.reports import open_index, read_held_out

HEAD = """# The learned mix: what each sign counts (named in retrieval/reranking.py): of all candidates,
# and of the best, read together with the question. Written by `python -m training.mix`; do not edit.
# adapter\t{adapter}
# reranker\t{reranker}
# translations\t{translations}
# fitted on {count} questions about {reports} reports kept from the adapter's training
"""
console = Console(highlight=False, soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit the mix, print what it gains, write its table; returns the command's exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.mix", description=__doc__)
    parser.add_argument("--output", type=Path, default=FOLDER, help="folder of the table")
    given = parser.parse_args(arguments)
    try:
        held_out = read_held_out()
        index = open_index(held_out, plain_settings(), console.print)
        console.print(f"Asking {len(held_out.asked)} questions ...")
        cases = collect(index, held_out.asked, plain_settings().fusion.late_depth)
    except (TrainingError, CorpusError, RetrievalError) as error:
        console.print(str(error), markup=False)
        return 1
    mix = _fit(cases, plain_settings().model)
    file = write_table(mix, given.output, len(cases), len(held_out.papers))
    console.print(f"Written: {file}")
    return 0


def _fit(cases: Sequence[Case], model: str) -> LearnedMix:
    """Return the mix of some cases; a model without a reranker reads nothing again."""
    first, again = [case.first for case in cases], [case.again for case in cases]
    weights = _named(SIGNS, fit(first))
    if reranker_file(model, adapter=True) is None:
        return LearnedMix(weights, {})
    _print_gains(cases, cross_validated(first), cross_validated(again))
    return LearnedMix(weights, _named(AGAIN, fit(again)))


def _named(names: Sequence[str], weights: Values) -> dict[str, float]:
    return dict(zip(names, weights.tolist(), strict=True))


def write_table(mix: LearnedMix, folder: Path, questions: int, reports: int) -> Path:
    """Write the weights beside the files that they were fitted to, and return the table's file."""
    model = plain_settings().model
    head = HEAD.format(
        adapter=adapter_sha256(adapter_file(model, wanted=True)),
        reranker=adapter_sha256(reranker_file(model, adapter=True)) or "none",
        translations=translations_sha256(),
        count=questions,
        reports=reports,
    )
    rows = "".join(
        f"{name}\t{_told(mix.first, name)}\t{_told(mix.again, name)}\n" for name in AGAIN
    )
    file = mix_file(folder / f"{Path(model).name}.safetensors")
    file.write_text(head + rows, encoding="utf-8")
    return file


def _told(weights: Mapping[str, float], name: str) -> str:
    return f"{weights[name]:.4f}" if name in weights else ""


def _print_gains(cases: Sequence[Case], first: Sequence[Values], again: Sequence[Values]) -> None:
    """Print what reading the best again gains over the first order, by cross-validated scores of both."""
    console.print("In the order of the first weights, and with the best read together again:")
    both = [case.reordered(*scores) for case, *scores in zip(cases, first, again, strict=True)]
    kinds = [case.kind for case in cases]
    console.print(told_by_kind(kinds, judge(cases, first), judge(cases, both)))


if __name__ == "__main__":
    raise SystemExit(main())
