# Bonroute. `make demo` tries it, `make test` runs the whole gate. Everything is installed in .venv.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

UV_VERSION := 0.13.8
PYTHON ?= python3
RUN := .venv/bin/

export UV_PYTHON_DOWNLOADS := never
export UV_PROJECT_ENVIRONMENT := $(CURDIR)/.venv
# Some machines forbid it: then each of the many processes of the tests, and the demo, would compile everything anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test format lint types architecture tests bench pictures clean

help: ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

# One line when Python is missing or too old; then the locked dependencies, again only when the lock moved.
.venv/.installed: pyproject.toml uv.lock
	@command -v $(PYTHON) >/dev/null || { echo "make: Python 3.11 or newer is needed; '$(PYTHON)' was not found (set PYTHON=/path/to/python3)" >&2; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "make: Python 3.11 or newer is needed; '$(PYTHON)' is $$($(PYTHON) -V 2>&1) (set PYTHON=/path/to/python3)" >&2; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "make: Python's venv module is missing; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 2; }
	@test -x .venv/bin/pip || $(PYTHON) -m venv .venv
	@.venv/bin/uv --version 2>/dev/null | grep -q "uv $(UV_VERSION)" || .venv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@.venv/bin/uv sync --frozen --quiet --inexact
	@touch $@

demo: .venv/.installed ## a fleet to try in the browser, without Telegram (ARGS="--fresh" starts over)
	@$(RUN)python -m playground $(ARGS)

test: lint types architecture tests ## the whole gate, as CI runs it

format: .venv/.installed ## write the code as the formatter wants it
	@$(RUN)ruff format .
	@$(RUN)ruff check --fix-only --quiet .

lint: .venv/.installed
	@$(RUN)ruff format --check .
	@$(RUN)ruff check .

types: .venv/.installed
	@$(RUN)mypy

architecture: .venv/.installed
	@$(RUN)lint-imports
	@$(RUN)deptry .
	@$(RUN)vulture

# In CI the browser test is required: Chromium comes from Debian's packages when it is missing.
tests: .venv/.installed
	@if [ "$${CI:-}" = true ] && ! command -v chromium >/dev/null; then apt-get update -qq && apt-get install -y -qq chromium >/dev/null; fi
	@rm -f .coverage .coverage.*
	@# Three parts at once on two cores: the real processes mostly wait, and go first. Theirs is printed last.
	@# What drives whole processes or walks over all code is run without coverage: it would be counted twice.
	@( e2e=0; $(RUN)python -m pytest -o cache_dir=.pytest_cache/e2e tests/e2e || e2e=$$?; \
			$(RUN)coverage run -m pytest -o cache_dir=.pytest_cache/storage tests/storage && exit $$e2e ) >.pytest-e2e.log 2>&1 & real=$$!; \
		nice -n 5 $(RUN)coverage run -m pytest -o cache_dir=.pytest_cache/bot tests/bot >.pytest-bot.log 2>&1 & bot=$$!; \
		others=0; nice -n 5 $(RUN)coverage run -m pytest $(foreach part,e2e architecture storage bot,--ignore=tests/$(part)) || others=$$?; \
		walks=0; nice -n 5 $(RUN)python -m pytest tests/architecture || walks=$$?; \
		bots=0; wait $$bot || bots=$$?; cat .pytest-bot.log; \
		e2e=0; wait $$real || e2e=$$?; cat .pytest-e2e.log; \
		rm -f .pytest-e2e.log .pytest-bot.log; exit $$((others + walks + bots + e2e))
	@$(RUN)coverage combine --quiet
	@$(RUN)coverage report

bench: .venv/.installed ## how fast: ratios in one run, medians
	@$(RUN)python -m tests.bench

pictures: .venv/.installed ## draw the pictures of the README again
	@$(RUN)python -m tests.pictures

clean: ## remove what was installed and made
	rm -rf .venv .coverage* .pytest-e2e.log .pytest-bot.log build dist var .mypy_cache .ruff_cache .pytest_cache .hypothesis
