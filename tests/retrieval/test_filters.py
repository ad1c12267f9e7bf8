"""Limits that a person sets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.passages import Document
from retrieval.filters import Filters, years_of


@pytest.mark.parametrize(
    ("filters", "admitted"),
    [
        (Filters(), True),
        (Filters(authorities=("northam city",)), True),
        (Filters(authorities=("Southshire County",)), False),
        (Filters(years=(2014,)), True),
        (Filters(years=(2013,)), True),
        (Filters(years=(2010, 2011)), False),
        (Filters(kinds=("inspection report",)), True),
        (Filters(kinds=("minutes",)), False),
        (Filters(documents=("city-2014", "other")), True),
        (Filters(years=(2014,), documents=("other",)), False),
    ],
)
def test_a_document_is_admitted_where_it_meets_every_limit(
    make_document: Callable[..., Document], filters: Filters, admitted: bool
) -> None:
    assert filters.admit(make_document(notes="fieldwork in November 2013")) is admitted


def test_years_are_those_of_publication_id_title_and_notes(
    make_document: Callable[..., Document],
) -> None:
    document = make_document("visit-2016", title="Visit of 2015", notes="letter 20174")
    assert years_of(document) == {2014, 2015, 2016}
