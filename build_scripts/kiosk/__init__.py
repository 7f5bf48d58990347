"""The bundle for a touch screen without a network: the built site in a shell that forgets everybody."""

from __future__ import annotations

from build_scripts.kiosk.bundle import Bundle, build_kiosk, sign_kiosk

__all__ = ["Bundle", "build_kiosk", "sign_kiosk"]
