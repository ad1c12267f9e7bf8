# Everything that the project needs, in seven words: install, run, test, lint, train, reranker, accurate.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
export HF_HUB_OFFLINE := 1

.PHONY: install run test lint train reranker accurate

install: .venv/installed

.venv/installed: pyproject.toml constraints.txt
	@echo "Installing Scrutineer into .venv (some minutes the first time) ..."
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@$(BIN)/python -m retrieval.larger --where-quick
	@$(BIN)/python -m retrieval.prepared
	@touch $@

run: install
	@$(BIN)/scrutineer serve

test: install
	$(BIN)/python -m pytest --numprocesses 2

lint: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Both train for the packaged model unless another is named, whichever serves on this machine.
train reranker: export SCRUTINEER_MODEL ?= all-MiniLM-L6-v2

train: install
	$(BIN)/python -m training
	$(BIN)/python -m training.translation
	$(BIN)/python -m training.mix

reranker: install
	$(BIN)/python -m training.reranker
	$(BIN)/python -m training.mix

accurate: install
	@$(BIN)/python -m retrieval.larger
	@$(BIN)/python -m retrieval.prepared
