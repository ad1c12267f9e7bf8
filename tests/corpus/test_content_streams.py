"""The operations of a PDF page are read as pypdf reads them, and within bounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.generic import (
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
)

from corpus.errors import CorpusError
from corpus.readers.content import iterate_operations
from corpus.reading import read


def test_strings_keep_nested_brackets_and_resolve_escapes() -> None:
    found = list(iterate_operations(rb"(a (b\) \050c) \\ \101) Tj"))
    assert found == [("Tj", [rb"a (b) (c) \ A"])]


def test_hexadecimal_strings_and_arrays_are_read() -> None:
    found = list(iterate_operations(b"[<48 69> -250 (x)] TJ"))
    assert found == [("TJ", [[b"Hi", -250.0, b"x"]])]


def test_inline_images_are_stepped_over() -> None:
    found = list(iterate_operations(b"q BI /W 1 ID (((Tj\nEI Q"))
    assert [operator for operator, _ in found] == ["q", "Q"]


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading_of_operations(data: bytes) -> None:
    for operator, operands in iterate_operations(data):
        assert isinstance(operator, str) and isinstance(operands, list)


def _calling_itself(folder: Path, depth: int) -> Path:
    """A page whose form calls itself twice, so that each level doubles the work."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    form = DecodedStreamObject()
    form.set_data(b"/Again Do /Again Do " * depth)
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    reference = writer._add_object(form)
    forms = DictionaryObject({NameObject("/Again"): reference})
    resources = DictionaryObject({NameObject("/XObject"): forms})
    form[NameObject("/Resources")] = resources
    page[NameObject("/Resources")] = resources
    content = DecodedStreamObject()
    content.set_data(b"/Again Do")
    page[NameObject("/Contents")] = writer._add_object(content)
    path = folder / "loop.pdf"
    writer.write(path)
    return path


def test_a_form_that_calls_itself_comes_to_an_end(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot be searched"):
        read(_calling_itself(tmp_path, depth=200))


def test_strings_that_never_end_are_read_once_to_the_end() -> None:
    assert not list(iterate_operations(b"(" * 200_000))
