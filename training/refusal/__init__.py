"""Fitting the confidence: questions that papers answer, near-misses, and questions on other matters."""
