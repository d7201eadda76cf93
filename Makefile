# Everything a newcomer runs. Each target sets up what it needs inside .venv and nowhere else.
PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv pip install --quiet --python $(BIN)/python --constraint constraints.txt

comma := ,
empty :=
space := $(empty) $(empty)
export UV_COMPILE_BYTECODE := 1
ifdef PIP_FIND_LINKS
export UV_FIND_LINKS ?= $(subst $(space),$(comma),$(strip $(PIP_FIND_LINKS)))
endif

.PHONY: help demo test lint docs peers bench clean

help: ## what you can do here
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

demo: .venv/.demo ## set up, and turn a talk into a report
	@$(BIN)/verkenner demo

test: .venv/.dev ## set up, and pass the tests
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

lint: .venv/.dev ## style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

docs: .venv/.dev .peers/.ready ## check that the documentation is what the program prints
	@$(BIN)/python -m docs.generated --check

peers: .peers/.ready ## set up what we are measured beside

bench: .venv/.dev ## measure the budgets
	@$(BIN)/python -m benchmarks

clean: ## remove all that was made here
	rm -rf .venv .peers build dist out .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.uv: constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Verkenner heeft Python 3.11 of nieuwer nodig. Kies een andere met: make PYTHON=python3.12" >&2; exit 1; }
	@echo "Verkenner wordt klaargezet in .venv (een keer, ongeveer een minuut) ..." >&2
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "$$(grep '^uv==' constraints.txt)"
	@touch $@

.venv/.demo: .venv/.uv pyproject.toml constraints.txt
	@$(UV) --editable '.[speech]'
	@touch $@

.venv/.dev: .venv/.uv pyproject.toml constraints.txt
	@$(UV) --editable '.[speech,models,dev]'
	@touch $@ .venv/.demo

# deduce wants old versions of libraries that Verkenner uses. Its first start builds look-up lists.
.peers/.ready: .venv/.uv
	@echo "deduce wordt klaargezet in .peers (een keer, een paar minuten) ..." >&2
	@$(PYTHON) -m venv --without-pip .peers
	@$(BIN)/uv pip install --quiet --python .peers/bin/python 'deduce>=3.0.6,<4'
	@.peers/bin/python -c 'from deduce import Deduce; Deduce()' >/dev/null 2>&1
	@touch $@
