"""Runs the programs that "copy as code" writes, which a test has left in a folder, in cells of one file for each target.

    python3 snippets.py FOLDER [TARGET...]

All are parsed; those for the targets are run, and what they print is compared with the number in their last comment.
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
    except Exception as thrown:
        return f"stops with {thrown!r}"
    return "" if abs(value - expected) <= within * max(1, abs(expected)) else f"prints {value}"


def main(folder, targets):
    warnings.simplefilter("ignore")
    parsed, faults, ran = 0, [], dict.fromkeys(targets, 0)
    for file in sorted(pathlib.Path(folder).glob("*.py")):
        for text in file.read_text(encoding="utf-8").split("# %%\n")[1:]:
            ast.parse(text, str(file))
            parsed += 1
            if file.stem in targets:
                ran[file.stem] += 1
                if wrong := fault(text):
                    faults.append(f"{file}: {wrong}\n{text}")
    print(f"{parsed} programs parsed, run: {ran}, wrong: {len(faults)}")
    print("\n".join(faults[:5]))
    return 1 if faults or not parsed or not all(ran.values()) else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
