"""The server for one machine: what a browser insists on, and nothing for anybody else."""

from __future__ import annotations

import threading
import time
import urllib.request
from collections.abc import Iterator
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError

import pytest

from build_scripts.serve import LOOPBACK, SiteServer, first_free


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    for name in ("index.html", "a.wasm", "a.js", "a.css", "a.whl", "a.json", "a.svg"):
        (tmp_path / name).write_text("", encoding="utf-8")
    with SiteServer(tmp_path) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.address
        server.shutdown()


def headers(address: str) -> Message:
    with urllib.request.urlopen(address) as response:
        found: Message = response.headers
        return found


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("", "text/html; charset=utf-8"),
        ("a.wasm", "application/wasm"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.whl", "application/zip"),
        ("a.json", "application/json; charset=utf-8"),
        ("a.svg", "image/svg+xml"),
    ],
)
def test_each_file_has_the_type_that_a_browser_insists_on(address: str, name: str, media_type: str) -> None:
    assert headers(f"{address}/{name}")["Content-Type"] == media_type


def test_nothing_is_kept_by_the_browser(address: str) -> None:
    assert headers(address)["Cache-Control"] == "no-store"


def test_an_address_that_is_not_there_shows_the_page_of_the_site(address: str, tmp_path: Path) -> None:
    with pytest.raises(HTTPError) as without:
        headers(f"{address}/nowhere")
    (tmp_path / "404.html").write_text("不在这里", encoding="utf-8")
    with pytest.raises(HTTPError) as found:
        headers(f"{address}/nowhere")
    assert (without.value.code, found.value.code) == (404, 404)
    assert "不在这里" not in without.value.read().decode()
    assert found.value.read().decode() == "不在这里"
    assert found.value.headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_taken_port_leads_to_the_next_one(tmp_path: Path) -> None:
    with SiteServer(tmp_path) as taken, first_free(tmp_path, taken.server_port) as server:
        assert server.server_port > taken.server_port


def test_only_this_machine_is_served(tmp_path: Path) -> None:
    with SiteServer(tmp_path) as server:
        assert server.socket.getsockname()[0] == LOOPBACK == "127.0.0.1"


def test_files_on_one_connection_come_one_straight_after_the_other(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("1;" * 4000, encoding="utf-8")
    with SiteServer(tmp_path) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        connection = HTTPConnection(LOOPBACK, server.server_port)
        taken = []
        for _ in range(15):
            start = time.perf_counter()
            connection.request("GET", "/a.js")
            assert len(connection.getresponse().read()) == 8000
            taken.append(time.perf_counter() - start)
        connection.close()
        server.shutdown()
    # An acknowledgement that is waited for takes 40 ms.
    assert sorted(taken)[7] < 0.03
