"""Questions written out for the encoder: acronyms by their names, plain phrases in official words."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from retrieval.index import Index
from retrieval.lexicon import Meaning
from retrieval.longhand import FILE, Longhand, acronym_names, plain_phrases, read_acronyms
from retrieval.query import read_query
from retrieval.settings import RetrievalSettings, Steps
from retrieval.thesaurus import Thesaurus, acronym_pairs

MEANINGS = (
    Meaning(("given the boot", "sacked", "boot-out"), ("dismissed", "dismissal"), "workforce", ""),
    Meaning(("dropped out of school",), ("persistent absence",), "education", ""),
)
LONGHAND = Longhand(
    acronym_names({"pep": ("personal education plans",)}, ()),
    Thesaurus(plain_phrases(MEANINGS)),
    frozenset({"send", "it", "pa"}),
)


def names(question: str) -> dict[str, str]:
    return LONGHAND.acronyms_in(question)


def written_out(question: str) -> str:
    return read_query(question, Thesaurus([]), (), LONGHAND).longhand


@pytest.mark.parametrize(
    ("question", "typed", "name"),
    [
        ("How is the VS doing?", "VS", "virtual school"),
        ("Numbers of CiC?", "CiC", "children in care"),
        ("Are SWs leaving?", "SWs", "social worker"),
        ("waits at A&E", "A&E", "accident and emergency"),
        ("S47 enquiries", "S47", "section 47"),
        ("overspend at P9", "P9", "period 9"),
        ("overspend at p9", "p9", "period 9"),
        ("OVERSPEND AT P9", "P9", "period 9"),
        ("VS", "VS", "virtual school"),
        ("PEP 2015?", "PEP", "personal education plans"),
        ("any sgos made", "sgos", "special guardianship order"),
        ("help for SEN&D", "SEN", "special educational needs"),
    ],
)
def test_an_acronym_is_known_by_its_capitals_or_by_being_no_word(
    question: str, typed: str, name: str
) -> None:
    assert names(question) == {typed: name}


@pytest.mark.parametrize(
    "question",
    [
        "did they send it",
        "my pa said so",
        "WHO CAN SEND IT",
        "Send help",
        "no acronym",
        "CPS decisions",
        "a tas of tea",
    ],
)
def test_a_word_is_no_acronym(question: str) -> None:
    assert names(question) == {}


def test_capitals_make_an_acronym_of_what_is_a_word_too() -> None:
    assert names("Is SEND support good?") == {"SEND": "special educational needs and disabilities"}
    assert names("Is IT overspent?") == {"IT": "information technology"}


def test_what_the_papers_mean_by_an_acronym_goes_before_the_usual_name() -> None:
    assert names("PEPs") == {"PEPs": "personal education plans"}
    assert acronym_names({}, ())["pep"] == "personal education plan"


def test_a_name_with_a_council_in_it_is_not_put_into_questions_about_others() -> None:
    mined = {"lscb": ("northam safeguarding children board",), "ncb": ("northam care board",)}
    names_by_acronym = acronym_names(mined, {"northam"})
    assert names_by_acronym["lscb"] == "local safeguarding children board"
    assert "ncb" not in names_by_acronym


def test_names_and_official_words_stand_after_the_question() -> None:
    assert (
        written_out("Was the DCS given the boot?")
        == "Was the DCS given the boot? (director of children's services, dismissed)"
    )


def test_a_single_plain_word_is_not_written_out() -> None:
    assert written_out("Who was sacked?") == "Who was sacked?"
    assert written_out("Another boot-out?") == "Another boot-out?"


def test_a_name_stands_once() -> None:
    assert written_out("SW or SWs").count("social worker") == 1


def test_the_usual_acronyms_are_each_named_once() -> None:
    with FILE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) == len(read_acronyms()) >= 200
    assert all(row["name"].strip() and row["field"].strip() for row in rows)


def test_words_are_looked_up_by_an_acronyms_name_too() -> None:
    query = read_query("Is the VS good?", Thesaurus([]), (), LONGHAND)
    assert [(match.own, match.name) for match in query.matches] == [(("vs",), "virtual school")]


def test_an_acronym_that_the_thesaurus_knows_counts_once() -> None:
    thesaurus = Thesaurus(acronym_pairs({"pep": ("personal education plans",)}))
    query = read_query("PEP", thesaurus, (), LONGHAND)
    assert len(query.matches) == 1


def test_a_function_word_is_an_acronym_in_capitals_only() -> None:
    thesaurus = Thesaurus(acronym_pairs({"it": ("information technology",)}))
    assert read_query("is it late", thesaurus).matches == ()
    assert read_query("is IT late", thesaurus, (), LONGHAND).matches != ()


def test_without_longhand_the_encoder_reads_the_question_as_it_is() -> None:
    assert read_query("VS", Thesaurus([])).longhand == "VS"


@pytest.mark.parametrize(
    ("question", "step"),
    [("Do SGOs last?", "acronyms"), ("Were any left in the lurch?", "lexicon")],
)
def test_a_step_that_is_off_writes_nothing_out(
    index_folder: Path, settings: RetrievalSettings, question: str, step: str
) -> None:
    bare = settings.model_copy(update={"steps": Steps.model_validate({step: False})})
    with_it, without = (
        Index.open(index_folder, one).ask(question).evidence[0].signals["late"]
        for one in (settings, bare)
    )
    assert with_it != without
