"""The built site behind real servers, with the configurations that an operator is given."""

from __future__ import annotations

import csv
import gzip
import http.client
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from build_scripts.hosting.headers import HEADERS
from build_scripts.hosting.media_types import MEDIA_TYPES, content_type
from build_scripts.pages.site import CONTENT_SECURITY_POLICY
from tests.hosting.conftest import PATH
from tests.hosting.servers import behind_caddy, behind_nginx


@dataclass(frozen=True)
class Answer:
    """What a server says to one request."""

    status: int
    headers: dict[str, str]
    """By lower-case name; a header that comes twice is joined by a comma, as a browser does."""
    body: bytes


Ask = Callable[..., Answer]


def _asking(address: str) -> Ask:
    def ask(path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
        connection.request(method, PATH + path, headers={name.replace("_", "-"): v for name, v in headers.items()})
        response = connection.getresponse()
        found: dict[str, str] = {}
        for name, value in response.getheaders():
            found[name.lower()] = f"{found[name.lower()]}, {value}" if name.lower() in found else value
        answer = Answer(response.status, found, response.read())
        connection.close()
        return answer

    return ask


def _server(name: str, www: Path, work: Path) -> AbstractContextManager[str]:
    if name == "caddy":
        return behind_caddy(www, work, path=PATH)
    return behind_nginx(www, work, path=PATH, brotli=name == "nginx with brotli")


@pytest.fixture(
    scope="module",
    params=[
        "nginx",
        # These need packages beyond nginx itself.
        pytest.param("nginx with brotli", marks=pytest.mark.soak),
        pytest.param("caddy", marks=pytest.mark.soak),
    ],
)
def ask(request: pytest.FixtureRequest, hosting: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Asks a server that stands before the built site."""
    with _server(request.param, hosting / "www", tmp_path_factory.mktemp("server")) as address:
        yield _asking(address)


def one_of(site: Path, pattern: str) -> str:
    """The first file of the site that fits, by its path."""
    return min(file.relative_to(site).as_posix() for file in site.glob(pattern))


def test_every_answer_carries_the_security_headers_that_a_page_is_missing_included(ask: Ask) -> None:
    for path, status in (("zh/index.html", 200), ("assets/site.css", 200), ("data/index.json", 200), ("no.html", 404)):
        answer = ask(path)
        assert answer.status == status
        assert {name: answer.headers.get(name.lower()) for name in HEADERS} == HEADERS, path


def test_the_header_is_the_policy_of_the_pages_and_forbids_frames(ask: Ask) -> None:
    answer = ask("zh/index.html")
    assert answer.headers["content-security-policy"] == f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'"
    [in_page] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', answer.body.decode())
    assert in_page.replace("&#39;", "'") == CONTENT_SECURITY_POLICY
    assert "unsafe-inline" not in in_page and "'unsafe-eval'" not in in_page


def test_files_whose_folder_names_their_content_are_kept_for_ever_and_all_others_are_asked_for_again(
    ask: Ask, site: Path
) -> None:
    for pattern in ("engine/runtime-*/*.wasm", "engine/runtime-*/*.js", "engine/rules-*/*.whl"):
        assert ask(one_of(site, pattern)).headers["cache-control"] == "public, max-age=31536000, immutable"
    for path in ("zh/index.html", "engine/engine.js", "engine/files.js", "assets/site.css", "data/index.json"):
        assert ask(path).headers["cache-control"] == "no-cache"


def test_an_unchanged_file_is_not_sent_again(ask: Ask) -> None:
    first = ask("assets/site.css", Accept_Encoding="gzip")
    again = ask("assets/site.css", Accept_Encoding="gzip", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_a_missing_file_of_a_folder_that_is_kept_for_ever_is_not_remembered_as_missing(ask: Ask) -> None:
    answer = ask("engine/runtime-000000000000/pyodide.js")
    assert (answer.status, answer.headers["cache-control"]) == (404, "no-cache")


def test_an_address_that_is_not_there_shows_the_sites_own_page(ask: Ask, site: Path) -> None:
    answer = ask("zh/never-was.html")
    assert answer.status == 404
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.body == (site / "404.html").read_bytes()


def test_every_kind_of_file_in_the_site_has_its_media_type(ask: Ask, site: Path) -> None:
    kinds = {file.suffix for file in site.rglob("*") if file.is_file()}
    assert {".html", ".css", ".js", ".json", ".wasm", ".zip", ".whl"} <= kinds
    for kind in kinds:
        answer = ask(one_of(site, f"**/*{kind}"), "HEAD")
        assert answer.status == 200
        assert answer.headers["content-type"] == content_type(MEDIA_TYPES[kind.removeprefix(".")]), kind


@pytest.mark.parametrize("path", ["zh/index.html", "assets/site.css", "engine/runtime-*/*.wasm"])
def test_who_can_unpack_gets_the_packed_copy_and_who_cannot_gets_the_file(ask: Ask, site: Path, path: str) -> None:
    file = one_of(site, path)
    plain, packed = ask(file), ask(file, Accept_Encoding="gzip")
    assert plain.body == (site / file).read_bytes() == gzip.decompress(packed.body)
    assert (plain.headers.get("content-encoding"), packed.headers["content-encoding"]) == (None, "gzip")
    assert len(packed.body) < len(plain.body) / 2
    # What stands between server and reader must not hand one to whom the other is for.
    assert {name.strip().lower() for name in plain.headers["vary"].split(",")} == {"accept-encoding"}
    assert plain.headers["content-type"] == packed.headers["content-type"]


def test_brotli_is_preferred_where_the_server_has_it(ask: Ask, hosting: Path, request: pytest.FixtureRequest) -> None:
    answer = ask("zh/index.html", Accept_Encoding="gzip, deflate, br")
    if request.node.callspec.params["ask"] == "nginx":
        assert answer.headers["content-encoding"] == "gzip"
    else:
        assert answer.headers["content-encoding"] == "br"
        assert answer.body == (hosting / "www" / PATH.strip("/") / "zh/index.html.br").read_bytes()


def test_nothing_can_be_written_and_no_folder_is_listed(ask: Ask) -> None:
    assert ask("zh/index.html", "POST").status in (403, 405)
    assert ask("zh/index.html", "DELETE").status in (403, 405)
    assert ask("assets/").status in (403, 404)
    assert ask("../etc/passwd").status in (400, 403, 404)


def test_the_table_for_object_storage_names_every_file_with_its_headers(hosting: Path, site: Path) -> None:
    with (hosting / "objects.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["path"]: row for row in csv.DictReader(stream)}
    assert set(rows) == {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    assert rows["zh/index.html"] == {
        "path": "zh/index.html",
        "content_type": "text/html; charset=utf-8",
        "cache_control": "no-cache",
    }
    wasm = rows[one_of(site, "engine/runtime-*/*.wasm")]
    assert (wasm["content_type"], wasm["cache_control"]) == ("application/wasm", "public, max-age=31536000, immutable")


def test_the_configurations_name_the_host_and_the_path_of_the_public_address(hosting: Path) -> None:
    for name in ("nginx.conf", "nginx-brotli.conf"):
        text = (hosting / name).read_text(encoding="utf-8")
        assert "server_name rs.example;" in text and f"error_page 404 {PATH}404.html;" in text
        assert ("brotli_static on;" in text) == (name == "nginx-brotli.conf")
    assert "\nrs.example {\n" in (hosting / "Caddyfile").read_text(encoding="utf-8")
