#!/usr/bin/env python3
"""Writes files/: office files as offices make them, one for each oddity the readers must know, and hostile ones.

    python3 -m venv V && V/bin/pip install -r requirements.txt && V/bin/python make-fixtures.py

The files are the same each time: fixed moments, fixed salts, pinned packages. They are committed; run this after a
change of makers/. `--check` writes nothing and fails if a committed file differs.
"""

import pathlib
import sys

from makers import hostile, lists, others, word, xlsx

HERE = pathlib.Path(__file__).parent / "files"


def main():
    made = {name: data for maker in (xlsx, lists, others, word, hostile) for name, data in maker.files()}
    kept = {path.name: path.read_bytes() for path in HERE.glob("*")}
    if sys.argv[1:] == ["--check"]:
        differ = sorted(name for name in made.keys() | kept.keys() if made.get(name) != kept.get(name))
        sys.exit(f"differs: {', '.join(differ)}" if differ else 0)
    HERE.mkdir(exist_ok=True)
    for name in kept.keys() - made.keys():
        (HERE / name).unlink()
    for name, data in made.items():
        (HERE / name).write_bytes(data)


main()
