"""Makes polygons.json: polygons and the run-length texts that pycocotools (2.0.11) makes of them.

    pip install pycocotools && python3 make.py [how many] > polygons.json
"""
import json
import random
import sys

from pycocotools import mask

random.seed(7)


def corner(side, kind):
    if kind == 0:
        return random.randint(-2, side + 2)
    if kind == 1:
        return random.randint(-4, 2 * side + 4) / 2
    if kind == 2:
        return round(random.uniform(0, side), 2)
    return random.uniform(-side, 2 * side)


def case(number):
    height, width = random.randint(1, 40), random.randint(1, 40)
    kind = number % 4
    count = random.choice([3, 3, 4, 5, 8, 20])
    polygon = [corner(side, kind) for _ in range(count) for side in (width, height)]
    runs = mask.frPyObjects([polygon], height, width)[0]["counts"].decode()
    return {"height": height, "width": width, "polygon": polygon, "counts": runs}


many = int(sys.argv[1]) if len(sys.argv) > 1 else 48
print("[" + ",\n".join(json.dumps(case(n)) for n in range(many)) + "]")
