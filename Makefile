# The commands of a newcomer: `make demo` and `make test`. Everything else is for those who work on Twosource.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LEDGER := demo/sample.ledger

.PHONY: demo test check quality lock clean

demo: $(VENV)/.runtime
	@mkdir -p demo
	@$(BIN)/twosource read src/twosource/sample/articles --ledger $(LEDGER) --set codebook=src/twosource/sample/outlets.yaml
	@$(BIN)/twosource report --ledger $(LEDGER) --out demo/report.html
	@echo "Open this page in a browser; ask on with: $(BIN)/twosource findings --ledger $(LEDGER)"

test: $(VENV)/.development
	@sh .ci/browser
	$(BIN)/python -m pytest

check: $(VENV)/.development
	$(BIN)/ruff format --check src tests quality benchmarks
	$(BIN)/ruff check src tests quality benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

quality: $(VENV)/.development
	$(BIN)/python -m quality.table

# Both locks hold every package with the hashes of its files; pip refuses anything else.
$(VENV)/.runtime: requirements/runtime.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.development: requirements/development.txt $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
	@touch $@

lock: $(VENV)/.development
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		requirements/build.in pyproject.toml -o requirements/runtime.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		-c requirements/runtime.txt --group dev -o requirements/development.txt

clean:
	rm -rf $(VENV) demo build dist
