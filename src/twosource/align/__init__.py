"""Stage 8: which claims of a story are about the same happening."""

ALIKE = 0.5
