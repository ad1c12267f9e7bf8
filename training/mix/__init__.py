"""Fitting the learned mix: what each sign of a candidate passage counts."""
