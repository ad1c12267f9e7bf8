"""The command `python -m training.mix`: from questions with known answers to the table of weights."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console

from corpus.errors import CorpusError
from retrieval.adapter import FOLDER, adapter_file, adapter_sha256
from retrieval.errors import RetrievalError
from retrieval.learned import mix_file
from retrieval.settings import PACKAGED_MODEL
from training.errors import TrainingError
from training.mix.cases import SIGNS, Case, collect, plain_settings
from training.mix.fitting import cross_validated, fit
from training.mix.judging import compare, judge
from training.mix.reports import open_index, read_held_out

HEAD = """# The learned mix: the weight of each sign of a candidate passage (see retrieval/signs.py).
# Written by `python -m training.mix`; do not edit by hand.
# adapter\t{adapter}
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
        index = open_index(held_out, console.print)
        console.print(f"Asking {len(held_out.asked)} questions ...")
        cases = collect(index, held_out.asked, plain_settings().fusion.late_depth)
    except (TrainingError, CorpusError, RetrievalError) as error:
        console.print(str(error), markup=False)
        return 1
    _print_gains(cases)
    file = write_table(
        dict(zip(SIGNS, fit(cases), strict=True)), given.output, cases, len(held_out.papers)
    )
    console.print(f"Written: {file}")
    return 0


def write_table(
    weights: Mapping[str, float], folder: Path, cases: Sequence[Case], reports: int
) -> Path:
    """Write the weights beside the adapter that they were fitted to, and return the file."""
    adapter = adapter_sha256(adapter_file(PACKAGED_MODEL, wanted=True))
    head = HEAD.format(adapter=adapter, count=len(cases), reports=reports)
    rows = "".join(f"{name}\t{weight:.4f}\n" for name, weight in weights.items())
    file = mix_file(folder / f"{PACKAGED_MODEL}.safetensors")
    file.write_text(head + rows, encoding="utf-8")
    return file


def _print_gains(cases: Sequence[Case]) -> None:
    """Print what the mix gains over the order so far, each council by weights fitted on others."""
    scores = cross_validated(cases)
    for kind in ("all", *sorted({case.kind for case in cases})):
        chosen = [place for place, case in enumerate(cases) if kind in ("all", case.kind)]
        some = [cases[place] for place in chosen]
        console.print(f"{kind}: {len(some)} questions")
        for name, old, new, low, high in compare(
            judge(some), judge(some, [scores[place] for place in chosen])
        ):
            console.print(f"  {name}: {old:.3f} -> {new:.3f}, gain {low:+.3f} to {high:+.3f}")


if __name__ == "__main__":
    raise SystemExit(main())
