"""Makes drawings.json: shapes and the pixels that Pillow (12.3) draws of them with the calls of LabelMe's shape_to_mask.

    pip install Pillow numpy && python3 make.py [how many] > drawings.json
"""
import json
import math
import random
import sys

import numpy as np
from PIL import Image, ImageDraw

random.seed(5)


def corner(side, kind):
    if kind == 0:
        return random.randint(-2, side + 2)
    if kind == 1:
        return random.randint(0, side - 1)
    if kind == 2:
        return round(random.uniform(0, side), 3)
    return random.uniform(-side, 2 * side)


def drawn(width, height, shape, points):
    mask = Image.new("L", (width, height))
    draw = ImageDraw.Draw(mask)
    xy = [tuple(point) for point in points]
    if shape == "circle":
        (cx, cy), (px, py) = xy
        d = math.sqrt((cx - px) ** 2 + (cy - py) ** 2)
        draw.ellipse(((cx - d, cy - d), (cx + d, cy + d)), outline=1, fill=1)
    elif shape == "rectangle":
        (x0, y0), (x1, y1) = xy
        draw.rectangle(((min(x0, x1), min(y0, y1)), (max(x0, x1), max(y0, y1))), outline=1, fill=1)
    elif shape in ("line", "linestrip"):
        draw.line(xy=xy, fill=1, width=10)
    elif shape == "point":
        (cx, cy), = xy
        draw.ellipse(((cx - 5, cy - 5), (cx + 5, cy + 5)), outline=1, fill=1)
    else:
        draw.polygon(xy=xy, outline=1, fill=1)
    return np.array(mask)


def runs(mask):
    flat = np.concatenate([[0], mask.ravel(), [2]])
    ends = np.flatnonzero(np.diff(flat)) + 1
    return np.diff(np.concatenate([[1], ends])).tolist()


def case(number):
    height, width = random.randint(1, 40), random.randint(1, 40)
    shape = ("polygon", "polygon", "polygon", "rectangle", "circle", "line", "linestrip", "point")[number % 8]
    kind = number // 8 % 4
    count = {"rectangle": 2, "circle": 2, "line": 2, "point": 1}.get(shape) or random.choice([3, 3, 4, 5, 8, 20])
    points = [[corner(width, kind), corner(height, kind)] for _ in range(count)]
    return {"height": height, "width": width, "shape": shape, "points": points, "runs": runs(drawn(width, height, shape, points))}


many = int(sys.argv[1]) if len(sys.argv) > 1 else 96
print("[" + ",\n".join(json.dumps(case(n)) for n in range(many)) + "]")
