@rem Starts start-kiosk.ps1. Not tested on Windows.
@powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0start-kiosk.ps1"
@if errorlevel 1 pause
