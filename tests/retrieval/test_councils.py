"""Which councils a question means: by name, or by style alone where that can be told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.passages import Document
from retrieval.councils import core_name, councils_meant, councils_of

MakeDocument = Callable[..., Document]


@pytest.fixture
def shelf(make_document: MakeDocument) -> Callable[..., list[Document]]:
    """Make as many papers on each council as is said, those of one council in consecutive years."""

    def make(**counts: int) -> list[Document]:
        return [
            make_document(f"{name}-{2010 + at}", authority=name.replace("_", " "), published=None)
            for name, count in counts.items()
            for at in range(count)
        ]

    return make


def meant(question: str, papers: list[Document], years: tuple[int, ...] = ()) -> set[str]:
    """The names of the councils that a question means."""
    return set(councils_meant(question, papers, years))


@pytest.mark.parametrize(
    ("authority", "core"),
    [
        ("Northam City Council", "northam"),
        ("City of Northam", "northam"),
        ("Royal Borough of Northam", "northam"),
        ("London Borough of Hay & Wye", "hay and wye"),
        ("Hay And Wye Metropolitan Borough", "hay and wye"),
        ("Hay Town Council", "hay"),
        ("Wye Community Council", "wye"),
        ("Lowfield Parish", "lowfield"),
        ("City", "city"),
    ],
)
def test_a_councils_own_name_is_left_when_its_style_is_taken_off(authority: str, core: str) -> None:
    assert core_name(authority) == core


def test_papers_that_name_a_council_with_and_without_its_style_are_of_one_council(
    make_document: MakeDocument,
) -> None:
    spellings = ("Hay & Wye", "Hay and Wye Borough", "London Borough of Hay And Wye")
    papers = [make_document(name, authority=name) for name in spellings]
    (council,) = councils_of(tuple(papers))
    assert len(council.documents) == 3
    assert meant("adoption in hay and wye", papers) == {council.name}
    assert meant("adoption in Hay & Wye", papers) == {council.name}


def test_a_name_within_a_longer_one_is_not_meant(shelf: Callable[..., list[Document]]) -> None:
    papers = shelf(Lowshire=1, North_Lowshire=1)
    assert meant("fostering in North Lowshire", papers) == {"North Lowshire"}
    assert meant("fostering in Lowshire", papers) == {"Lowshire"}


def test_a_name_that_is_a_word_too_counts_with_its_capital_only(
    shelf: Callable[..., list[Document]],
) -> None:
    papers = shelf(Reading=1, Northam=1)
    assert meant("is children's reading any better", papers) == set()
    assert meant("is Reading any better", papers) == {"Reading"}


def test_a_name_with_its_apostrophe_left_out_is_meant(shelf: Callable[..., list[Document]]) -> None:
    papers = shelf(Lowshire=1, Hull=1, North_Lowshire=1)
    assert meant("lowshires roads", papers) == {"Lowshire"}
    assert meant("north lowshires roads", papers) == {"North Lowshire"}
    assert meant("strawberry hulls", papers) == set()
    assert meant("the Lowshirese dialect", papers) == set()


def test_a_grade_taken_for_a_name_is_no_council(shelf: Callable[..., list[Document]]) -> None:
    assert meant("is it Good or good?", shelf(Good=2, Northam=1)) == set()


def test_the_style_beside_a_name_means_no_other_council(
    shelf: Callable[..., list[Document]],
) -> None:
    papers = shelf(Northam_City=8, Southam_City=1)
    assert meant("Southam City Council's foster carers", papers) == {"Southam City"}
    assert meant("the City of Southam", papers) == {"Southam City"}
    assert meant("Southam: did the city act?", papers) == {"Southam City"}


def test_the_city_among_several_is_the_one_that_most_papers_are_about(
    shelf: Callable[..., list[Document]],
) -> None:
    assert meant("the city's plans", shelf(Northam_City=6, Southam_City=3)) == {"Northam City"}
    assert meant("the citys plans", shelf(Northam_City=6, Southam_City=3)) == {"Northam City"}


@pytest.mark.parametrize("counts", [(6, 4), (3, 1), (2, 2)])
def test_the_city_is_nobody_in_particular_where_the_papers_do_not_tell(
    shelf: Callable[..., list[Document]], counts: tuple[int, int]
) -> None:
    assert meant("the city", shelf(Northam_City=counts[0], Southam_City=counts[1])) == set()


def test_the_county_of_a_year_is_the_only_one_with_papers_of_that_year(
    shelf: Callable[..., list[Document]],
) -> None:
    papers = shelf(Highshire_County=2, Lowshire_County=3)
    assert meant("the county in 2012", papers, (2012,)) == {"Lowshire County"}
    assert meant("the county in 2011", papers, (2011,)) == set()


def test_the_county_beside_a_city_that_is_named_is_the_one_around_it(
    shelf: Callable[..., list[Document]],
) -> None:
    papers = shelf(Northam_City=1, Northamshire_County=1, Lowshire_County=9)
    found = meant("Northam against the county", papers)
    assert found == {"Northam City", "Northamshire County"}
