"""Runs the losses to train with that "copy as code" writes, which a test has left in a folder, in cells of one file for each target.

    python3 losses.py FOLDER [TARGET...]

All are parsed; those for the targets are made and given a pair of masks and a batch of two, in double and in single precision. What
they give is compared with the numbers in their last comment, and their gradient must be a number in each pixel. Those that need a
library which is not there are counted by its name. Keras takes the backend that KERAS_BACKEND names: torch or jax.
"""
import ast
import json
import os
import pathlib
import re
import sys
import warnings

import numpy as np

os.environ.setdefault("KERAS_BACKEND", "torch")


class Wanting(Exception):
    """A library is not there."""


def given(text):
    """The loss that a text leaves behind."""
    names = {}
    try:
        exec(compile(text, "loss", "exec"), names)
    except ModuleNotFoundError as missing:
        raise Wanting(missing.name) from missing
    return names.get("loss") or next(value for name, value in names.items() if name.endswith("_loss") and callable(value))


def by_numpy(loss, given, t):
    return float(loss(given, t)), np.zeros(1)


def by_jax(loss, given, t):
    import jax
    if given.dtype == np.float64:
        jax.config.update("jax_enable_x64", True)
    value, slope = jax.value_and_grad(loss)(jax.numpy.asarray(given), jax.numpy.asarray(t))
    return float(value), np.asarray(slope)


def by_torch(loss, given, t):
    import torch
    given = torch.from_numpy(given).requires_grad_()
    value = loss(given, torch.from_numpy(t))
    value.backward()
    return float(value), given.grad.numpy()


def by_keras(loss, given, t):
    import keras
    if loss.dtype != str(given.dtype):
        raise Wanting(f"a loss of {given.dtype}")
    if keras.backend.backend() == "jax":
        return by_jax(lambda given, t: loss(t, given), given, t)
    return by_torch(lambda given, t: loss(t, given), given, t)


def fault(text, target):
    """What is wrong with a loss; empty when nothing is."""
    images = json.loads(re.search(r"^# Images: (.*)$", text, re.M)[1])
    channels_last = target in ("keras", "jax", "numpy")
    run = {"keras": by_keras, "jax": by_jax, "numpy": by_numpy}.get(target, by_torch)
    logits = "# Takes x, the logits" in text
    saturated = any(min(q, 1 - q) < 1e-7 for row in images["p"] for q in row)
    # Next to 1 single precision has so few numbers that a logarithm is off by a fifth.
    for kind, within in (np.float64, 1e-6), (np.float32, 0.05 if saturated else 1e-4):
        if target == "keras":
            import keras
            keras.config.set_floatx(np.dtype(kind).name)
        loss = given(text)
        t, p = np.array(images["t"], kind), np.array(images["p"], np.float64)
        if logits:
            p = np.clip(p, 1e-7, 1 - 1e-7)
            p = np.log(p) - np.log1p(-p)
        sides = (-1, 2, p.shape[1] // 2, 1) if channels_last else (-1, 1, 2, p.shape[1] // 2)
        t, p = t.reshape(sides), p.astype(kind).reshape(sides)
        for name, count in ("first", 1), ("batch", 2):
            expected = images[name]
            if expected is None:
                continue
            near = max(within, 3e-6 if "within 3e-6" in text.replace("\n# ", " ") else 0) * max(1, abs(expected))
            value, slope = run(loss, p[:count], t[:count])
            if not abs(value - expected) <= near:
                return f"gives {value} for the {name} in {kind.__name__}, not {expected}"
            # Of 0 a power below 1 has no slope.
            steep = re.search(r"gamma=0\.\d", text) and (saturated or expected == 0)
            if not (steep or np.isfinite(slope).all() or saturated and not np.isnan(slope).any()):
                return f"has no gradient for the {name} in {kind.__name__}: {slope.ravel()}"
    return ""


def main(folder, targets):
    warnings.simplefilter("ignore")
    parsed, faults, ran, wanting = 0, [], dict.fromkeys(targets, 0), {}
    for file in sorted(pathlib.Path(folder).glob("*.py")):
        for text in file.read_text(encoding="utf-8").split("# %%\n")[1:]:
            ast.parse(text, str(file))
            parsed += 1
            if file.stem in targets:
                try:
                    wrong = fault(text, file.stem)
                except Wanting as library:
                    wanting[str(library)] = wanting.get(str(library), 0) + 1
                    continue
                except Exception as thrown:
                    wrong = f"stops with {thrown!r}"
                ran[file.stem] += 1
                if wrong:
                    faults.append(f"{file}: {wrong}\n{text}")
    print(f"{parsed} losses parsed, run: {ran}, not run for want of: {wanting or 'nothing'}, wrong: {len(faults)}")
    print("\n".join(faults[:5]))
    return 1 if faults or not parsed or not all(ran.values()) else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
