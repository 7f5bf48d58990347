"""What is sent is what is written: a script says the same after its comments and spaces are gone."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

SAME = """
const { readdirSync, readFileSync } = require("node:fs");
const { tokenizer } = require("acorn");
const [written, sent] = process.argv.slice(1);
const tokens = (file) => [...tokenizer(readFileSync(file, "utf8"), { ecmaVersion: 2022 })];
const words = (file) => tokens(file).map(({ type, value }) => `${type.label} ${value}`).join("\\n");
const names = readdirSync(sent).filter((name) => name.endsWith(".js") && !name.startsWith("search-words."));
for (const name of names) if (words(`${written}/${name}`) !== words(`${sent}/${name}`)) console.log(name);
console.error(names.length);
"""


def test_a_script_that_is_sent_has_the_words_of_the_one_that_is_written(project: Path, site: Path) -> None:
    run = subprocess.run(
        ["node", "-e", SAME, project / "site_templates" / "assets", site / "assets"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"NODE_PATH": str(project / "node_modules")},
    )
    assert run.stdout == ""
    assert int(run.stderr) > 25
    written = (project / "site_templates" / "assets" / "search-box.js").stat().st_size
    assert (site / "assets" / "search-box.js").stat().st_size < 0.9 * written
