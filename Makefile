# Two commands do all the set-up on a machine that has Python and make:
#   make decks   builds the decks of guides/ into build/
#   make test    runs the checks and the tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: decks test check docs bench packages clean

decks: $(VENV)/installed
	$(BIN)/guide2anki build guides -o build

test: $(VENV)/installed-tests check
	$(BIN)/python -m pytest --numprocesses auto

check: $(VENV)/installed-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(VENV)/installed
	$(BIN)/python docs/make_shapes.py
	$(BIN)/python docs/make_commands.py

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/installed-tests: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group test
	$(BIN)/python tests/anki_connect/environment.py
	touch $@

bench: $(VENV)/installed
	$(BIN)/python benchmarks/run.py $(BENCH)

packages: $(VENV)/installed-tests
	$(BIN)/python -m pip install --quiet --disable-pip-version-check nox
	$(BIN)/nox

clean:
	rm -rf $(VENV) .venv-anki-connect .nox .pytest_cache .mypy_cache .ruff_cache
