# Two commands do all the set-up: `make site` and `make test`. The README says the same steps without make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: site serve test check eval bench format schemas lock clean

site: $(VENV)/.site ## build the public site into site/
	$(BIN)/columnist build
	@echo "Look at it with: make serve"

serve: $(VENV)/.site ## show the site on localhost while you write
	$(BIN)/columnist serve

test: $(VENV)/.test ## run every test, the browser's too
	tools/install-browser $(BIN)/python
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(VENV)/.test ## check the code and the content
	$(BIN)/ruff format --check tools tests
	$(BIN)/ruff check tools tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/columnist check

eval: $(VENV)/.test ## compare the search with the stock engines; SIZES="200 1000" enlarges the column
	$(BIN)/python tests/search/compare.py $(SIZES)

bench: $(VENV)/.test ## compare the speed with other generators, and time serving; SIZES="1000 5000" says how many letters
	$(INSTALL) --editable ".[bench]" --no-build-isolation
	$(BIN)/python tests/bench/race.py $(SIZES)
	tools/install-browser $(BIN)/python
	$(BIN)/python tests/bench/serving.py $(lastword $(SIZES))

format: $(VENV)/.test ## put the code in form
	$(BIN)/ruff format tools tests
	$(BIN)/ruff check --fix tools tests

schemas: $(VENV)/.site ## renew schemas/ from the models
	$(BIN)/columnist schema --write

lock: $(VENV)/bin/python ## renew the lock files
	$(INSTALL) uv
	PATH=$(CURDIR)/$(BIN):$$PATH tools/lock

clean:
	rm -rf $(VENV) site private-site .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: $(VENV)/bin/python requirements.lock pyproject.toml
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site requirements-test.lock
	$(INSTALL) --require-hashes -r requirements-test.lock
	@touch $@
