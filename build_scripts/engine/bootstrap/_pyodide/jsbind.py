"""Signatures for JavaScript functions that Python calls: it calls none."""

from __future__ import annotations

no_default = object()
default_signature = None
