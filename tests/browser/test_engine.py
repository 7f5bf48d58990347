"""The engine in a real browser: the same answers as native Python, over http and from a disk, and plain failures."""

from __future__ import annotations

import base64
import gzip
import json
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route

import calculators
from build_scripts.bench.host import hosted
from build_scripts.engine import build_engine
from build_scripts.serve import LOOPBACK
from tests.browser.conftest import Watch, served
from tests.browser.kiosk_screen import damaged

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'"
)
WASM = "**/pyodide.asm.wasm*"
ASK = "([id, inputs]) => policyEngine.evaluate(id, inputs)"
REASON_OF_FAILURE = "() => policyEngine.ready.then(() => 'none', (error) => error.reason)"
HAS_CRASHED = "() => policyEngine.ready.then(() => false, (error) => error.reason === 'crashed')"
QUESTION = ["lanzhou-shutdown-pay", {"due_to_epidemic": "yes"}]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The engine, and one empty page that loads it."""
    folder = tmp_path_factory.mktemp("engine-alone")
    build_engine(folder)
    (folder / "page.html").write_text(
        f'<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<link rel="icon" href="data:,"><title>engine</title><script src="engine/engine.js"></script>',
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield f"{address}/page.html"


@pytest.fixture(scope="module")
def cases(project: Path) -> list[tuple[str, Any]]:
    """Every worked case, and inputs that no form would send."""
    found = [
        (file.stem, case["inputs"])
        for file in sorted((project / "tests" / "cases").glob("*.yaml"))
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]
    assert found, "no worked cases"
    identifier, wage = QUESTION[0], "local_minimum_wage"
    odd_wages = [1680.5, 1680, 1e300, True, "一千八😀", "１，６８０", "\u0000", ["1680"]]
    odd = [None, [], {}, {"nobody_asked": "yes"}, *({wage: odd_wage} for odd_wage in odd_wages)]
    return [*found, *((identifier, inputs) for inputs in odd), ("no-such-calculator", {})]


def native(function: Callable[..., str], cases: list[tuple[str, Any]], *more: str) -> list[str]:
    return [function(identifier, json.dumps(inputs), *more) for identifier, inputs in cases]


def in_browser(page: Page, name: str, cases: list[tuple[str, Any]], *more: str) -> list[str]:
    answers: list[str] = page.evaluate(
        """([name, cases, more]) => Promise.all(
            cases.map(([id, inputs]) => policyEngine[name](id, inputs, ...more).then(JSON.stringify)))""",
        [name, cases, more],
    )
    return answers


def assert_same_as_native(page: Page, cases: list[tuple[str, Any]]) -> None:
    assert in_browser(page, "evaluate", cases) == native(calculators.evaluate_json, cases)
    for lang in ("zh", "en"):
        assert in_browser(page, "explain", cases, lang) == native(calculators.explain_json, cases, lang)


def test_answers_are_identical_to_native_python(page: Page, address: str, cases: list[tuple[str, Any]]) -> None:
    page.goto(address)
    assert_same_as_native(page, cases)


def test_answers_from_a_disk_are_identical_to_native_python(
    page: Page, folder: Path, watch: Watch, cases: list[tuple[str, Any]]
) -> None:
    page.goto((folder / "page.html").as_uri())
    assert_same_as_native(page, cases)
    assert {request.split(":")[0] for request in watch.requests} == {"file", "blob"}
    assert [worker.url.split(":")[0] for worker in page.workers] == ["blob"]


def test_python_runs_in_a_worker_and_leaves_the_page_alone(page: Page, address: str) -> None:
    page.goto(address)
    assert page.workers == []
    page.evaluate("() => policyEngine.start()")
    assert [worker.url.split("/")[-1] for worker in page.workers] == ["worker.js"]
    assert page.evaluate("() => typeof loadPyodide") == "undefined"


def test_a_question_without_answers_is_answered_and_not_a_crash(page: Page, address: str) -> None:
    page.goto(address)
    asked = page.evaluate(
        """([id]) => Promise.all([policyEngine.evaluate(id), policyEngine.explain(id, undefined, "zh")])""", QUESTION
    )
    assert [answer["errors"][0]["code"] for answer in asked] == ["not_an_object"] * 2


def test_nothing_is_fetched_until_the_engine_is_wanted(page: Page, address: str, watch: Watch) -> None:
    page.goto(address)
    assert names(watch.requests) == ["page.html", "engine.js"]
    page.evaluate("() => policyEngine.ready")
    assert "pyodide.asm.wasm.gz" in names(watch.requests)


@pytest.mark.parametrize("from_disk", [False, True])
def test_progress_counts_every_byte(page: Page, address: str, folder: Path, from_disk: bool) -> None:
    page.goto((folder / "page.html").as_uri() if from_disk else address)
    steps = page.evaluate(
        """async () => {
            const steps = [];
            policyEngine.onprogress = ({ loaded, total }) => steps.push([loaded, total]);
            await policyEngine.ready;
            return steps;
        }"""
    )
    loaded = [step[0] for step in steps]
    assert loaded == sorted(loaded)
    assert len(set(loaded)) > 3
    assert {step[1] for step in steps} == {loaded[-1]}


def test_a_file_that_does_not_arrive_is_told_and_can_be_tried_again(page: Page, address: str, watch: Watch) -> None:
    watch.tolerate("net::ERR_FAILED")
    page.goto(address)
    page.route(WASM, lambda route: route.abort())
    assert page.evaluate(REASON_OF_FAILURE) == "load_failed"
    assert page.evaluate(f"(question) => ({ASK})(question).catch((error) => error.reason)", QUESTION) == "load_failed"
    page.unroute(WASM)
    page.evaluate("() => policyEngine.retry()")
    assert page.evaluate(ASK, QUESTION)["calculator"] == QUESTION[0]


@pytest.mark.parametrize(
    "name", ["files.js", "worker.js", "pyodide.js", "pyodide.asm.js", "python_stdlib.zip.gz", "*.whl.gz"]
)
def test_any_file_missing_is_told(page: Page, address: str, watch: Watch, name: str) -> None:
    watch.tolerate("404", "net::ERR_FAILED")
    page.route(f"**/{name}*", lambda route: route.fulfill(status=404))
    page.goto(address)
    assert page.evaluate(REASON_OF_FAILURE) == "load_failed"


def test_a_page_of_a_hotspot_in_place_of_a_file_counts_as_not_arrived(page: Page, address: str) -> None:
    page.route(WASM, lambda route: route.fulfill(content_type="text/html", body="<h1>请先登录</h1>"))
    page.goto(address)
    assert page.evaluate(REASON_OF_FAILURE) == "load_failed"


def cut_in_half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def with_a_wrong_byte(content: bytes) -> bytes:
    """In the middle of a rule, where Python itself would not see it."""
    assert content.count(FIGURE) == 1
    return content.replace(FIGURE, FIGURE.replace(b"80", b"85"))


def damage(page: Page, name: str, change: Callable[[bytes], bytes]) -> None:
    def spoil(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=change(response.body()))

    page.route(f"**/{name}*", spoil)


FIGURE = "按照不低于当地最低工资标准的80%支付职工生活费".encode()
DAMAGE: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("pyodide.asm.wasm.gz", cut_in_half),
    ("pyodide.asm.wasm.gz", lambda content: content[:-1000] + bytes(1000)),
    ("python_stdlib.zip.gz", cut_in_half),
    ("python_stdlib.zip.gz", lambda content: b""),
    # Another wheel, well packed.
    ("*.whl.gz", lambda content: gzip.compress(with_a_wrong_byte(gzip.decompress(content)), 9)),
    ("files.js", cut_in_half),
    ("files.js", lambda content: b""),
    ("worker.js", cut_in_half),
    ("pyodide.js", cut_in_half),
    ("pyodide.asm.js", cut_in_half),
]


def test_whatever_is_damaged_on_the_way_is_noticed_and_the_next_try_is_whole(
    page: Page, address: str, watch: Watch
) -> None:
    # A script that was cut off is told by the browser itself.
    watch.tolerate("SyntaxError", "Invalid or unexpected", "Unexpected end", "missing )")
    page.goto(address)
    for name, change in DAMAGE:
        damage(page, name, change)
        assert page.evaluate("() => policyEngine.retry().then(() => '', (error) => error.reason)") == "load_failed", (
            name
        )
        page.unroute_all()
    page.evaluate("() => policyEngine.retry()")
    assert in_browser(page, "evaluate", [(QUESTION[0], QUESTION[1])]) == native(
        calculators.evaluate_json, [(QUESTION[0], QUESTION[1])]
    )


@pytest.mark.parametrize("without_https", ["", "Object.defineProperty(self.crypto, 'subtle', { value: undefined });"])
def test_a_wrong_byte_in_a_rule_is_never_an_answer(page: Page, address: str, watch: Watch, without_https: str) -> None:
    """Not packed, so that no checksum of an archive tells."""
    watch.tolerate("Failed to find a valid digest", "ERR_FAILED", "integrity")

    def age(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=f"self.DecompressionStream = undefined;{without_https}{response.text()}")

    page.route("**/worker.js", age)
    damage(page, "*.whl", with_a_wrong_byte)
    page.goto(address)
    assert page.evaluate(REASON_OF_FAILURE) == "load_failed"


def test_damage_on_the_disk_is_noticed(page: Page, folder: Path, tmp_path: Path, watch: Watch) -> None:
    watch.tolerate("SyntaxError", "Invalid or unexpected", "ERR_FILE_NOT_FOUND", "ERR_FAILED")
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    page.goto((copy / "page.html").as_uri())
    for pattern, change in (
        ("rules-*/disk/*.whl.js", None),
        ("rules-*/disk/*.whl.js", cut_in_half),
        ("runtime-*/disk/pyodide.js.js", cut_in_half),
        ("rules-*/disk/*.whl.js", a_wrong_wheel),
    ):
        [file] = (copy / "engine").glob(pattern)
        with damaged(file, change and change(file.read_bytes())):
            reason = page.evaluate("() => policyEngine.retry().then(() => '', (error) => error.reason)")
            assert reason == "load_failed", (pattern, change)
    page.evaluate("() => policyEngine.retry()")
    assert page.evaluate(ASK, QUESTION)["calculator"] == QUESTION[0]


def a_wrong_wheel(script: bytes) -> bytes:
    """The script of the disk with another wheel in it, well packed."""
    packed = max(re.findall(rb'"([A-Za-z0-9+/=]+)"', script), key=len)
    wrong = gzip.compress(with_a_wrong_byte(gzip.decompress(base64.b64decode(packed))), 9)
    return script.replace(packed, base64.b64encode(wrong))


def of_another_version(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=re.sub(r'"version": "\w+"', '"version": "000000000000"', response.text()))


def test_a_page_that_is_older_than_the_site_is_told_and_runs_nothing_newer(
    page: Page, address: str, watch: Watch
) -> None:
    page.route("**/files.js*", of_another_version)
    page.goto(address)
    assert page.evaluate(REASON_OF_FAILURE) == "outdated"
    assert page.workers == []


def test_files_that_are_gone_because_the_site_has_changed_are_told_apart(
    page: Page, address: str, watch: Watch
) -> None:
    watch.tolerate("404")
    page.goto(address)

    def gone(route: Route) -> None:
        page.route("**/files.js*", of_another_version)
        route.fulfill(status=404)

    page.route("**/*.whl.gz", gone)
    assert page.evaluate(REASON_OF_FAILURE) == "outdated"


def test_a_worker_that_ends_without_a_word_is_told_and_a_new_start_answers(page: Page, address: str) -> None:
    page.add_init_script(
        "const Native = Worker; window.Worker = function (address) { return (window.last = new Native(address)); };"
    )
    page.goto(address)
    page.evaluate("() => policyEngine.ready")
    page.clock.install()
    page.evaluate(
        f"(question) => {{ last.terminate(); window.told = ({ASK})(question).catch((error) => error.reason); }}",
        QUESTION,
    )
    page.wait_for_timeout(100)
    page.clock.run_for(31_000)
    assert page.evaluate("() => told") == "crashed"
    page.evaluate("() => policyEngine.retry()")
    assert page.evaluate(ASK, QUESTION)["calculator"] == QUESTION[0]


def test_a_start_that_hangs_can_be_tried_again_and_loses_no_question(page: Page, address: str) -> None:
    page.goto(address)
    hanging: list[Route] = []
    page.route(WASM, lambda route: hanging.append(route))
    page.evaluate(f"(question) => {{ window.answer = ({ASK})(question); }}", QUESTION)
    while not hanging:
        page.wait_for_timeout(50)
    page.unroute(WASM)
    page.evaluate("() => policyEngine.retry()")
    assert page.evaluate("() => window.answer")["calculator"] == QUESTION[0]


class PlainHandler(SimpleHTTPRequestHandler):
    """`python -m http.server`, which compresses nothing; it counts what it sends, and writes no log."""

    sent = 0

    def copyfile(self, source: Any, outputfile: Any) -> None:
        type(self).sent += os.fstat(source.fileno()).st_size
        super().copyfile(source, outputfile)

    def log_message(self, format: str, *args: object) -> None: ...


class UnpackingHandler(PlainHandler):
    """A host that tells of every .gz that it is a compressed file, so that the browser unpacks it."""

    def end_headers(self) -> None:
        if self.path.endswith(".gz"):
            self.send_header("Content-Encoding", "gzip")
        super().end_headers()


@contextmanager
def plainly_served(folder: Path, handler: type[SimpleHTTPRequestHandler]) -> Iterator[str]:
    with ThreadingHTTPServer((LOOPBACK, 0), partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{LOOPBACK}:{server.server_port}/page.html"
        server.shutdown()


def names(requests: list[str]) -> list[str]:
    return [request.split("/")[-1] for request in requests]


def test_the_transfer_stays_within_its_budget_on_a_host_that_compresses_nothing(page: Page, folder: Path) -> None:
    PlainHandler.sent = 0
    with plainly_served(folder, PlainHandler) as address:
        page.goto(address)
        assert page.evaluate(ASK, QUESTION)["calculator"] == QUESTION[0]
    assert 3_000_000 < PlainHandler.sent < 3_600_000


def test_a_host_that_unpacks_the_copies_itself_serves_as_well(page: Page, folder: Path) -> None:
    with plainly_served(folder, UnpackingHandler) as address:
        page.goto(address)
        assert page.evaluate(ASK, QUESTION)["calculator"] == QUESTION[0]


def test_webassembly_comes_as_it_is_from_a_host_that_compresses_it(page: Page, folder: Path, watch: Watch) -> None:
    with hosted(folder, compresses=True) as host:
        page.goto(f"{host.address}/page.html")
        last = page.evaluate(
            f"""async (question) => {{
                let last = null;
                policyEngine.onprogress = (progress) => {{ last = progress; }};
                await ({ASK})(question);
                return last;
            }}""",
            QUESTION,
        )
        assert host.sent < 3_400_000
    asked = names(watch.requests)
    assert "pyodide.asm.wasm" in asked and "pyodide.asm.wasm.gz" not in asked
    assert "python_stdlib.zip.gz" in asked and "python_stdlib.zip" not in asked
    assert last["loaded"] == last["total"]


def test_a_browser_that_cannot_unpack_gets_the_files_as_they_are(page: Page, address: str, watch: Watch) -> None:
    def age(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=f"self.DecompressionStream = undefined;{response.text()}")

    page.route("**/worker.js", age)
    page.goto(address)
    assert page.evaluate(ASK, QUESTION)["calculator"] == QUESTION[0]
    assert [name for name in names(watch.requests) if name.endswith(".gz")] == []


def test_a_host_that_does_not_know_wasm_serves_as_well(page: Page, address: str) -> None:
    def misname(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-type": "application/octet-stream"})

    page.route(WASM, misname)
    page.goto(address)
    assert page.evaluate(ASK, QUESTION)["calculator"] == QUESTION[0]


def test_a_crash_is_told_to_whoever_waits_and_a_new_start_answers(page: Page, address: str, watch: Watch) -> None:
    watch.tolerate("no such thing")
    page.goto(address)
    page.evaluate("() => policyEngine.ready")
    page.workers[0].evaluate("() => { setTimeout(() => { throw new Error('no such thing'); }); }")
    page.wait_for_function(HAS_CRASHED)
    assert page.evaluate("() => policyEngine.retry().then(() => 'up')") == "up"
    assert page.evaluate(ASK, QUESTION)["calculator"] == QUESTION[0]


def test_a_call_that_throws_is_a_failure_and_never_an_answer(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("() => policyEngine.ready")
    page.workers[0].evaluate("() => self.onmessage({ data: { call: 1, name: 'no such function', texts: [] } })")
    page.wait_for_function(HAS_CRASHED)


def test_a_browser_that_refuses_webassembly_is_told_apart(page: Page, address: str, watch: Watch) -> None:
    def forbid(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": "script-src 'self'"})

    page.route("**/worker.js", forbid)
    page.goto(address)
    assert page.evaluate(REASON_OF_FAILURE) == "no_webassembly"


def test_a_browser_too_old_to_read_the_runtime_is_told_apart(page: Page, address: str) -> None:
    page.route(
        "**/pyodide.js", lambda route: route.fulfill(content_type="text/javascript", body="class { #new? }"), times=1
    )
    # The file itself is sound.
    page.goto(address)
    assert page.evaluate(REASON_OF_FAILURE) == "no_webassembly"


def test_a_browser_without_webassembly_fetches_nothing_for_it(page: Page, address: str, watch: Watch) -> None:
    page.add_init_script("delete self.WebAssembly")
    page.goto(address)
    assert page.evaluate(REASON_OF_FAILURE) == "no_webassembly"
    assert names(watch.requests) == ["page.html", "engine.js"]


def test_a_device_without_the_memory_is_told_and_another_start_answers(page: Page, address: str) -> None:
    def starve(route: Route) -> None:
        response = route.fetch()
        full = "WebAssembly.Memory = function () { throw new RangeError('could not allocate memory'); };"
        route.fulfill(response=response, body=full + response.text())

    page.route("**/worker.js", starve)
    page.goto(address)
    assert page.evaluate(REASON_OF_FAILURE) == "no_memory"
    page.unroute("**/worker.js")
    page.evaluate("() => policyEngine.retry()")
    assert page.evaluate(ASK, QUESTION)["calculator"] == QUESTION[0]


def test_a_browser_without_webassembly_is_told_apart(launch: Callable[..., Browser], address: str) -> None:
    with launch("--js-flags=--jitless") as without:
        page = without.new_page()
        page.goto(address)
        assert page.evaluate(REASON_OF_FAILURE) == "no_webassembly"
