# Shorthands; nothing depends on them. `just` alone lists them.

bin := ".venv/bin"
compile := bin / "pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe --no-header"

_list:
    @just --list --unsorted

# Rehearse the example, or run the command line: just run serve NOTE
run *arguments:
    ./run {{ arguments }}

# What needs Python alone
test *arguments:
    ./test {{ arguments }}

# What must pass before anything lands
all *arguments:
    ./test --all {{ arguments }}

# Put the code into its format
format:
    {{ bin }}/ruff check --fix
    {{ bin }}/ruff format

# Look for what the rules of style forbid
lint:
    {{ bin }}/ruff check
    {{ bin }}/ruff format --check
    {{ bin }}/bandit --quiet --recursive --configfile pyproject.toml src

# Ask the advisory services about every package that runs in the house; needs the internet
audit:
    {{ bin }}/pip-audit --require-hashes --disable-pip --strict --requirement requirements/run.txt
    {{ bin }}/pip-audit --require-hashes --disable-pip --strict --requirement requirements/charts.txt
    {{ bin }}/pip-audit --require-hashes --disable-pip --strict --requirement requirements/oidc.txt

# Check the types
types:
    {{ bin }}/mypy

# Check that rooms import from lower floors only
layers:
    {{ bin }}/lint-imports --no-cache

# Write the golden files of new kinds of events; existing ones stay as they are
golden:
    {{ bin }}/python tests/history_golden.py

# Lock the requirements anew after a change; with --upgrade, take newer versions
requirements *options:
    {{ compile }} {{ options }} --output-file requirements/run.txt pyproject.toml
    {{ compile }} {{ options }} --output-file requirements/build.txt requirements/build.in
    {{ compile }} {{ options }} --output-file requirements/charts.txt requirements/charts.in
    {{ compile }} {{ options }} --output-file requirements/oidc.txt requirements/oidc.in
    {{ compile }} {{ options }} --output-file requirements/dev.txt requirements/dev.in
    {{ bin }}/python requirements/sbom.py

# Remove what the tools leave behind, but not .venv
clean:
    rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist

# Measure, and write what is found into docs/performance.md: just benchmarks fanout appends; --dry, --quick
benchmarks *arguments:
    {{ bin }}/python benchmarks/all.py {{ arguments }}
