"""Runs the programs that "copy as code" writes, which a test has left in a folder, in cells of one file for each target.

    python3 snippets.py FOLDER [TARGET...]

All are parsed; those for the targets are run, and what they print is compared with the number in their last comment. Those that
need a library which is not there are counted by its name.
"""
import ast
import contextlib
import io
import pathlib
import re
import sys
import warnings


def run(text):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(text, "snippet", "exec"), {})
    return float(printed.getvalue())


class Wanting(Exception):
    """A library is not there."""


def fault(text):
    """What is wrong with a program; empty when nothing is."""
    if "# There is no number to expect" in text:
        return ""
    promised = re.search(r"print\(float\(loss\)\)  # (\S+?)(, within (\S+): .*)?$", text.strip())
    if promised is None:
        return "promises no number"
    expected, within = float(promised[1]), float(promised[3] or 1e-6)
    try:
        value = run(text)
    except ModuleNotFoundError as missing:
        raise Wanting(missing.name) from missing
    except Exception as thrown:
        # tifffile leaves some kinds of compression to another library, and knows some only since 2023.
        if needed := re.search(r"requires the '(\w+)' package|COMPRESSION.* (not) supported", str(thrown)):
            raise Wanting(needed[1] or "a newer tifffile") from thrown
        return f"stops with {thrown!r}"
    return "" if abs(value - expected) <= within * max(1, abs(expected)) else f"prints {value}"


def main(folder, targets):
    warnings.simplefilter("ignore")
    parsed, faults, ran, wanting = 0, [], dict.fromkeys(targets, 0), {}
    for file in sorted(pathlib.Path(folder).glob("*.py")):
        for text in file.read_text(encoding="utf-8").split("# %%\n")[1:]:
            ast.parse(text, str(file))
            parsed += 1
            if file.stem in targets:
                try:
                    wrong = fault(text)
                except Wanting as library:
                    wanting[str(library)] = wanting.get(str(library), 0) + 1
                    continue
                ran[file.stem] += 1
                if wrong:
                    faults.append(f"{file}: {wrong}\n{text}")
    print(f"{parsed} programs parsed, run: {ran}, not run for want of: {wanting or 'nothing'}, wrong: {len(faults)}")
    print("\n".join(faults[:5]))
    return 1 if faults or not parsed or not all(ran.values()) else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
