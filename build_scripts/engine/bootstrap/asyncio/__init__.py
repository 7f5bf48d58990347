"""In place of the event loop: Pyodide's core wants the module when it starts, and what is in it when Python awaits.

A calculator answers at once and never awaits.
"""
