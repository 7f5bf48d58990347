# The two commands to know: `make serve` and `make test`. Both set up what they need.

PYTHON := .venv/bin/python
LOCKED_WITH := pip-tools==7.6.2

# A machine without a UTF-8 locale is no reason to stumble over Chinese.
export PYTHONUTF8 := 1

# What somebody types after FILE=, as one word for the shell: names have spaces and quotation marks.
quoted = '$(subst ','\'',$(value $(1)))'

.DEFAULT_GOAL := help
.PHONY: help setup serve test soak site hosting kiosk kiosk-sign check notice proposals bench register compare lock format clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

setup: ## install what the project needs into .venv and node_modules
	@sh build_scripts/setup.sh

serve: site ## build the site, serve it on this machine, print the address
	@$(PYTHON) -m build_scripts serve

test: ## run every check, in a real Chromium too
	@sh build_scripts/programs.sh nginx
	@sh build_scripts/setup.sh --with-chromium
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -m build_scripts site
	SITE=site $(PYTHON) -m pytest -n 2 -m "not browser and not soak and not exhaustive" --cov --cov-report=
	$(PYTHON) -m coverage report --include="calculators/*" --skip-covered --show-missing --fail-under=100
	$(PYTHON) -m coverage report --include="build_scripts/*" --skip-covered --show-missing --fail-under=90
	SITE=site $(PYTHON) -m pytest -n 2 -m "exhaustive and not browser and not soak"
	SITE=site $(PYTHON) -m pytest -n 2 -m browser

# The checks of tests/soak, or those of these names: make soak ONLY="load visits"
ONLY :=

soak: site ## the long checks: hostile input, load, mutation (an hour or more)
	@sh build_scripts/programs.sh nginx wrk caddy WebKitWebDriver xvfb-run
	@sh build_scripts/chromium.sh --install >/dev/null
	SITE=site $(PYTHON) -m tests.soak $(ONLY)

site: setup ## build the site into site/
	$(PYTHON) -m build_scripts site

hosting: site ## lay out the site for a server in dist/hosting/, with configurations
	@$(PYTHON) -m build_scripts hosting

kiosk: setup ## the bundle for a touch screen without a network, into dist/
	$(PYTHON) -m build_scripts kiosk

kiosk-sign: setup ## sign that bundle: make kiosk-sign KEY=…, a private key of ssh-keygen
	@$(PYTHON) -m build_scripts kiosk-sign "$(KEY)"

check: setup ## check the record of the notices, and say what is left to do
	@$(PYTHON) -m build_scripts check $(if $(LANGUAGE),--lang $(LANGUAGE)) $(if $(CSV),--csv $(call quoted,CSV))

notice: setup ## import a notice as received: make notice FILE=…
	@$(PYTHON) -m build_scripts notice $(call quoted,FILE) $(if $(ID),--id=$(call quoted,ID))

proposals: setup ## propose translations from what was translated before: make proposals NOTICE=…
	@$(PYTHON) -m build_scripts proposals $(call quoted,NOTICE)

bench: ## measure, and print the figures; CORPUS=DIR names a folder of more texts
	@sh build_scripts/setup.sh --for-bench
	@CORPUS="$(CORPUS)" $(PYTHON) -m build_scripts bench

register: setup ## give new sentences their addresses for ever
	@$(PYTHON) -m build_scripts register

# A state is a folder of notices or a git revision: make compare OLD=v1.0 NEW=HEAD
OLD := HEAD
NEW := docs/notices

compare: setup ## what differs in the notices: since the last commit, or from OLD= to NEW=
	@$(PYTHON) -m build_scripts compare "$(OLD)" "$(NEW)"

lock: setup ## write the lock files anew from requirements.in and package.json
	$(PYTHON) -m venv --clear build/lock
	build/lock/bin/python -m pip install --quiet $(LOCKED_WITH)
	build/lock/bin/pip-compile --quiet --generate-hashes --strip-extras --no-emit-find-links --no-emit-index-url \
		--no-emit-trusted-host --output-file=requirements.txt requirements.in
	npm install --package-lock-only
	npm install --package-lock-only --omit-lockfile-registry-resolved --prefix build_scripts/bench

format: setup ## put the Python code into the project's format
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

clean: ## remove everything that was built
	rm -rf build site dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
