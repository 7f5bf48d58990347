"""nginx and Caddy with the configurations that the project hands out, on loopback, for as long as a test takes."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from build_scripts.hosting.caddy import caddy
from build_scripts.hosting.nginx import nginx
from build_scripts.hosting.place import Place
from build_scripts.serve import LOOPBACK

BROTLI_MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_PATH = f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin"


def program(name: str) -> str:
    """Where a program is; raises with the remedy where there is none."""
    found = shutil.which(name, path=_PATH)
    assert found, f"缺少 {name} / {name} is missing: sh build_scripts/programs.sh {name}"
    return found


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        return int(taken.getsockname()[1])


@contextmanager
def _running(command: list[str | Path], port: int, environment: dict[str, str]) -> Iterator[str]:
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as server:
        try:
            for _ in range(200):
                assert server.poll() is None, server.stdout and server.stdout.read().decode()
                with socket.socket() as asking:
                    if asking.connect_ex((LOOPBACK, port)) == 0:
                        break
                time.sleep(0.05)
            else:
                raise AssertionError(f"{command[0]} does not listen")
            yield f"http://{LOOPBACK}:{port}"
        finally:
            server.terminate()
            server.wait(10)


@contextmanager
def behind_nginx(
    www: Path, work: Path, *, path: str = "/", brotli: bool = False, workers: int = 1, log: bool = True
) -> Iterator[str]:
    """The address of the host; the folder `work` takes what nginx writes, with `log` for `sent_by_nginx` too."""
    work.mkdir(parents=True, exist_ok=True)
    assert not brotli or BROTLI_MODULE.exists(), "apt-get install libnginx-mod-http-brotli-static"
    port = _free_port()
    (work / "site.conf").write_text(
        nginx(Place(path=path, root=str(www), listen=f"{LOOPBACK}:{port}"), brotli=brotli), encoding="utf-8"
    )
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    main = [
        f"load_module {BROTLI_MODULE};" if brotli else "",
        # What a test unpacks belongs to whoever runs it, and to nobody else.
        "user root;" if os.geteuid() == 0 else "",
        f"worker_processes {workers};",
        f"pid {work}/nginx.pid;",
        f"error_log {work}/error.log;",
        "events { worker_connections 4096; }",
        "http {",
        "log_format sent '$status $bytes_sent $request_uri';",
        f"access_log {work}/sent.log sent;" if log else "access_log off;",
        "sendfile on;",
        *(f"{kind}_temp_path {work}/{kind};" for kind in kinds),
        f"include {work}/site.conf;",
        "}",
    ]
    (work / "nginx.conf").write_text("\n".join(main), encoding="utf-8")
    command: list[str | Path] = [program("nginx"), "-p", work, "-c", work / "nginx.conf", "-e", work / "error.log"]
    with _running([*command, "-g", "daemon off;"], port, dict(os.environ)) as address:
        yield address


@dataclass(frozen=True)
class Sent:
    """One answer, as nginx wrote it down."""

    status: int
    size: int
    """Bytes on the wire, headers included."""
    path: str


def sent_by_nginx(work: Path) -> list[Sent]:
    """All answers since the server began."""
    lines = (line.split(" ", 2) for line in (work / "sent.log").read_text(encoding="utf-8").splitlines())
    return [Sent(int(status), int(size), path) for status, size, path in lines]


@contextmanager
def behind_caddy(www: Path, work: Path, *, path: str = "/") -> Iterator[str]:
    """The address of the host; the folder `work` takes what Caddy writes."""
    work.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    quiet = "{\n    admin off\n    auto_https off\n}\n"
    place = Place(path=path, root=str(www), listen=str(port))
    (work / "Caddyfile").write_text(quiet + caddy(place), encoding="utf-8")
    homes = {"HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    command: list[str | Path] = [program("caddy"), "run", "--config", work / "Caddyfile", "--adapter", "caddyfile"]
    with _running(command, port, os.environ | homes) as address:
        yield address
