"""Tests the open data: `check.py DATA PAGE [--update]`.

DATA is the folder of the built files, PAGE is docs/data.md.

- `frictionless` validates the data package: types, limits, keys, references, sizes and hashes.
- DuckDB runs every SQL block of the page, in order. The table below a block must be what it gives.
- Each block without the word `duckdb` is also read as SQL of Spark, BigQuery and Trino, translated
  to DuckDB, and must give the same.

A block `csv NAME` of the page is written to the file NAME. `--update` writes the results into the
page instead of comparing them.
"""

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

import duckdb
import frictionless
import sqlglot

ENGINES = ("spark", "bigquery", "trino")
# A fenced block with its language and what else stands there, and the table below it, if any.
BLOCK = re.compile(r"^```(sql|csv)([^\n]*)\n(.*?)^```\n(\n(?:\|[^\n]*\n)+)?", re.M | re.S)


class Results:
    """Counts what passed and failed, in the form of `cargo test`."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, problem):
        """Counts a test; `problem` is empty where it passed."""
        print(f"test {name} ... {'FAILED' if problem else 'ok'}")
        if problem:
            self.failed += 1
            print(problem)
        else:
            self.passed += 1


def validate(data, results):
    """Validates the package, resource by resource."""
    report = frictionless.validate(str(data / "datapackage.json"))
    errors = "\n".join(error.message for error in report.errors)
    results.check("data package", errors)
    for task in report.tasks:
        rows = task.stats.get("rows", 0)
        errors = [error.message for error in task.errors[:10]]
        if not errors and not rows:
            errors = ["it has no rows"]
        results.check(f"data package: {task.place}, {rows} rows", "\n".join(errors))


def cell(value):
    """A value as the page shows it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)


def table(connection, sql):
    """The result of a statement as Markdown; empty for one that makes a table or view."""
    result = connection.execute(sql)
    if sql.lstrip().startswith("CREATE"):
        return ""
    names = [column[0] for column in result.description]
    rows = [names, *([cell(value) for value in row] for row in result.fetchall())]
    lines = ["| " + " | ".join(row) + " |\n" for row in rows]
    lines.insert(1, "|" + "---|" * len(names) + "\n")
    return "\n" + "".join(lines)


def connections():
    """One database for the SQL as written and for each engine."""
    return {name: duckdb.connect() for name in ("duckdb", *ENGINES)}


def run(databases, words, sql):
    """Runs a block everywhere; gives the result and what differs."""
    if "duckdb" in words.split():
        for connection in databases.values():
            connection.execute(sql)
        return "", ""
    expected = table(databases["duckdb"], sql)
    problems = []
    for engine in ENGINES:
        [translated] = sqlglot.transpile(sql, read=engine, write="duckdb")
        result = table(databases[engine], translated)
        if result != expected:
            problems.append(f"read as {engine} SQL it gives:{result}")
    return expected, "\n".join(problems)


def heading(text, end):
    """The last heading before a position."""
    return re.findall(r"^#+ (.*)$", text[:end], re.M)[-1]


def walk(text, results, update):
    """Runs every block of the page; gives the page with the results."""
    databases = connections()
    parts, end = [], 0
    for number, block in enumerate(BLOCK.finditer(text), 1):
        language, words, body, shown = block.groups()
        parts.append(text[end : block.start()])
        end = block.end()
        kept = block.group()
        if language == "csv":
            Path(words.strip()).write_text(body, encoding="utf-8")
        else:
            name = f"docs/data.md, block {number}: {heading(text, block.start())}"
            try:
                result, problem = run(databases, words, body)
            except (duckdb.Error, sqlglot.errors.SqlglotError) as error:
                result, problem = shown or "", str(error)
            if update:
                kept = kept.removesuffix(shown or "") + result
            elif result != (shown or ""):
                problem += f"it gives:\n{result}"
            results.check(name, problem)
        parts.append(kept)
    return "".join(parts) + text[end:]


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--update"]
    update = len(arguments) < len(sys.argv) - 1
    data, page = (Path(argument).resolve() for argument in arguments)
    results = Results()
    validate(data, results)
    text = page.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        # The page names the files as they are below a site.
        shutil.copytree(data, Path(folder) / "data")
        here = os.getcwd()
        os.chdir(folder)
        updated = walk(text, results, update)
        os.chdir(here)
    if update and updated != text:
        page.write_text(updated, encoding="utf-8")
        print(f"{page.name} is written")
    word = "FAILED" if results.failed else "ok"
    print(
        f"\ntest result: {word}. {results.passed} passed; {results.failed} failed; 0 ignored"
    )
    sys.exit(1 if results.failed else 0)


if __name__ == "__main__":
    main()
