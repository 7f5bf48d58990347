"""Running code that JavaScript hands over as text is not offered."""
