"""Files as classic scripts: from a disk, a browser lets a page load scripts and fetch nothing."""

from __future__ import annotations

import base64
import json


def as_classic_script(name: str, content: bytes) -> bytes:
    """A script that hands the file to the page's engine.

    >>> as_classic_script("a.whl", b"PK")
    b'policyEngineDisk("a.whl", "UEs=");\\n'
    """
    return f'policyEngineDisk({json.dumps(name)}, "{base64.b64encode(content).decode("ascii")}");\n'.encode()
