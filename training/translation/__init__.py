"""Learning what people say for the words of papers, from questions and the paragraphs that answer them."""
