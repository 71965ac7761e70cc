# One word for each thing a contributor does. Needs Python 3.11 or later with venv, and make; nothing is installed
# outside .venv. A different Python: `make demo PYTHON=/path/to/python3.12`.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
# An environment that uv made has no pip of its own.
WITH_PIP := $(BIN)/python -m ensurepip >/dev/null 2>&1
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
# An editable install compiles nothing: the first start would, or every one where PYTHONDONTWRITEBYTECODE is set.
COMPILE := $(BIN)/python -m compileall -q src/litlog
# The first that is new enough; asked for only where there is no environment yet.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$p && break; done)

# What Python compiles is kept even where PYTHONDONTWRITEBYTECODE is set: tests start litlog some hundred times.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
# The order of `check` is kept even under -j, so that the tests have the last word.
.NOTPARALLEL:
.PHONY: help demo quick check check-all lint types law site test torture coverage docs exports clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' Makefile | awk -F': ' '{ printf "make %-9s %s\n", $$1, $$2 }'

demo: $(VENV)/installed ## the main job on the sample library, without network after the install
	@$(BIN)/litlog demo

quick: lint types ## lint, types, and the tests of the packages that changed since the last commit
	$(BIN)/pytest -n 2 -m "not slow" $$($(BIN)/python tests/changed.py)

check: lint types law site test ## everything that must hold before a change goes in

check-all: lint types law site coverage ## what CI runs: `check`, the slow tests, and the floor of the coverage

lint: $(VENV)/installed-dev ## ruff, rules and format; what GitHub reads against its schemas
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/*-*.yml

types: $(VENV)/installed-dev ## mypy, strict, tests included
	$(BIN)/mypy

law: $(VENV)/installed-dev ## the import law, which package may use which
	$(BIN)/lint-imports

site: $(VENV)/installed-dev ## the documentation as a site, in site/; a link that leads nowhere fails
	$(BIN)/mkdocs build --strict --quiet

# The tests compare docs/cli.md, exports/ and every transcript with what the program does now. A module's tests stay
# in one process (loadscope), so that what it builds once, such as a wheel, is built once.
test: $(VENV)/installed-dev ## all tests but the slow ones, on two processors
	$(BIN)/pytest -n 2 --dist loadscope -m "not slow"

# What is tried and what is promised: docs/safety.md. Fewer or other things: make torture TORTURE="--only kills --seed 7".
torture: $(VENV)/installed-dev ## kills, full disks, many writers, hostile files: an hour or two, with a table at the end
	PYTHONPATH=tests $(BIN)/python -m torture $(TORTURE)

# The floor and what is not counted: pyproject.toml.
coverage: $(VENV)/installed-dev ## all tests, the slow ones too, with what they miss by line and branch
	$(BIN)/pytest -n 2 --dist loadscope --hypothesis-profile=ci --cov

docs: $(VENV)/installed-dev ## write docs/cli.md anew from the command line's own help
	$(BIN)/python docs/make_cli_reference.py

exports: $(VENV)/installed-dev ## write exports/ anew from the sample library in data/
	@folder=$$(mktemp -d) && $(BIN)/litlog --quiet demo "$$folder" && \
		rm -rf exports && cp -r "$$folder/exports" exports && rm -r "$$folder"

clean: ## remove the environment and every cache
	rm -rf $(VENV) build dist site .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "error: no Python 3.11 or later was found." >&2; \
		echo "hint: install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(BIN)/python
	@$(PIP) --version >/dev/null 2>&1 || $(WITH_PIP)
	$(PIP) install --editable .
	@$(COMPILE)
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(BIN)/python
	@$(PIP) --version >/dev/null 2>&1 || $(WITH_PIP)
	$(PIP) install --editable '.[dev]'
	@$(COMPILE)
	@touch $@ $(VENV)/installed
