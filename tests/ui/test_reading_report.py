"""What was read of a paper, in plain words."""

from __future__ import annotations

from corpus.report import NumberedRun, ReadingReport
from ui.library.reading_report import report_html, summed_up


def report(**facts: object) -> ReadingReport:
    known: dict[str, object] = {
        "pages": 20,
        "passages": 96,
        "by_kind": {},
        "numbered": 86,
        "runs": (NumberedRun(scope=None, first="1", last="86", count=86),),
        "empty_pages": (),
        "text_quality": 1.0,
        "warnings": (),
        "seconds": 0.1,
    }
    return ReadingReport.model_validate(known | facts)


def test_pages_passages_and_numbers_are_in_one_sentence() -> None:
    assert summed_up(report()) == "Read 20 pages and 96 passages, numbered 1 to 86."


def test_a_paper_without_pages_or_numbers_says_so() -> None:
    said = summed_up(report(pages=None, runs=()))
    assert said == "Read 96 passages, without printed numbers."


def test_numbers_that_restart_are_told_with_where_they_count() -> None:
    runs = (
        NumberedRun(scope="Part A", first="1", last="9", count=9),
        NumberedRun(scope="Part B", first="1", last="4", count=4),
    )
    assert "Part A: numbered 1 to 9, Part B: numbered 1 to 4" in summed_up(report(runs=runs))


def test_a_sound_paper_has_nothing_to_look_at() -> None:
    assert "Worth a look" not in report_html(report())


def test_gaps_repeats_warnings_and_empty_pages_are_worth_a_look() -> None:
    run = NumberedRun(scope=None, first="1", last="9", count=7, gaps=("4",), repeats=("7",))
    html = report_html(report(runs=(run,), empty_pages=(2, 5), warnings=("Two <columns>.",)))
    assert "The paper prints no 4." in html
    assert "The paper prints 7 more than once." in html
    assert "Pages 2 and 5 without text" in html
    assert "Two &lt;columns&gt;." in html


def test_a_long_list_of_pages_is_cut_short() -> None:
    assert "7, 8 and 12 more" in report_html(report(empty_pages=tuple(range(1, 21))))
