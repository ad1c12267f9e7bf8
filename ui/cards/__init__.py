"""A paragraph as a card, and what more can be shown of it."""
