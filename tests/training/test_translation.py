"""Learning what people say for the words of papers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

from retrieval.translation import FILE, read_translations
from tests.training.builders import ask
from training.examples import Example, Paragraph, TrainingSet
from training.invented import read_invented
from training.questions import read_questions
from training.translation.__main__ import write_table
from training.translation.fitting import fit
from training.translation.measuring import compare
from training.translation.pairs import LEAST_PAPERS, Pair, read_pairs

PAIRS = [
    Pair(("tell", "kid", "foster"), {"child": 1, "carer": 1}),
    Pair(("tell", "kid", "school"), {"child": 1, "absenc": 1}),
    Pair(("tell", "skint"), {"budget": 1, "overspend": 1}),
    Pair(("tell", "skint", "kid"), {"child": 1, "overspend": 1}),
] * 8


def asked_of_each(text: str) -> TrainingSet:
    """The same paragraph in just as many reports as it takes, each with the same question."""
    found = tuple(Paragraph(f"p/{n}", f"report-{n}", "north", text) for n in range(LEAST_PAPERS))
    asked = (ask("Are the kids, the kids, late?"),)
    return TrainingSet(found, tuple(Example(n, "north", asked) for n in range(LEAST_PAPERS)), ())


def test_what_goes_together_in_many_pairs_stands_for_one_another() -> None:
    table = fit(PAIRS)
    assert max(table["child"], key=table["child"].__getitem__) == "kid"
    assert max(table["overspend"], key=table["overspend"].__getitem__) == "skint"
    assert "skint" not in table.get("child", {}) or table["child"]["skint"] < table["child"]["kid"]


def test_what_is_said_whatever_is_asked_stands_less_for_a_word_than_what_is_said_for_it() -> None:
    table = fit(PAIRS)
    for word, said in (("child", "kid"), ("overspend", "skint"), ("carer", "foster")):
        assert table[word].get("tell", 0) < 0.6 * table[word][said]


def test_what_is_said_for_a_word_adds_up_to_less_than_one() -> None:
    assert all(0 < sum(said.values()) < 1 for said in fit(PAIRS).values())


def test_a_word_seen_once_or_twice_claims_less_than_one_seen_often() -> None:
    few, many = fit(PAIRS[:8]), fit(PAIRS)
    assert few["child"]["kid"] < many["child"]["kid"]


def test_two_words_that_hardly_ever_stood_for_one_another_are_not_kept() -> None:
    once = Pair(("bus", "rare"), {"child": 20, "plan": 20, "visit": 20})
    table = fit([*PAIRS, once])
    assert "rare" not in {said for found in table.values() for said in found}


def test_a_question_says_each_word_once_and_a_paragraph_counts_its_words() -> None:
    pair = read_pairs(asked_of_each("Children wait. Children wait."))[0]
    assert Counter(pair.said) == {"kid": 1, "late": 1}
    assert pair.words == {"child": 2, "wait": 2}


def test_words_that_few_papers_have_are_not_learned() -> None:
    data = asked_of_each("Children wait.")
    first = replace(data.paragraphs[0], text="Children wait in Elm Street.")
    pair = read_pairs(replace(data, paragraphs=(first, *data.paragraphs[1:])))[0]
    assert set(pair.words) == {"child", "wait"}


def test_a_word_that_is_said_about_one_paper_alone_is_learned() -> None:
    data = asked_of_each("Children wait.")
    first = Example(0, "north", (ask("Are the lads late?"),))
    pair = read_pairs(replace(data, examples=(first, *data.examples)))[0]
    assert set(pair.said) == {"late", "lad"}


def test_the_table_is_read_as_it_was_written_likeliest_first(tmp_path: Path) -> None:
    file = tmp_path / "table.tsv"
    write_table({"child": {"young": 0.125, "kid": 0.5}, "budget": {"skint": 0.25}}, file, 9)
    assert read_translations(file) == {
        "budget": {"skint": 0.25},
        "child": {"kid": 0.5, "young": 0.12},
    }
    assert "child\tkid 0.5 young 0.12" in file.read_text(encoding="utf-8")


def test_what_it_finds_is_compared_with_words_as_they_stand(small_set: TrainingSet) -> None:
    data = replace(
        small_set, examples=(Example(0, "north", (ask("why are mums waiting for money"),)),)
    )
    first = compare(data, {"allow": {"money": 0.5}, "late": {"wait": 0.5}})[0]
    assert (first.measure, first.before, first.after) == ("Success@1", 0.0, 1.0)


def test_the_shipped_table_says_how_many_questions_it_was_learned_from() -> None:
    head = FILE.read_text(encoding="utf-8").splitlines()[1]
    count = int(re.findall(r"Learned from (\d+) questions", head)[0])
    assert (
        3_000 < count < len(read_questions()) + sum(len(one.questions) for one in read_invented())
    )


def test_no_reports_on_the_councils_of_the_evaluation_are_learned_from() -> None:
    assert not any("leicester" in question.doc for question in read_questions())
