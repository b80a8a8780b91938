"""Windows to tensors: inputs, labels and losses."""

import random

import torch
import torch.nn.functional as F
from torch import Tensor

from data import Window, encode_window
from model import Attributor
from wordpiece import MASK, SEP

FIELDS = ("ids", "marks", "words", "sentence", "block", "quoted")
NO_LABEL = -100

# Sums over tokens, a gold cue: the roles have some 30 labelled tokens a cue, the helper heads all tokens.
ROLE_WEIGHT, ANY_ROLE_WEIGHT, INNER_WEIGHT = 0.3, 0.05, 0.5
MASKED = 0.04  # share of the pieces hidden in training
JITTER = 0.15  # share of cues given to the role head a word longer or shorter, as predicted ones are


def collate(windows: list[Window]) -> dict[str, Tensor]:
    rows = [encode_window(window) for window in windows]
    batch = {}
    for field in FIELDS:
        length = max(len(row[field]) for row in rows)
        batch[field] = torch.tensor([row[field] + [0] * (length - len(row[field])) for row in rows])
    batch["count"] = torch.tensor([len(row["words"]) for row in rows])
    return batch


def fill(labels: Tensor, spans: list[tuple[int, int]], begin: int) -> None:
    for first, last in spans:
        labels[first] = begin
        labels[first + 1 : last + 1] = begin + 1


def label(windows: list[Window], batch: dict[str, Tensor], rng: random.Random) -> dict[str, Tensor]:
    """Labels of each token as cue, inner cue and any role; for each gold cue its place and its own role labels.

    Inside a content whose inner statements nobody labelled the inner cues are not asked for.
    """
    shape = batch["words"].shape
    cue_labels, any_labels = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
    inner_labels = torch.zeros(shape, dtype=torch.long)
    padding = torch.arange(shape[1])[None, :] >= batch["count"][:, None]
    places, role_labels = [], []
    for index, window in enumerate(windows):
        count = int(batch["count"][index])
        for one in window.statements:
            mine = torch.zeros(shape[1], dtype=torch.long)
            for row in (mine,) if one.inner else (mine, any_labels[index]):
                fill(row, one.content, 3)
                fill(row, one.source, 1)
            mine[one.cue[0] : one.cue[1] + 1] = 0
            mine[count:] = NO_LABEL
            role_labels.append(mine)
            places.append((index, *jitter(one.cue, count, rng)))
        for one in window.statements:
            for first, last in [] if one.known else one.content:
                inner_labels[index, first : last + 1] = NO_LABEL
        for one in window.statements:
            fill(inner_labels[index], [one.cue], 1)
            if not one.inner:
                fill(cue_labels[index], [one.cue], 1)
    cue_labels[padding] = any_labels[padding] = inner_labels[padding] = NO_LABEL
    where = torch.tensor(places, dtype=torch.long).reshape(-1, 3)
    roles = torch.stack(role_labels) if role_labels else torch.zeros((0, shape[1]), dtype=torch.long)
    return {"cue": cue_labels, "inner": inner_labels, "any": any_labels, "place": where, "roles": roles}


def hide(batch: dict[str, Tensor], rng: random.Random) -> None:
    """Puts [MASK] for some pieces, so that no word alone decides."""
    drawn = torch.rand(batch["ids"].shape, generator=torch.Generator().manual_seed(rng.getrandbits(32)))
    batch["ids"][(drawn < MASKED) & (batch["ids"] > SEP)] = MASK


def jitter(cue: tuple[int, int], count: int, rng: random.Random) -> tuple[int, int]:
    first, last = cue
    if rng.random() < JITTER:
        if last > first and rng.random() < 0.6:
            first, last = (first + 1, last) if rng.random() < 0.5 else (first, last - 1)
        else:
            first, last = (max(0, first - 1), last) if rng.random() < 0.5 else (first, min(count - 1, last + 1))
    return first, last


def losses(model: Attributor, batch: dict[str, Tensor], labels: dict[str, Tensor]) -> dict[str, Tensor]:
    """Negative log-likelihoods, each a sum over tokens a gold cue."""
    cues = max(1, len(labels["place"]))
    states, cue_scores, inner_scores = model.encode(batch["ids"], batch["marks"], batch["words"])
    any_scores = model.any_role(model.dropout(states)).log_softmax(-1)
    scored = {"cue": cue_scores, "inner": inner_scores, "any": any_scores}
    out = {
        name: F.nll_loss(scores.flatten(0, 1), labels[name].flatten(), ignore_index=NO_LABEL, reduction="sum")
        for name, scores in scored.items()
    }
    if len(labels["place"]):
        window, first, last = labels["place"].unbind(1)
        scores = model.roles(states, window, first, last, batch["sentence"], batch["block"], batch["quoted"])
        out["role"] = F.nll_loss(
            scores.flatten(0, 1), labels["roles"].flatten(), ignore_index=NO_LABEL, reduction="sum"
        )
    out = {name: value / cues for name, value in out.items()}
    out["all"] = (
        out["cue"]
        + INNER_WEIGHT * out["inner"]
        + ROLE_WEIGHT * out.get("role", torch.zeros(()))
        + ANY_ROLE_WEIGHT * out["any"]
    )
    return out
