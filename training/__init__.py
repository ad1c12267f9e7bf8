"""Training the adapter: questions of our own and published reports in, a small file of weights out."""
