"""Scores two masks as MetricsReloaded does, and tells how long that took.

    python3 distances.py SIDE TRUTH PREDICTION

The masks are square pictures of SIDE rows, a byte of 0 or 1 for each pixel. One line of JSON is printed: the milliseconds, with what
they were taken, and the scores. MetricsReloaded is run where it is installed. Else the same calls of SciPy and scikit-image are made
in its order: borders by an erosion, a distance transform of the whole picture from each border, a second pair of both for boundary
IoU, NumPy's percentiles, two skeletons. A border's transform is kept for all scores that need it, as MetricsReloaded keeps it.
Without scikit-image there is no clDice.
"""
import json
import sys
import time

import numpy as np
import scipy
from scipy import ndimage

TOLERANCE = 1
BOUNDARY = 2


def border(mask):
    mask = mask.astype(np.int8)
    return mask - ndimage.binary_erosion(mask)


def distances(truth, prediction):
    of_truth, of_prediction = border(truth), border(prediction)
    to_truth = of_prediction * ndimage.distance_transform_edt(1 - of_truth)
    to_prediction = of_truth * ndimage.distance_transform_edt(1 - of_prediction)
    one, other = to_prediction[of_truth > 0], to_truth[of_prediction > 0]
    pixels = one.size + other.size
    return {
        "hd": max(to_prediction.max(), to_truth.max()),
        "hd95": max(np.percentile(one, 95), np.percentile(other, 95)),
        "assd": (to_prediction.sum() + to_truth.sum()) / pixels,
        "masd": (to_prediction.sum() / one.size + to_truth.sum() / other.size) / 2,
        "nsd": (np.sum(one <= TOLERANCE) + np.sum(other <= TOLERANCE)) / pixels,
    }


def band(mask):
    return (ndimage.distance_transform_edt(1 - border(mask)) < BOUNDARY) & (mask > 0)


def boundary_iou(truth, prediction):
    one, other = band(truth), band(prediction)
    return np.sum(one & other) / np.sum(one | other)


def cldice(skeletonize, truth, prediction):
    of_truth, of_prediction = skeletonize(truth), skeletonize(prediction)
    found = np.sum(of_truth * prediction) / np.sum(of_truth)
    right = np.sum(of_prediction * truth) / np.sum(of_prediction)
    return 2 * found * right / (found + right)


def by_scipy(truth, prediction):
    scores = distances(truth, prediction)
    scores["boundary-iou"] = boundary_iou(truth, prediction)
    named = "SciPy " + scipy.__version__
    try:
        import skimage
        from skimage.morphology import skeletonize
    except ImportError:
        return scores, named + " without clDice"
    scores["cldice"] = cldice(skeletonize, truth, prediction)
    return scores, named + " and scikit-image " + skimage.__version__


def by_metrics_reloaded(measures, truth, prediction):
    pair = measures(prediction, truth, dict_args={"hd_perc": 95, "nsd": TOLERANCE, "boundary_dist": BOUNDARY})
    return {
        "hd": pair.measured_hausdorff_distance(),
        "hd95": pair.measured_hausdorff_distance_perc(),
        "assd": pair.measured_average_distance(),
        "masd": pair.measured_masd(),
        "nsd": pair.normalised_surface_distance(),
        "boundary-iou": pair.boundary_iou(),
        "cldice": pair.centreline_dsc(),
    }, "MetricsReloaded"


def run(truth, prediction):
    try:
        from MetricsReloaded.metrics.pairwise_measures import BinaryPairwiseMeasures
    except ImportError:
        return by_scipy(truth, prediction)
    return by_metrics_reloaded(BinaryPairwiseMeasures, truth, prediction)


def main(side, *files):
    masks = [np.fromfile(file, np.uint8).reshape(int(side), int(side)) for file in files]
    corner = [mask[:64, :64].copy() for mask in masks]
    for mask in corner:
        mask[20:40, 20:40] = 1
    run(*corner)  # imports are not counted
    times = []
    for _ in range(3):
        start = time.perf_counter()
        scores, named = run(*masks)
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"ms": sorted(times)[1], "with": named, "scores": {key: float(value) for key, value in scores.items()}}))


main(*sys.argv[1:])
