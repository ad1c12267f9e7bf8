"""What a warm question costs as the library grows: each part alone, and the whole.

    SCRUTINEER_LIBRARY=... python -m benchmarks.growth [--plot docs/growth.svg]

The library must hold real papers; its passages are repeated under other names up to the sizes below.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.enlarging import enlarge
from benchmarks.plotting import plot_growth
from corpus.library import Library, library_folder
from evaluation.questions import FOLDER, read_questions
from retrieval import store
from retrieval.asking import answer
from retrieval.contents import Contents, load
from retrieval.engine import Engine
from retrieval.expansion import word_scores
from retrieval.filters import Filters
from retrieval.fusion import fuse
from retrieval.query import read_query
from retrieval.serving import settings_of
from retrieval.settings import RetrievalSettings

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
QUESTIONS = 60
EVERY = 4
"""Of the fixed questions, one in so many, so that all types are among them."""

Times = dict[str, float]
Made = TypeVar("Made")


def main() -> None:
    """Measure at each size and print milliseconds at the median."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plot", type=Path, help="an SVG file to draw the curves in")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    wanted = parser.parse_args()
    library = Library(library_folder())
    index = library.index_folder
    contents = load(store.verify(index, store.read_manifest(index)))
    questions = _questions()
    table = {}
    for size in wanted.sizes:
        table[size] = measure(enlarge(contents, size), settings_of(library), questions)
        print(f"{size:>7,} passages: {_in_words(table[size])}", flush=True)  # noqa: T201 (its output)
    if wanted.plot:
        wanted.plot.write_text(plot_growth(table), encoding="utf-8")


def measure(contents: Contents, settings: RetrievalSettings, questions: Sequence[str]) -> Times:
    """Return the median milliseconds of each part of a question, and of the whole."""
    engine = Engine(contents, settings)
    answer(engine, questions[0], Filters(), 5, frozenset())
    times: dict[str, list[float]] = {}
    for question in questions:
        for part, seconds in _one_question(engine, question).items():
            times.setdefault(part, []).append(seconds)
    return {part: 1000 * statistics.median(found) for part, found in times.items()}


def _one_question(engine: Engine, question: str) -> Times:
    fusion = engine.settings.fusion
    encoding, encoded = _timed(lambda: engine.encoder.encode_fully([question])[0])
    query = read_query(question, engine.thesaurus)
    words, by_words = _timed(lambda: word_scores(engine.contents.lexical, query))
    said, _ = _timed(lambda: engine.translated.scores(dict.fromkeys(query.terms, 1.0)))
    meaning, by_meaning = _timed(lambda: engine.semantic.scores(encoded.vector, fusion.depth))
    rankings = [(by_words, fusion.words), (by_meaning, fusion.passages)]
    fusing, _ = _timed(lambda: fuse(rankings, fusion.depth, fusion.smoothing))
    whole, _ = _timed(lambda: answer(engine, question, Filters(), 5, frozenset()))
    return {
        "encoding": encoding,
        "BM25": words,
        "people's words": said,
        "FAISS": meaning,
        "fusion": fusing,
        "whole question": whole,
    }


def _timed(work: Callable[[], Made]) -> tuple[float, Made]:
    started = time.perf_counter()
    done = work()
    return time.perf_counter() - started, done


def _questions() -> list[str]:
    found = read_questions(FOLDER / "five-documents.jsonl")
    return [question.question for question in found[::EVERY]][:QUESTIONS]


def _in_words(times: Times) -> str:
    ratio = times["whole question"] / times["encoding"]
    parts = ", ".join(f"{part} {figure:.1f} ms" for part, figure in times.items())
    return f"{parts} ({ratio:.2f} times the encoding)"


if __name__ == "__main__":
    main()
