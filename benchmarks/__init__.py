"""Speed, memory and growth, as ratios within one run: a machine's own speed cancels out."""
