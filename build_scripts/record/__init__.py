"""The record of the notices: read, checked, and compiled into one model."""

from __future__ import annotations

from build_scripts.record.compiler import compile_record, examine, register, reread

__all__ = ["compile_record", "examine", "register", "reread"]
