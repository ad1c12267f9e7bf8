"""Training the reranker: a cross-encoder for the best candidates, from the adapter's own questions."""
