"""How likely a statement is right, from how sure the network was of its parts: a logistic regression on dev.

What goes in and how it is used stands in src/extract/confidence.ts, which computes the same.
"""

import numpy as np

from data import Span, Statement
from decode import Settings, decode_cues, decode_roles
from predict import Scored

LEAST = -5.0  # a mean below this says no more than this
BINS = 10


def evidence(cue_scores: np.ndarray, role_scores: np.ndarray, one: Statement) -> list[float]:
    """Mean log-probabilities of the labels of cue, source and content."""

    def mean(scores: np.ndarray, spans: list[Span], begin: int) -> float:
        values = [scores[at, begin + (at > first)] for first, last in spans for at in range(first, last + 1)]
        return max(LEAST, float(np.mean(values))) if values else 0.0

    source = mean(role_scores, one.source, 1) if one.source else max(LEAST, float(role_scores[:, 0].min()))
    return [mean(cue_scores, [one.cue], 1), source, mean(role_scores, one.content, 3)]


def gather(runner, scored: list[Scored], settings: Settings) -> dict[str, list[tuple[dict, list[float]]]]:
    """For each document its statements, in code points, with their evidence."""
    out: dict[str, list] = {}
    for one in scored:
        window = one.window
        tokens = window.doc.tokens[window.first : window.last]
        words = [window.doc.text[start:end] for start, end, *_ in tokens]
        quoted = [token[4] for token in tokens]
        cues = decode_cues(one.cues, settings.cue_threshold)
        tables = runner.roles(one, cues) if cues else []
        for cue, table in zip(cues, tables, strict=True):
            for found in decode_roles(table[None], [cue], quoted, words, settings):
                place = lambda spans: [[tokens[a][0], tokens[b][1]] for a, b in spans]  # noqa: E731
                spans = {"source": place(found.source), "cue": place([cue]), "content": place(found.content)}
                out.setdefault(window.doc.name, []).append((spans, evidence(one.cues, table, found)))
    return out


def judge(score, text: str, found: list[dict], gold: list[dict]) -> list[bool]:
    """Which of the statements found are right: one to one with the gold, as the scorer's attribution has it."""
    doc = score.Doc(text)
    given, expected = [score.St(one, doc) for one in found], [score.St(one, doc) for one in gold]
    pairs = []
    for i, p in enumerate(given):
        for j, g in enumerate(expected):
            sources = p.set["source"] & g.set["source"] or not p.set["source"] and not g.set["source"]
            if p.set["cue"] & g.set["cue"] and sources and score.jac(p, g) >= 0.5:
                pairs.append((-score.jac(p, g), i, j))
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in sorted(pairs):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
    return [i in taken[0] for i in range(len(found))]


def fit(rows: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Intercept and weights, by Newton's method with a little shrinking."""
    inputs = np.hstack([np.ones((len(rows), 1)), rows])
    weights = np.zeros(inputs.shape[1])
    shrink = np.diag([0.0, *[1.0] * rows.shape[1]])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (right - chance) - shrink @ weights
        curve = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + shrink
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def chance(rows: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-(weights[0] + rows @ weights[1:])))


def expected_error(chances: np.ndarray, right: np.ndarray) -> float:
    """Expected calibration error (Naeini et al. 2015): ten bins of equal width, weighted by their size."""
    bins = np.minimum((chances * BINS).astype(int), BINS - 1)
    parts = [(bins == b) for b in range(BINS)]
    return float(sum(abs(chances[part].mean() - right[part].mean()) * part.sum() for part in parts if part.any()) / len(right))


def calibrate(runner, scored: list[Scored], settings: Settings, expected: dict, score) -> tuple[dict, float]:
    """The weights for the manifest, and the error when each fifth of the documents is left out of the fit."""
    gathered = gather(runner, scored, settings)
    rows, right, fold = [], [], []
    for number, name in enumerate(sorted(gathered)):
        text, gold = expected[name]
        right += judge(score, text, [spans for spans, _ in gathered[name]], gold)
        rows += [features for _, features in gathered[name]]
        fold += [number % 5] * len(gathered[name])
    inputs, outcome, folds = np.array(rows), np.array(right, dtype=float), np.array(fold)
    left_out = np.zeros(len(outcome))
    for number in range(5):
        left_out[folds == number] = chance(inputs[folds == number], fit(inputs[folds != number], outcome[folds != number]))
    intercept, cue, source, content = (round(float(value), 4) for value in fit(inputs, outcome))
    weights = {"intercept": intercept, "cue": cue, "source": source, "content": content, "inner": 0}
    return weights, expected_error(left_out, outcome)
