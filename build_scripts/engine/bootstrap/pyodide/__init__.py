"""What Pyodide's script asks of its Python package when it starts: no event loop, no packages, no network."""
