"""How fast things are: run by hand on a quiet machine, never by the tests (see docs/speed.md)."""
