"""Where a site is to stand follows from its public address."""

from __future__ import annotations

import pytest

from build_scripts.hosting.caddy import caddy
from build_scripts.hosting.nginx import nginx
from build_scripts.hosting.place import Place


@pytest.mark.parametrize(
    ("address", "host", "path"),
    [
        ("https://rs.example/ten-measures/", "rs.example", "/ten-measures/"),
        ("https://rs.example/", "rs.example", "/"),
        ("https://rs.example", "rs.example", "/"),
        ("", "", "/"),
    ],
)
def test_host_and_path_are_those_of_the_public_address(address: str, host: str, path: str) -> None:
    place = Place.of(address)
    assert (place.host, place.path) == (host, path)


def test_without_a_public_address_the_configurations_answer_to_any_name() -> None:
    assert "server_name _;" in nginx(Place.of(""))
    assert "\n:80 {\n" in caddy(Place.of(""))
