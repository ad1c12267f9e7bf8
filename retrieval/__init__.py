"""Passages in, evidence out: the index on disk and the one public call that answers a question."""
