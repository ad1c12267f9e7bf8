"""The register of questions asked in the papers: found, searched, and set beside inspections."""
