"""Labels statements inside contents, which the corpus leaves out: a content taken by itself is a text like any other.

A trained model reads each content of the corpus alone, where nothing tells it that somebody says all this; what it
finds there is taught as inner statements of the content in its place.
"""

from data import Document, Statement, cut_windows
from decode import Settings, decode_cues, decode_roles
from predict import TorchRunner

LEAST = 6  # tokens: a shorter content holds no statement
MARKS = "\"“”‘’'«»"


def by_itself(doc: Document, first: int, last: int) -> tuple[int, Document] | None:
    """The content as a text of its own, without quotation marks around it, and where it begins."""
    tokens = doc.tokens[first : last + 1]
    if all(token[4] for token in tokens):
        while tokens and doc.text[tokens[0][0]] in MARKS:
            tokens, first = tokens[1:], first + 1
        while tokens and doc.text[tokens[-1][0]] in MARKS:
            tokens = tokens[:-1]
        tokens = [[*token[:4], 0] for token in tokens]
    if len(tokens) < LEAST:
        return None
    return first, Document(doc.name, doc.text, tokens, doc.pieces[first : first + len(tokens)], [])


def label_inner(runner: TorchRunner, documents: list[Document], settings: Settings) -> dict[str, list[dict]]:
    """For each document its inner statements, in code points as the gold has them."""
    jobs = []
    for doc in documents:
        for one in doc.statements:
            for first, last in one.content:
                found = by_itself(doc, first, last)
                if found:
                    jobs += [(doc, found[0], window) for window in cut_windows(found[1])]
    jobs.sort(key=lambda job: (job[2].last - job[2].first, job[0].name, job[1]))
    out: dict[str, list[dict]] = {}
    for start in range(0, len(jobs), 64):
        some = jobs[start : start + 64]
        for (doc, first, window), scored in zip(some, runner.encode([job[2] for job in some]), strict=True):
            cues = decode_cues(scored.cues, settings.cue_threshold)
            if not cues:
                continue
            tokens = window.doc.tokens[window.first : window.last]
            words = [doc.text[token[0] : token[1]] for token in tokens]
            quoted = [token[4] for token in tokens]
            for one in decode_roles(runner.roles(scored, cues), cues, quoted, words, settings):
                out.setdefault(doc.name, []).append(to_spans(one, tokens))
    for statements in out.values():
        statements.sort(key=lambda one: (one["cue"], one["content"]))
    return out


def to_spans(one: Statement, tokens: list[list[int]]) -> dict:
    def place(spans):
        return [[tokens[first][0], tokens[last][1]] for first, last in spans]

    return {"source": place(one.source), "cue": place([one.cue]), "content": place(one.content), "inner": True}
