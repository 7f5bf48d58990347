"""JavaScript is not offered to Python as a module."""
