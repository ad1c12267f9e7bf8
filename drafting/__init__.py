"""Evidence in, checked answers and question packs out."""

from drafting.check import check_file

__all__ = ["check_file"]
