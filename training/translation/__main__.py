"""The command `python -m training.translation`: from questions and paragraphs to the table of words."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console

from corpus.errors import CorpusError
from retrieval.translation import FILE, Translations
from training.errors import TrainingError
from training.settings import TrainingSettings
from training.sources import Source, read_sources
from training.translation.fitting import fit
from training.translation.measuring import compare
from training.translation.pairs import read_pairs

HEAD = """# What people say for the words of papers, all as stems: a word, then words and probabilities.
# Learned from {count} questions by `python -m training.translation`; do not edit.
"""
console = Console(highlight=False, soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn the table, print what it finds of what was held out; returns the command's exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.translation", description=__doc__)
    parser.add_argument("--output", type=Path, default=FILE, help="the table")
    given = parser.parse_args(arguments)
    try:
        reports, invented = read_sources(TrainingSettings(), console.print)
    except (TrainingError, CorpusError) as error:
        console.print(str(error), markup=False)
        return 1
    pairs = read_pairs(reports.training.together_with(invented.training))
    table = fit(pairs)
    write_table(table, given.output, len(pairs))
    _print_gains("reports", reports, table)
    _print_gains("invented papers", invented, table)
    console.print(f"Written: {given.output}")
    return 0


def write_table(table: Translations, file: Path, questions: int) -> None:
    """Write the words in alphabetical order, what is said for each with the likeliest first."""
    lines = [f"{word}\t{_told(table[word].items())}\n" for word in sorted(table)]
    file.write_text(HEAD.format(count=questions) + "".join(lines), encoding="utf-8")


def _told(chances: Iterable[tuple[str, float]]) -> str:
    ordered = sorted(chances, key=lambda pair: (-pair[1], pair[0]))
    return " ".join(f"{said} {chance:.2g}" for said, chance in ordered)


def _print_gains(name: str, source: Source, table: Translations) -> None:
    count = len(source.held_out.questions)
    console.print(f"{name}, {count} questions kept from training: words alone, with what is said")
    for gain in compare(source.held_out, table):
        console.print(f"  {gain}")


if __name__ == "__main__":
    raise SystemExit(main())
