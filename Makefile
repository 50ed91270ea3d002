# Targets: setup demo test unit lint check bench fuzz lock clean. PYTHON names the interpreter (3.11 to 3.13).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
EXAMPLES := $(wildcard examples/pages/*)
DEMO := examples/dossier.html

.PHONY: setup demo test unit lint check bench fuzz lock clean

setup: $(READY)

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	touch $@

demo: $(READY)
	$(BIN)/twosource brief $(EXAMPLES)
	$(BIN)/twosource brief --format html --output $(DEMO) $(EXAMPLES)
	@echo
	@echo "The same dossier with pictures, each line linked to its sentence: $(CURDIR)/$(DEMO)"

test: $(READY)
	$(BIN)/python -m pytest

unit: $(READY)
	$(BIN)/python -m pytest -m "not model and not browser and not corpus"

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint
	$(BIN)/python -m pytest --cov=twosource --cov-report=term:skip-covered

bench: $(READY)
	$(BIN)/python -m pip install --quiet --editable ".[bench]"
	$(BIN)/python -m bench

fuzz: $(READY)
	$(BIN)/python -m pip install --quiet --editable ".[fuzz]"
	$(BIN)/python scripts/fuzz.py --seconds 600 .fuzz

lock:
	$(PYTHON) -m pip install --quiet uv
	$(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 --extra dev --extra frames \
		--generate-hashes --no-emit-index-url --no-header --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis $(DEMO)
