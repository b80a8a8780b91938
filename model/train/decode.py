"""From scores to spans, as src/extract decodes them: constrained Viterbi, then repairs of the content."""

import math
from dataclasses import dataclass

import numpy as np

from data import Span, Statement

MOST = 0.7  # on dev, widening pieces that hold less of a quotation loses attributions


@dataclass
class Settings:
    """What is chosen on the dev part."""

    cue_threshold: float = 0.5  # probability that a token belongs to a cue
    inner_threshold: float = 0.5  # the same inside a content; dev has no such cues to choose it on
    content_bias: float = 0.0  # added to the log-probability of O against source and content
    source_bias: float = 0.0
    repair_quotes: bool = True


def best_paths(scores: np.ndarray) -> np.ndarray:
    """The best labels [N, T] of scores [N, T, L] when an I follows only B or I of its kind.

    Column 0 is O, then B and I of one kind, B and I of the next.
    """
    many, count, labels = scores.shape
    allowed = np.zeros((labels, labels), dtype=scores.dtype)
    for inner in range(2, labels, 2):
        allowed[:, inner] = -np.inf
        allowed[inner - 1 : inner + 1, inner] = 0
    total = scores[:, 0].copy()
    total[:, 2::2] = -np.inf
    back = np.zeros((count, many, labels), dtype=np.int64)
    for index in range(1, count):
        steps = total[:, :, None] + allowed
        back[index] = steps.argmax(1)
        total = steps.max(1) + scores[:, index]
    paths = np.zeros((many, count), dtype=np.int64)
    paths[:, -1] = total.argmax(1)
    for index in range(count - 1, 0, -1):
        paths[:, index - 1] = back[index][np.arange(many), paths[:, index]]
    return paths


def spans_of(path: np.ndarray, begin: int) -> list[Span]:
    out: list[Span] = []
    for index, label in enumerate(path):
        if label == begin:
            out.append((index, index))
        elif label == begin + 1:
            out[-1] = (out[-1][0], index)
    return out


def decode_cues(scores: np.ndarray, threshold: float) -> list[Span]:
    shifted = scores.copy()
    shifted[:, 0] += math.log(threshold / (1 - threshold))
    return spans_of(best_paths(shifted[None])[0], 1)


def decode_roles(
    scores: np.ndarray, cues: list[Span], quoted: list[int], words: list[str], settings: Settings
) -> list[Statement]:
    """The statements of cues, from scores [C, T, 5]; a cue by which nothing is said gives none."""
    shifted = scores.copy()
    shifted[:, :, 1:3] += settings.source_bias
    shifted[:, :, 3:5] += settings.content_bias
    for row, (first, last) in zip(shifted, cues, strict=True):
        row[first : last + 1, 1:] = -1e9
    found = []
    for row, path, cue in zip(shifted, best_paths(shifted), cues, strict=True):
        sources, content = spans_of(path, 1), spans_of(path, 3)
        if len(sources) > 1:
            sources = [max(sources, key=lambda span: source_weight(row, span))]
        if settings.repair_quotes:
            content = whole_quotations(content, [*sources, cue], quoted)
        content = [span for span in (without_stop(span, words) for span in content) if span]
        if content:
            found.append(Statement(cue, sources, content))
    return found


def source_weight(scores: np.ndarray, span: Span) -> float:
    """By how much the span is likelier a source than nothing."""
    part = scores[span[0] : span[1] + 1]
    return float((part[:, 1:3].max(1) - part[:, 0]).sum())


def whole_quotations(content: list[Span], others: list[Span], quoted: list[int]) -> list[Span]:
    """Widens each piece that holds most of a quotation to all of it, unless cue or source stand in the rest."""
    taken = {index for first, last in others for index in range(first, last + 1)}
    wide: list[Span] = []
    for first, last in content:
        for start, end in {quotation_at(first, quoted), quotation_at(last, quoted)} - {None}:
            held = min(last, end) - max(first, start) + 1
            rest = {*range(start, first), *range(last + 1, end + 1)}
            if held >= MOST * (end - start + 1) and taken.isdisjoint(rest):
                first, last = min(first, start), max(last, end)
        if wide and first <= wide[-1][1] + 1:
            wide[-1] = (wide[-1][0], max(last, wide[-1][1]))
        else:
            wide.append((first, last))
    return wide


def quotation_at(index: int, quoted: list[int]) -> Span | None:
    """The stretch of quoted tokens around a token."""
    if not quoted[index]:
        return None
    start = end = index
    while start > 0 and quoted[start - 1]:
        start -= 1
    while end + 1 < len(quoted) and quoted[end + 1]:
        end += 1
    return start, end


def without_stop(span: Span, words: list[str]) -> Span | None:
    first, last = span
    if words[last] == ".":
        last -= 1
    return (first, last) if last >= first else None
