# Two commands do all the set-up on a machine that has Python and make:
#   make decks   builds the decks of guides/ into build/
#   make test    runs the checks and the tests
# and for those who work on it
#   make fuzz    tries guides that nobody would write: FUZZ="--minutes 60 --guided"
#   make faults  fills the disk and kills the program at every step at which something is written
#   make lock    writes the versions that the tests run with anew
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := tests/requirements.lock

.PHONY: decks test check docs bench packages fuzz faults lock clean

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

$(VENV)/installed-tests: $(VENV)/installed $(LOCK)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint $(LOCK) --editable . --group test
	$(BIN)/python tests/anki_connect/environment.py
	touch $@

bench: $(VENV)/installed
	$(BIN)/python benchmarks/run.py $(BENCH)

fuzz: $(VENV)/installed-tests
	$(BIN)/python -c "import atheris" 2>/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check atheris || true
	$(BIN)/python tests/fuzz.py $(FUZZ)

faults: $(VENV)/installed-tests
	for action in build bundle answers new preview; do for kind in full kill; do \
	$(BIN)/python tests/faults.py $$kind $$action || exit 1; done; done

lock:
	rm -rf .venv-lock
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check --editable . --group test
	echo "# what the tests run with; \`make lock\` writes it anew" > $(LOCK)
	.venv-lock/bin/python -m pip freeze --exclude-editable >> $(LOCK)
	rm -rf .venv-lock

packages: $(VENV)/installed-tests
	$(BIN)/python -m pip install --quiet --disable-pip-version-check nox
	$(BIN)/nox

clean:
	rm -rf $(VENV) .venv-anki-connect .nox .pytest_cache .mypy_cache .ruff_cache
