# Dateline. `make demo` reads the bundled examples and writes a report; `make test` runs every test.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
CORPORA ?= ../shared/corpora
BENCH   ?= ../shared/bench

.PHONY: demo test check lint types train gazetteer quality speed schema clean

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# The stamp is newer than pyproject.toml once the package stands in the environment, so a second run installs nothing.
$(VENV)/installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --editable '.[dev]'
	@touch $@ $(VENV)/installed

demo: $(VENV)/installed
	@mkdir -p build
	@$(BIN)/dateline report examples/*.txt examples/*.html examples/*.jsonl --output build/report.html

test: $(VENV)/installed-dev
	$(BIN)/python -m pytest

lint: $(VENV)/installed-dev
	$(BIN)/ruff check src tests benchmarks training
	$(BIN)/ruff format --check src tests benchmarks training

types: $(VENV)/installed-dev
	$(BIN)/mypy

# Everything that needs no language model, in under a minute.
check: lint types
	$(BIN)/python -m pytest -m 'not model and not slow'

quality: $(VENV)/installed-dev
	$(BIN)/python benchmarks/quality/run.py --bench $(BENCH)

speed: $(VENV)/installed-dev
	$(BIN)/python benchmarks/speed/run.py

schema: $(VENV)/installed
	@$(BIN)/dateline schema

clean:
	rm -rf build $(VENV)
