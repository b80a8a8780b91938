"""Trains the attribution model. One command, CPU or GPU, can be stopped and started again.

usage: train.py --data ../shared/data/attribution/polnear --out .cache/train/run1
"""

import argparse
import json
import os
import random
import time
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # no spinning on a machine that others use

import torch

from augment import write_documents
from batches import collate, hide, label, losses
from data import Window, build_documents, cut_windows, import_tools, load_epoch, load_polnear
from model import Attributor, base_folder, load_base
from predict import TorchRunner, encode_all, predict, summary, tune
from decode import Settings
from inner import label_inner
from wordpiece import WordPiece

ENCODER_RATE, HEAD_RATE, WARMUP, WEIGHT_DECAY = 1.5e-4, 1e-3, 100, 0.01
MEAN_OVER = 500  # steps that the averaged weights, which are scored and kept, reach back
INNER_RATE = 0.35  # of the learning rates, in the epochs with statements inside contents
KEEP_EVERY = 100  # steps between two checkpoints


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="holds train/ and dev/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tools", type=Path, default=Path("../shared/tools/attribution"))
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--inner", type=int, default=1, help="epochs after these, with statements inside contents")
    parser.add_argument("--batch", type=int, default=8, help="windows a step")
    parser.add_argument("--own", type=float, default=0.08, help="own texts for each document of the corpus, as windows")
    parser.add_argument("--limit", type=int, help="this many documents of each part, for a trial")
    parser.add_argument("--minutes", type=float, help="end by then: the learning rate falls with the time used")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def windows_of_epoch(args: argparse.Namespace, epoch: int, words: WordPiece, gold, inner=None) -> list[list[Window]]:
    """The batches of an epoch; the same for the same seed. Windows of like length stand together."""
    rng = random.Random(f"{args.seed}/{epoch}")
    documents = load_epoch(args.data / "train", words, gold, rng, args.limit, inner)
    windows = [window for doc in documents for window in cut_windows(doc, rng)]
    own = build_documents(write_documents(round(args.own * len(windows)), rng), words)
    windows += [window for doc in own for window in cut_windows(doc)]
    rng.shuffle(windows)
    batches = []
    for start in range(0, len(windows), 32 * args.batch):
        pool = sorted(windows[start : start + 32 * args.batch], key=lambda window: window.last - window.first)
        batches += [pool[i : i + args.batch] for i in range(0, len(pool), args.batch)]
    rng.shuffle(batches)
    return batches


def build_optimiser(model: Attributor) -> torch.optim.AdamW:
    groups: dict[tuple[bool, bool], list] = {}
    for name, weight in model.named_parameters():
        if weight.requires_grad:
            groups.setdefault((name.startswith("encoder."), weight.ndim > 1), []).append(weight)
    return torch.optim.AdamW(
        [
            {
                "params": weights,
                "peak": ENCODER_RATE if encoder else HEAD_RATE,
                "weight_decay": WEIGHT_DECAY if decays else 0.0,
            }
            for (encoder, decays), weights in groups.items()
        ]
    )


def rate(step: int, done: float) -> float:
    """Rises over the first steps, then falls to 2% in a straight line with the share of the work done."""
    return min((step + 1) / WARMUP, max(0.02, 1 - done))


def save(path: Path, **parts) -> None:
    """Writes beside and renames, so that a kill leaves the old file whole."""
    beside = path.with_suffix(".part")
    torch.save(parts, beside)
    beside.replace(path)


class Trainer:
    """A run in its folder: checkpoint.pt to go on from, log.json with a row for each epoch, model.pt."""

    def __init__(self, args: argparse.Namespace):
        self.args = args
        self.gold, self.score = import_tools(args.tools)
        self.words = WordPiece(base_folder() / "vocab.txt")
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.model = Attributor()
        load_base(self.model, base_folder() / "model.safetensors")
        self.model.encoder.freeze()
        self.model.to(self.device)
        self.optimiser = build_optimiser(self.model)
        self.inner: dict | None = None
        self.mean = {name: weight.clone() for name, weight in self.model.state_dict().items()}
        self.progress = {"epoch": 0, "at": 0, "step": 0, "total": 0, "seconds": 0.0}
        self.log = {"asked": {k: str(v) for k, v in vars(args).items()}, "torch": str(torch.__version__), "epochs": []}
        self.began = time.time()
        if (args.out / "checkpoint.pt").exists():
            self.go_on()
        self.dev = load_polnear(args.data / "dev", self.words, self.gold, args.limit)
        names = {doc.name for doc in self.dev}
        every = self.gold.load_split(str(args.data / "dev"))
        self.expected = {name: rest for name, rest in every.items() if name in names}

    def go_on(self) -> None:
        kept = torch.load(self.args.out / "checkpoint.pt", map_location="cpu", weights_only=True)
        self.model.load_state_dict(kept["model"])
        self.mean = {name: weight.to(self.device) for name, weight in kept["mean"].items()}
        self.optimiser.load_state_dict(kept["optimiser"])
        torch.set_rng_state(kept["rng"])
        self.progress, self.log = kept["progress"], kept["log"]
        print(f"goes on: {self.progress}", flush=True)

    def keep(self) -> None:
        self.progress["seconds"] = self.seconds()
        self.began = time.time()
        parts = {"model": self.model.state_dict(), "mean": self.mean, "optimiser": self.optimiser.state_dict()}
        save(self.args.out / "checkpoint.pt", **parts, rng=torch.get_rng_state(), progress=self.progress, log=self.log)

    def seconds(self) -> float:
        return self.progress["seconds"] + time.time() - self.began

    def rate(self) -> float:
        """Share of the peak rates; the epochs with inner statements fall from a lower one to nothing once more."""
        if not self.inner:
            return rate(self.progress["step"], self.done())
        return INNER_RATE * rate(self.progress["step"] - self.progress["inner_from"], self.inner_done())

    def inner_done(self) -> float:
        return (self.progress["step"] - self.progress["inner_from"]) / (self.progress.get("inner_total") or 1e9)

    def done(self) -> float:
        """The share of the work that is done: of the steps, or of the time where that runs out first."""
        steps = self.progress["step"] / max(1, self.progress["total"])
        minutes = self.args.minutes
        return max(steps, self.seconds() / (60 * minutes)) if minutes else steps

    def step(self, windows: list[Window], rng: random.Random) -> dict[str, float]:
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * self.rate()
        self.model.train()
        batch = collate(windows)
        labels = label(windows, batch, rng)
        hide(batch, rng)
        parts = losses(self.model, *({k: v.to(self.device) for k, v in one.items()} for one in (batch, labels)))
        self.optimiser.zero_grad()
        parts["all"].backward()
        torch.nn.utils.clip_grad_norm_([w for w in self.model.parameters() if w.requires_grad], 1.0)
        self.optimiser.step()
        self.average()
        return {name: float(value.detach()) for name, value in parts.items()}

    def average(self) -> None:
        """Moves the mean weights towards those of now; at first it follows them closely."""
        share = 1 / min(MEAN_OVER, 1 + self.progress["step"] / 2)
        with torch.no_grad():
            for name, weight in self.model.state_dict().items():
                self.mean[name].lerp_(weight, share)

    def epoch(self) -> None:
        progress = self.progress
        batches = windows_of_epoch(self.args, progress["epoch"], self.words, self.gold, self.inner)
        progress["total"] = progress["total"] or len(batches) * self.args.epochs
        if self.inner:
            progress["inner_total"] = progress.get("inner_total") or len(batches) * self.args.inner
        recent: list[dict[str, float]] = []
        while progress["at"] < len(batches) and (self.inner or self.done() < 1):
            rng = random.Random(f"{self.args.seed}/{progress['epoch']}/{progress['at']}")
            recent.append(self.step(batches[progress["at"]], rng))
            progress["at"] += 1
            progress["step"] += 1
            if progress["at"] % 20 == 0:
                means = {name: sum(one.get(name, 0) for one in recent[-20:]) / len(recent[-20:]) for name in recent[-1]}
                shown = "  ".join(f"{name} {value:.3f}" for name, value in means.items())
                where = f"epoch {progress['epoch'] + 1}  step {progress['at']}/{len(batches)}"
                print(f"{where}  {shown}  {self.seconds() / 60:.1f} min", flush=True)
            if progress["at"] % KEEP_EVERY == 0:
                self.keep()

    def evaluate(self) -> None:
        """Scores dev; at the end with the settings that suit it best."""
        averaged = Attributor()
        averaged.load_state_dict(self.mean)
        runner = TorchRunner(averaged)
        scored = encode_all(runner, self.dev)

        def value(found: dict) -> dict:
            return self.score.score(self.expected, found)

        settings = Settings()
        report = value(predict(runner, scored, settings))
        if self.done() >= 1 or self.inner:
            settings, report = tune(runner, scored, value)
        print(f"dev after epoch {self.progress['epoch'] + 1}: {summary(report)}  {settings}", flush=True)
        row = {"epoch": self.progress["epoch"] + 1, "step": self.progress["step"], "minutes": self.seconds() / 60}
        self.log["epochs"].append({**row, "settings": asdict(settings), "dev": report})
        (self.args.out / "log.json").write_text(json.dumps(self.log, indent=1) + "\n")
        save(self.args.out / "model.pt", model=averaged.state_dict(), settings=asdict(settings))

    def next_epoch(self) -> None:
        self.epoch()
        self.evaluate()
        self.progress["epoch"] += 1
        self.progress["at"] = 0
        self.keep()

    def find_inner(self) -> dict:
        """What the model so far finds in contents taken by themselves; kept, so that a stopped run goes on the same."""
        path = self.args.out / "inner.json"
        if not path.exists():
            averaged = Attributor()
            averaged.load_state_dict(self.mean)
            documents = load_polnear(self.args.data / "train", self.words, self.gold, self.args.limit)
            path.write_text(json.dumps(label_inner(TorchRunner(averaged), documents, Settings())))
        return json.loads(path.read_text())

    def run(self) -> None:
        while self.done() < 1:
            self.next_epoch()
        if self.args.inner:
            self.inner = self.find_inner()
            self.progress.setdefault("inner_from", self.progress["step"])
            print(f"{sum(map(len, self.inner.values()))} statements inside contents", flush=True)
        while self.inner and self.inner_done() < 1:
            self.next_epoch()
        print(f"{self.seconds() / 60:.0f} minutes in all: {self.args.out / 'model.pt'}")


def main() -> None:
    args = parse()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    Trainer(args).run()


if __name__ == "__main__":
    main()
