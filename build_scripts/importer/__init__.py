"""From a notice as it was received to a new folder of the record: words with addresses, empty slots, and a report."""

from __future__ import annotations

from build_scripts.importer.folder import import_notice, no_file_named

__all__ = ["import_notice", "no_file_named"]
