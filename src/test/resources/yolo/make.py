"""Makes polygons.json: polygons and the pixels that OpenCV (5.0) fills.

    pip install opencv-python-headless && python3 make.py [how many] > polygons.json
"""
import json
import random
import sys

import cv2
import numpy as np

random.seed(3)


def corner(side, kind):
    if kind == 0:
        return random.randint(0, side)
    if kind == 1:
        return random.randint(0, side - 1)
    if kind == 2:
        return random.randint(-3, side + 3)
    return random.randint(-3 * side, 4 * side)


def runs(mask):
    flat = np.concatenate([[0], mask.ravel(), [2]])
    ends = np.flatnonzero(np.diff(flat)) + 1
    return np.diff(np.concatenate([[1], ends])).tolist()


def case(number):
    height, width = random.randint(1, 40), random.randint(1, 40)
    count = random.choice([1, 2, 3, 3, 4, 5, 8, 20])
    points = [corner(side, number % 4) for _ in range(count) for side in (width, height)]
    mask = np.zeros((height, width), np.uint8)
    cv2.fillPoly(mask, [np.array(points, np.int32).reshape(-1, 2)], color=1)
    return {"height": height, "width": width, "points": points, "runs": runs(mask)}


many = int(sys.argv[1]) if len(sys.argv) > 1 else 64
print("[" + ",\n".join(json.dumps(case(n)) for n in range(many)) + "]")
