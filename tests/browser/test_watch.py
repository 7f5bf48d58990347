"""The watch over every browser test sees what it is there to see."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import PATIENCE, Watch, served

POLICY = """<meta http-equiv="Content-Security-Policy" content="script-src 'self'">"""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "worker.js").write_text("console.error('from a worker')", encoding="utf-8")
    (tmp_path / "start-worker.js").write_text("new Worker('worker.js')", encoding="utf-8")
    (tmp_path / "throw.js").write_text("throw new Error('thrown')", encoding="utf-8")
    with served(tmp_path) as address:
        yield address


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        ("<img src='https://elsewhere.example/a.png'>", "request to another origin: https://elsewhere.example/a.png"),
        ("<img src='missing.png'>", "404"),
        ("<script src='throw.js'></script>", "thrown"),
        ("<script src='start-worker.js'></script>", "from a worker"),
        (f"{POLICY}<script>1</script>", "content security policy script-src-elem inline"),
    ],
)
def test_it_sees(open_context: Callable[..., Watch], address: str, tmp_path: Path, body: str, trouble: str) -> None:
    (tmp_path / "page.html").write_text(f"<link rel=icon href='data:,'>{body}", encoding="utf-8")
    watch = open_context()
    page = watch.context.new_page()
    page.goto(f"{address}/page.html")
    # A worker starts when the browser has time for it.
    end = time.monotonic() + PATIENCE / 1000
    while not watch.troubles and time.monotonic() < end:
        page.wait_for_timeout(20)
    with pytest.raises(AssertionError, match=trouble):
        watch.check()
    watch.tolerate("")
