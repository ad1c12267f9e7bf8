"""Inspection reports side by side: what each says on a question, its judgements, and changed figures."""
