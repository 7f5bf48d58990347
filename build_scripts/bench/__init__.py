"""Figures, each measured by the command that prints it. Ratios hold; absolute times are those of this machine today."""
