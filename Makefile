# Everything a newcomer needs, each target saying what it does. `make help` lists them.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CASES := $(patsubst %/case.json,%,$(wildcard fixtures/*/case.json))

.PHONY: help setup brief test lint types contracts tests faults ablation bench verify cases schemas clean

help:  ## List the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: $(READY)  ## Set up the environment in .venv

$(READY): pyproject.toml constraints.txt
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --allow-existing --python $(PYTHON) $(VENV) && \
	  uv pip install --quiet --python $(BIN)/python -c constraints.txt -e '.[dev]'; \
	else \
	  $(PYTHON) -m venv $(VENV) && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'; \
	fi
	@touch $@

brief: $(READY)  ## The main job: one cited brief of the five articles in seeds/, from recorded answers, into out/
	@$(BIN)/summarizer brief seeds --replay fixtures/seeds -o out

test: lint types contracts tests faults  ## Everything CI runs: lint, types, import contracts, tests, faults

lint: $(READY)  ## Style and common mistakes
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(READY)  ## Static types, strict
	@$(BIN)/mypy

contracts: $(READY)  ## One direction of imports, pure rooms pure
	@PYTHONWARNINGS= $(BIN)/lint-imports --no-cache

tests: $(READY)  ## The test suite without the slow faults: no network, no key
	@$(BIN)/python -m pytest -q

faults: $(READY)  ## The rest of it: every kind of trouble in docs/faults.md, on loopback servers
	@$(BIN)/python -m pytest -q -m faults

verify: $(READY)  ## Prove that every recorded case is whole
	@$(BIN)/summarizer verify $(CASES)

cases: $(READY)  ## Write the briefs of the recorded cases anew
	@$(BIN)/summarizer verify --update $(CASES)

schemas: $(READY)  ## Write schemas/ from the record classes
	@$(BIN)/python -m summarizer.schemas

ablation: $(READY)  ## Switch each rule of the merger off in turn, and print what the recorded cases lose
	@$(BIN)/python -m benchmarks.ablation

bench: $(READY)  ## Time the merger and the grounding at growing sizes
	@$(BIN)/python -m benchmarks

clean:  ## Remove what the other targets made
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
