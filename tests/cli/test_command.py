"""The command as its users know it: its output, its messages and its exit code.

A process of its own shows what scripts rest on; the rest is asked of the same command within the process of
the tests, which has loaded the model already.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.console import answers
from tests.cli.running import run, run_as_process

QUESTION = "How many children had no social worker in December 2014?"
RESULT_FIELDS = {
    "id",
    "question",
    "answered",
    "confidence",
    "reason",
    "filters",
    "seconds",
    "evidence",
}
EVIDENCE_FIELDS = {
    "document",
    "number",
    "scope",
    "kind",
    "page_first",
    "page_last",
    "headings",
    "text",
    "key_sentence",
    "score",
    "citation",
    "reprinted_in",
    "is_note",
}


def answer(library: Path, *words: str) -> Any:
    """Run a command that must succeed and give its JSON."""
    done = run(library, *words)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def complaint(library: Path, *words: str) -> str:
    """Run a command that must fail and give its message: no JSON, no traceback."""
    done = run(library, *words)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert done.stdout.strip() == ""
    return " ".join(done.stderr.split())


@pytest.fixture(scope="module")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new library, which serves the starter notes."""
    return tmp_path_factory.mktemp("notes") / "library"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of one small paper of ours."""
    folder = tmp_path_factory.mktemp("papers")
    paper = folder / "borchester-2020.txt"
    paper.write_text(
        "1. The library service lost 14 of its 60 staff in 2019.\n\n"
        "2. Visits to libraries fell to 310,000.\n\n"
        "3. The mobile library van was sold in March 2020 for £9,500.\n",
        encoding="utf-8",
    )
    done = run(folder / "library", "add", str(paper))
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    return folder / "library"


def test_a_new_library_answers_from_the_notes_and_says_so(notes: Path) -> None:
    done = run_as_process(notes, "ask", QUESTION, "--json")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert set(result) == RESULT_FIELDS
    assert result["answered"]
    assert 0 <= result["confidence"] <= 1
    first = result["evidence"][0]
    assert set(first) == EVIDENCE_FIELDS
    assert (first["document"], first["number"], first["page_first"]) == ("leicester-2015", "55", 15)
    assert first["is_note"]
    assert first["key_sentence"] in first["text"]
    assert "291" in first["text"]


def test_k_limits_the_evidence_and_filters_keep_to_papers(notes: Path) -> None:
    result = answer(notes, "ask", "care leavers", "--json", "-k", "3", "--document", "osc-2015")
    assert 0 < len(result["evidence"]) <= 3
    assert {item["document"] for item in result["evidence"]} == {"osc-2015"}


def test_a_batch_gives_one_result_a_line_with_ids_kept(notes: Path, tmp_path: Path) -> None:
    batch = tmp_path / "questions.jsonl"
    questions = [{"id": "a", "question": QUESTION}, {"id": 7, "question": "Who chairs the LSCB?"}]
    batch.write_text("\n".join(json.dumps(one) for one in questions) + "\n", encoding="utf-8")
    done = run_as_process(notes, "ask", "--batch", str(batch), "--json", "-k", "2")
    assert done.returncode == 0, done.stderr
    results = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in results] == ["a", 7]
    assert all(len(one["evidence"]) <= 2 for one in results)


def test_a_bad_line_of_a_batch_is_named_and_the_others_are_answered(
    notes: Path, tmp_path: Path
) -> None:
    batch = tmp_path / "questions.jsonl"
    batch.write_text(f'{{"id": 1}}\nnonsense\n{{"id": 3, "question": "{QUESTION}"}}\n')
    done = run_as_process(notes, "ask", "--batch", str(batch), "--json")
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [3]
    assert "line 1" in done.stderr
    assert "line 2" in done.stderr


def test_people_get_words_not_json(notes: Path) -> None:
    done = run(notes, "ask", QUESTION)
    assert done.returncode == 0
    assert "Ofsted 2015, para 55, p. 15" in done.stdout
    assert "our note" in done.stdout


def test_the_list_never_cuts_an_id_since_other_commands_want_it_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "borchester-report-on-the-sale-of-the-van-2020-05-01"
    paper = tmp_path / f"{name}.txt"
    paper.write_text("Report on the sale of the van\n\n1. It was sold for £900.\n", "utf-8")
    assert run(tmp_path / "library", "add", str(paper)).returncode == 0
    monkeypatch.setattr(answers, "width", 40)
    assert name in run(tmp_path / "library", "list").stdout.splitlines()


def test_an_added_paper_takes_the_notes_place(papers: Path) -> None:
    assert [one["id"] for one in answer(papers, "list", "--json")] == ["borchester-2020"]
    first = answer(papers, "ask", "What was the van sold for?", "--json")["evidence"][0]
    assert (first["document"], first["number"]) == ("borchester-2020", "3")
    assert first["page_first"] is None
    assert not first["is_note"]


def test_passages_lists_every_passage_of_a_document(papers: Path) -> None:
    shown = answer(papers, "passages", "borchester-2020", "--json")
    assert [one["number"] for one in shown] == ["1", "2", "3"]


def test_read_shows_passages_and_stores_nothing(papers: Path, tmp_path: Path) -> None:
    paper = tmp_path / "other.txt"
    paper.write_text("1. One thing.\n\n2. Another thing.\n", encoding="utf-8")
    shown = answer(papers, "read", str(paper), "--json")
    assert [one["number"] for one in shown] == ["1", "2"]
    assert EVIDENCE_FIELDS - {"key_sentence", "score", "reprinted_in"} <= set(shown[0])
    assert len(answer(papers, "list", "--json")) == 1


def test_a_catalogue_says_what_papers_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1. First words.\n\n2. More words.\n")
    table = tmp_path / "catalogue.tsv"
    table.write_text("file\tid\tauthority\tkind\na.txt\tambridge-1\tAmbridge\tminutes\n")
    library = tmp_path / "library"
    assert run(library, "add", str(tmp_path / "a.txt"), "--catalogue", str(table)).returncode == 0
    (document,) = answer(library, "list", "--json")
    assert (document["id"], document["authority"]) == ("ambridge-1", "Ambridge")
    assert document["kind"] == "minutes"


def test_removing_and_restoring_are_each_others_undo(tmp_path: Path) -> None:
    library = tmp_path / "library"
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"1. Paper {name}.\n\n2. More of {name}.\n")
    run(library, "add", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    assert run(library, "remove", "a").returncode == 0
    assert [one["id"] for one in answer(library, "list", "--json")] == ["b"]
    assert run(library, "restore", "a").returncode == 0
    assert [one["id"] for one in answer(library, "list", "--json")] == ["a", "b"]


def test_doctor_finds_a_sound_library_sound(papers: Path) -> None:
    findings = answer(papers, "doctor", "--json")
    assert all(one["ok"] for one in findings)


def test_references_that_lead_nowhere_are_counted_by_doctor_and_listed_by_report(
    tmp_path: Path,
) -> None:
    library = tmp_path / "library"
    (tmp_path / "plan.txt").write_text("1. See paragraph 2.\n\n2. And paragraph 9.\n\n3. Agreed.\n")
    run(library, "add", str(tmp_path / "plan.txt"))
    findings = {one["check"]: one for one in answer(library, "doctor", "--json")}
    assert findings["references"]["ok"]
    assert "1 of those printed leads to no paragraph" in findings["references"]["finding"]
    assert "in plan (1); `scrutineer report DOC`" in findings["references"]["finding"]
    (lost,) = answer(library, "report", "plan", "--json")["unresolved_references"]
    assert lost == ["paragraph 9", "There is no paragraph 9 in this document."]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ask", "", "--json"], "question"),
        (["ask", "x" * 10_000, "--json"], "2,000"),
        (["ask", "--json"], "No question"),
        (["ask", "--batch", "nowhere.jsonl", "--json"], "could not be read"),
        (["read", "nowhere.pdf", "--json"], "nowhere.pdf"),
        (["read", ".", "--json"], "folder"),
        (["passages", "nobody", "--json"], "nobody"),
        (["remove", "nobody"], "nobody"),
    ],
)
def test_bad_input_gets_one_clear_sentence(papers: Path, words: list[str], said: str) -> None:
    assert said in complaint(papers, *words)


def test_a_process_that_fails_says_so_on_standard_error_alone(papers: Path) -> None:
    done = run_as_process(papers, "passages", "nobody", "--json")
    assert (done.returncode, done.stdout) == (1, "")
    assert "nobody" in done.stderr


def test_a_file_that_cannot_be_read_does_not_stop_the_others(papers: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "good.txt").write_text("1. A good paper.\n\n2. With two paragraphs.\n")
    done = run(papers, "add", str(tmp_path / "empty.pdf"), str(tmp_path / "good.txt"))
    assert done.returncode == 1
    assert "empty.pdf" in done.stderr
    assert "good" in [one["id"] for one in answer(papers, "list", "--json")]
    assert run(papers, "remove", "good").returncode == 0


def test_a_paper_marked_private_is_refused_with_the_reason_and_the_way_in_and_the_others_are_added(
    papers: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text("NOT FOR PUBLICATION\n\n1. Bids.\n\n2. Prices.\n")
    (tmp_path / "good.txt").write_text("1. A good paper.\n\n2. With two paragraphs.\n")
    done = run(papers, "add", str(tmp_path / "secret.txt"), str(tmp_path / "good.txt"))
    said = " ".join(done.stderr.split())
    assert done.returncode == 1
    assert "secret.txt: Its first pages say “NOT FOR PUBLICATION”, so nothing was stored." in said
    assert "`--private` adds it all the same; all who can open this library will then see" in said
    names = [one["id"] for one in answer(papers, "list", "--json")]
    assert "good" in names
    assert "secret" not in names
    assert run(papers, "remove", "good").returncode == 0


def test_a_paper_marked_private_is_added_where_that_is_said_and_counts_as_exempt(
    tmp_path: Path,
) -> None:
    (tmp_path / "secret.txt").write_text("PRIVATE REPORT\n\n1. Bids.\n\n2. Prices.\n")
    library = tmp_path / "library"
    assert run(library, "add", str(tmp_path / "secret.txt"), "--private").returncode == 0
    (document,) = answer(library, "list", "--json")
    assert (document["id"], document["access"]) == ("secret", "exempt")


def test_a_private_paper_that_is_in_already_is_said_to_be_and_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("PRIVATE REPORT\n\n1. Bids.\n\n2. Prices.\n")
    library = tmp_path / "library"
    run(library, "add", str(tmp_path / "secret.txt"), "--private")
    done = run(library, "add", str(tmp_path / "secret.txt"))
    assert "already in the library" in done.stderr
    assert done.returncode == 0


def test_a_broken_index_is_said_and_mended(tmp_path: Path) -> None:
    library = tmp_path / "library"
    (tmp_path / "a.txt").write_text("1. The only paper.\n\n2. In this library.\n")
    run(library, "add", str(tmp_path / "a.txt"))
    for file in (library / "index").rglob("passages.json"):
        file.write_bytes(file.read_bytes()[:-5])
    assert "doctor --mend" in complaint(library, "ask", "paper", "--json")
    assert run(library, "doctor").returncode == 1
    assert run(library, "doctor", "--mend").returncode == 0
    assert answer(library, "ask", "the only paper", "--json")["evidence"]


def test_a_read_only_library_refuses_papers_and_still_answers(papers: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("1. A new paper.\n\n2. That cannot go in.\n")
    papers.chmod(0o555)
    try:
        assert "cannot be written to" in complaint(papers, "add", str(tmp_path / "new.txt"))
        assert answer(papers, "ask", "mobile library van", "--json")["evidence"]
    finally:
        papers.chmod(0o755)
