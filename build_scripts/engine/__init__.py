"""The engine for the browser: Python in WebAssembly, the calculators as a wheel, the scripts that start it."""

from __future__ import annotations

from build_scripts.engine.build import EngineFiles, build_engine

__all__ = ["EngineFiles", "build_engine"]
