"""Statements of documents by a trained model, scored by the scorer of ../shared/tools/attribution.

usage: predict.py --model .cache/train/run1/model.pt --data ../shared/data/attribution/polnear/dev
"""

import argparse
import json
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch

from batches import collate
from data import Document, Window, cut_windows, import_tools, load_polnear
from decode import Settings, decode_cues, decode_roles
from model import Attributor, base_folder
from wordpiece import WordPiece


@dataclass
class Scored:
    """A window with what the first pass found; `roles` gives the second pass for cues."""

    window: Window
    cues: np.ndarray
    inner: np.ndarray
    roles: object


class TorchRunner:
    """Runs a model in torch; `export.py` has the same over ONNX."""

    def __init__(self, model: Attributor):
        self.model = model.eval()

    @torch.inference_mode()
    def encode(self, windows: list[Window]) -> list[Scored]:
        batch = collate(windows)
        states, cues, inner = self.model.encode(batch["ids"], batch["marks"], batch["words"])
        out = []
        for index, window in enumerate(windows):
            count = int(batch["count"][index])
            kept = [states[index : index + 1, :count]]
            kept += [batch[field][index : index + 1, :count] for field in ("sentence", "block", "quoted")]
            out.append(Scored(window, cues[index, :count].numpy(), inner[index, :count].numpy(), kept))
        return out

    @torch.inference_mode()
    def roles(self, scored: Scored, spans: list[tuple[int, int]]) -> np.ndarray:
        first, last = torch.tensor(spans).unbind(1)
        states, *features = scored.roles
        return self.model.roles(states, torch.zeros_like(first), first, last, *features).numpy()


def encode_all(runner, documents: list[Document], batch_size: int = 16) -> list[Scored]:
    windows = [window for doc in documents for window in cut_windows(doc)]
    windows.sort(key=lambda window: window.last - window.first)
    return [one for i in range(0, len(windows), batch_size) for one in runner.encode(windows[i : i + batch_size])]


def statements_of(runner, scored: Scored, settings: Settings) -> list[dict]:
    """The statements of a window, in code points of its document."""
    spans = decode_cues(scored.cues, settings.cue_threshold)
    if not spans:
        return []
    window = scored.window
    tokens = window.doc.tokens[window.first : window.last]
    words = [window.doc.text[start:end] for start, end, *_ in tokens]
    quoted = [token[4] for token in tokens]

    def place(spans: list[tuple[int, int]]) -> list[list[int]]:
        return [[tokens[first][0], tokens[last][1]] for first, last in spans]

    statements = decode_roles(runner.roles(scored, spans), spans, quoted, words, settings)
    return [{"source": place(s.source), "cue": place([s.cue]), "content": place(s.content)} for s in statements]


def predict(runner, scored: list[Scored], settings: Settings) -> dict[str, list[dict]]:
    out: dict[str, list[dict]] = {}
    for one in scored:
        out.setdefault(one.window.doc.name, []).extend(statements_of(runner, one, settings))
    return out


def tune(runner, scored: list[Scored], score_with) -> tuple[Settings, dict]:
    """Coordinate search for the settings with the best mean of the figures shown."""

    def value(settings: Settings) -> tuple[float, dict]:
        report = score_with(predict(runner, scored, settings))
        return sum(report[name]["f1"] for name in SHOWN) / len(SHOWN), report

    best = Settings()
    best_value, report = value(best)
    grid = {
        "cue_threshold": (0.3, 0.35, 0.4, 0.45, 0.55, 0.6),
        "content_bias": (-0.5, 0.5),
        "source_bias": (-0.5, 0.5, 1.0),
        "repair_quotes": (False,),
    }
    for name, choices in grid.items():
        for choice in choices:
            trial = Settings(**{**asdict(best), name: choice})
            trial_value, trial_report = value(trial)
            if trial_value > best_value + 1e-4:
                best, best_value, report = trial, trial_value, trial_report
    return best, report


SHOWN = ("cue.span", "source.span", "content.span", "content.token", "all.attribution")


def summary(report: dict) -> str:
    return "  ".join(f"{name} {100 * report[name]['f1']:.2f}" for name in SHOWN)


def load_model(path: Path) -> tuple[Attributor, Settings]:
    kept = torch.load(path, map_location="cpu", weights_only=True)
    model = Attributor()
    model.load_state_dict(kept["model"])
    return model, Settings(**kept.get("settings", {}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="a split: text/ and attributions/")
    parser.add_argument("--tools", type=Path, default=Path("../shared/tools/attribution"))
    parser.add_argument("--out", type=Path, help="write the predictions there, one JSON a line")
    parser.add_argument("--tune", action="store_true", help="search the settings anew and keep them in the model")
    args = parser.parse_args()
    torch.set_num_threads(2)
    gold, score = import_tools(args.tools)
    model, settings = load_model(args.model)
    documents = load_polnear(args.data, WordPiece(base_folder() / "vocab.txt"), gold)
    expected = gold.load_split(str(args.data))
    runner = TorchRunner(model)
    scored = encode_all(runner, documents)
    if args.tune:
        settings, _ = tune(runner, scored, lambda found: score.score(expected, found))
        torch.save({"model": model.state_dict(), "settings": asdict(settings)}, args.model)
    found = predict(runner, scored, settings)
    if args.out:
        args.out.write_text("".join(json.dumps({"doc": doc, "statements": s}) + "\n" for doc, s in found.items()))
    print(settings)
    score.show(score.score(expected, found))


if __name__ == "__main__":
    main()
