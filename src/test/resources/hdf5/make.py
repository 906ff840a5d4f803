"""Makes refused.h5, virtual.h5 and packed.h5 with h5py 3.7: what is told and not read, and chunks to be damaged.

    python3 make.py
"""
import h5py
import numpy as np

NUMBERS = np.arange(35, dtype="u1").reshape(5, 7)
with h5py.File("refused.h5", "w") as out:
    out["mask"] = NUMBERS
    out.create_dataset("scaled", data=NUMBERS.astype("i4"), chunks=(5, 7), scaleoffset=0)
    out.create_dataset("outside", (5, 7), "f4", external=[("other.raw", 0, h5py.h5f.UNLIMITED)])
    out["kind"] = np.dtype("f4")
    out.create_dataset("named", data=NUMBERS.astype("f4"), dtype=out["kind"])
    out.create_dataset("negative", data=NUMBERS.astype("i4"), dtype=h5py.enum_dtype({"ignored": -1, "cell": 1}, basetype="i4"))
    out["wide"] = NUMBERS.astype(np.longdouble)
    # bfloat16: the upper half of a float of 32 bits.
    half = h5py.h5t.IEEE_F32LE.copy()
    half.set_fields(15, 7, 8, 0, 7)
    half.set_size(2)
    half.set_ebias(127)
    h5py.h5d.create(out.id, b"brain", half, h5py.h5s.create_simple((5, 7)))
    out["empty"] = h5py.Empty("f4")
    out["row"] = np.arange(4)
    out["words"] = np.array([["a", "b"], ["c", "d"]], dtype="S3")
with h5py.File("virtual.h5", "w", libver="latest") as out:
    out["mask"] = NUMBERS
    layout = h5py.VirtualLayout((2, 5, 7), "u1")
    layout[0] = h5py.VirtualSource(out["mask"])
    layout[1] = h5py.VirtualSource("other.h5", "mask", (5, 7))
    out.create_virtual_dataset("together", layout)
with h5py.File("packed.h5", "w") as out:
    noise = np.random.default_rng(3).integers(0, 255, (8, 8, 8)).astype("u1")
    for name, options in (("gzip", {"compression": "gzip"}), ("lzf", {"compression": "lzf"}), ("sum", {"fletcher32": True})):
        out.create_dataset(name, data=noise // 32, chunks=(4, 8, 8), **options)
    # Chunks that are much larger than what is left of the dataset.
    out.create_dataset("shrunk", data=np.ones((2000, 2000), "u1"), chunks=(2000, 2000), maxshape=(None, None), compression="gzip")
    out["shrunk"].resize((3, 4))
