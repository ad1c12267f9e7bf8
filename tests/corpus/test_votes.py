"""Recorded votes: who voted how is one passage with what was put to the vote."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from corpus.passages import Reading
from corpus.reading import read
from corpus.votes import counts_votes
from tests.corpus.papers import Paper, numbered, read_paper

PUT = [
    "The ponds were put to the members, who were asked to",
    "raise their hands, with this result:",
]
HEARD = ["The members heard what there was to hear about the", "ponds, and had nothing to add."]
VOTE = [
    "For (3)",
    "Mr Ash, Mrs Beech, Ms Cedar",
    "Against (1)",
    "Mr Dogwood",
    "Abstain (0)",
    "Motion carried.",
]
AFTER = "The meeting then turned to the ponds."


def minutes(folder: Path, *said: str, put: Sequence[str] = PUT) -> Reading:
    """Minutes whose second item was put to the vote, with what was said after that."""
    paper = Paper().heading("MINUTES of the Parks Committee held on 4 May 2021", 15)
    paper.paragraph("30.", HEARD).paragraph("31.", put)
    for line in said:
        paper.line(line, gap=14, style="B" if line.startswith("Motion") else "")
    for number in (32, 33):
        paper.paragraph(f"{number}.", HEARD)
    return read_paper(paper, folder)


def test_sides_names_and_outcome_belong_to_the_minute_that_announces_the_vote(
    tmp_path: Path,
) -> None:
    reading = minutes(tmp_path, *VOTE)
    assert numbered(reading, "31").text.split("\n") == [" ".join(PUT), *VOTE]
    assert len([p for p in reading.passages if p.kind != "heading"]) == 4


def test_an_outcome_printed_as_a_heading_is_no_heading(tmp_path: Path) -> None:
    reading = minutes(tmp_path, *VOTE)
    assert "Motion carried." not in numbered(reading, "32").headings


def test_what_comes_after_the_vote_is_a_passage_of_its_own(tmp_path: Path) -> None:
    reading = minutes(tmp_path, *VOTE, AFTER)
    assert AFTER in [p.text for p in reading.passages]


def test_sides_in_one_line_with_their_names_are_taken_too(tmp_path: Path) -> None:
    sides = ["For: Councillors Ash, Beech and Cedar (3)", "Against the motion: Councillor Dogwood"]
    reading = minutes(tmp_path, *sides, "Abstentions: none", AFTER)
    assert numbered(reading, "31").text.split("\n") == [" ".join(PUT), *sides, "Abstentions: none"]


def test_a_vote_that_nothing_announces_is_one_passage(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text("\n\n".join(["Parks Committee", "A vote was taken.", *VOTE, AFTER]))
    texts = [p.text for p in read(path).passages]
    assert "\n".join(VOTE) in texts
    assert texts[-1] == AFTER


def test_sides_that_name_the_motion_are_a_vote_too(tmp_path: Path) -> None:
    sides = ["For the motion: Councillors Ash and Elm", "Those voting against: Councillor Gorse"]
    path = tmp_path / "minutes.txt"
    path.write_text("\n\n".join(["Parks Committee", *sides, "The motion was carried.", AFTER]))
    texts = [p.text for p in read(path).passages]
    assert texts[-2:] == ["\n".join([*sides, "The motion was carried."]), AFTER]


def test_a_heading_for_what_is_to_be_decided_is_no_vote(tmp_path: Path) -> None:
    path = tmp_path / "agenda.txt"
    path.write_text("Parks Committee\n\nFor resolution\n\nAfter the pond, the bench was seen.\n")
    assert [p.kind for p in read(path).passages][1] == "heading"


def test_a_side_without_votes_takes_no_paragraph_for_names(tmp_path: Path) -> None:
    reading = minutes(tmp_path, "For (2)", "Mr Ash, Mrs Beech", "Abstain (0)", AFTER)
    assert numbered(reading, "31").text.endswith("Abstain (0)")
    assert AFTER in [p.text for p in reading.passages]


def test_a_vote_announced_without_a_colon_is_taken_too(tmp_path: Path) -> None:
    put = ["The ponds were put to the members, who raised", "their hands as follows."]
    assert numbered(minutes(tmp_path, *VOTE, put=put), "31").text.endswith("\nMotion carried.")


def test_words_that_only_begin_like_a_side_are_no_vote(tmp_path: Path) -> None:
    for text in ("For 2014", "For 2014 the budget is the same.", "Against this, members said no."):
        reading = minutes(tmp_path, text, put=[*HEARD[:1], "ponds, and saw:"])
        assert text in [p.text for p in reading.passages]


def test_a_line_that_counts_a_side_is_known_even_behind_names() -> None:
    counted = ["For (3)", "Against: 12", "Abstentions – 2", "Mr Reed, Mrs Sedge Against (0)"]
    assert all(counts_votes(line) for line in counted)
    assert not any(counts_votes(line) for line in ("Mr Reed, Mrs Sedge", "Motion carried.", "(3)"))
