"""Documents with labels, cut into windows of whole paragraphs."""

import json
import random
import subprocess
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from nest import nest
from transform import transform
from wordpiece import CLS, PIECES_OF_WORD, SEP, WordPiece

HERE = Path(__file__).resolve().parent
WINDOW = 256  # word pieces, [CLS] and a [SEP] behind each paragraph counted in

CUE_LABELS = ["O", "B-cue", "I-cue"]
ROLE_LABELS = ["O", "B-source", "I-source", "B-content", "I-content"]

Span = tuple[int, int]  # first and last token, both counted in


@dataclass
class Statement:
    """`inner` ones stand in the content of another; in a `known` content all inner ones are labelled."""

    cue: Span
    source: list[Span]
    content: list[Span]
    inner: bool = False
    known: bool = False


@dataclass
class Document:
    """A text with its tokens; `tokens` rows are start, end, sentence, block, quoted (code points)."""

    name: str
    text: str
    tokens: list[list[int]]
    pieces: list[tuple[int, ...]]
    statements: list[Statement]


@dataclass
class Window:
    """Tokens [first, last) of a document; `statements` count tokens from `first`."""

    doc: Document
    first: int
    last: int
    statements: list[Statement]


def import_tools(tools: Path):
    """The scorer and the gold reader, which stand with the data and not in this repository."""
    sys.path.insert(0, str(tools.resolve()))
    import gold
    import score

    return gold, score


def tokenise(texts: list[tuple[str, str]]) -> list[list[list[int]]]:
    """The tokens of each (name, text), by the product's own code."""
    lines = "".join(json.dumps({"doc": name, "text": text}) + "\n" for name, text in texts)
    done = subprocess.run(
        ["node", str(HERE / "prepare.mjs")], input=lines, capture_output=True, text=True, check=True, cwd=HERE.parents[1]
    )
    return [json.loads(line)["tokens"] for line in done.stdout.splitlines()]


def build_documents(items: list[tuple[str, str, list[dict]]], words: WordPiece) -> list[Document]:
    """Documents from (name, text, statements in code points as the gold has them)."""
    documents = []
    all_tokens = tokenise([(name, text) for name, text, _ in items])
    for (name, text, statements), tokens in zip(items, all_tokens, strict=True):
        at = [-1] * (len(text) + 1)
        for index, (start, end, *_) in enumerate(tokens):
            at[start:end] = [index] * (end - start)
        pieces = [words.pieces(text[start:end]) for start, end, *_ in tokens]
        found = [to_statement(statement, at) for statement in statements]
        documents.append(Document(name, text, tokens, pieces, [one for one in found if one]))
    return documents


def to_statement(statement: dict, at: list[int]) -> Statement | None:
    spans = {}
    for role in ("cue", "source", "content"):
        spans[role] = []
        for start, end in statement[role]:
            inside = [token for token in at[start:end] if token >= 0]
            if inside:
                spans[role].append((inside[0], inside[-1]))
    if not spans["cue"]:
        return None
    return Statement(
        spans["cue"][0], spans["source"], spans["content"], statement.get("inner", False), statement.get("known", False)
    )


def load_polnear(split: Path, words: WordPiece, gold, limit: int | None = None) -> list[Document]:
    """The documents as they are, each with its first annotator: what the scorer scores."""
    items = [(name, text, statements) for name, (text, statements) in gold.load_split(str(split)).items()]
    return build_documents(items[:limit], words)


def load_epoch(
    split: Path, words: WordPiece, gold, rng: random.Random, limit: int | None = None, inner: dict | None = None
) -> list[Document]:
    """The documents for one epoch: one of their annotators, some with other marks or paragraphs.

    With the `inner` statements of each document it is the first annotator, whose contents they were found in.
    """
    by_doc: dict[str, list] = {}
    first = gold.load_split(str(split))
    for key, (text, statements) in gold.load_split(str(split), annotator="all").items():
        name = key if key in first else key.rsplit("_", 1)[0]
        by_doc.setdefault(name, []).append((text, statements))
    items = []
    for name in sorted(by_doc)[:limit]:
        text, statements = first[name] if inner else rng.choice(by_doc[name])
        if inner:
            statements = [{**one, "known": True} for one in statements] + inner.get(name, [])
        items.append((name, *nest(transform(text, rng), statements, rng)))
    return build_documents(items, words)


def cut_windows(doc: Document, rng: random.Random | None = None, size: int = WINDOW) -> list[Window]:
    """Fills windows with whole paragraphs; one too long is cut between sentences, a sentence between words.

    With `rng` the first window is filled to a random part, so that the cuts fall elsewhere each epoch.
    """
    budget = size - 1
    room = budget if rng is None else rng.randint(budget // 4, budget)
    bounds, start, filled = [], 0, 0
    for first, last in units(doc, budget):
        cost = cost_of(doc, first, last)
        if filled and filled + cost > room:
            bounds.append((start, first))
            start, filled, room = first, 0, budget
        filled += cost
    if filled:
        bounds.append((start, len(doc.tokens)))
    return [Window(doc, first, last, clip(doc.statements, first, last)) for first, last in bounds]


def units(doc: Document, budget: int) -> list[Span]:
    """Stretches of tokens that are never cut: paragraphs, else sentences, else as many words as fit."""
    out: list[Span] = []
    for first, last in runs(doc, 0, len(doc.tokens), 3):
        if cost_of(doc, first, last) <= budget:
            out.append((first, last))
            continue
        for start, end in runs(doc, first, last, 2):
            while cost_of(doc, start, end) > budget:
                cut = start + 1
                while cost_of(doc, start, cut + 1) <= budget:
                    cut += 1
                out.append((start, cut))
                start = cut
            out.append((start, end))
    return out


def runs(doc: Document, first: int, last: int, column: int) -> list[Span]:
    out, start = [], first
    for index in range(first + 1, last + 1):
        if index == last or doc.tokens[index][column] != doc.tokens[start][column]:
            out.append((start, index))
            start = index
    return out


def cost_of(doc: Document, first: int, last: int) -> int:
    """Word pieces with one [SEP]; of a very long word only the first pieces count."""
    return 1 + sum(min(PIECES_OF_WORD, len(doc.pieces[index])) for index in range(first, last))


def clip(statements: list[Statement], first: int, last: int) -> list[Statement]:
    def part(spans: list[Span]) -> list[Span]:
        return [(max(a, first) - first, min(b, last - 1) - first) for a, b in spans if a < last and b >= first]

    return [
        Statement(part([one.cue])[0], part(one.source), part(one.content), one.inner, one.known)
        for one in statements
        if first <= one.cue[0] and one.cue[1] < last
    ]


def mark_of(word: str, quoted: int) -> int:
    """1 inside quotation marks; besides 0 no capital, 2 a capital, 4 two letters or more, all capital, 6 a digit."""
    kinds = [unicodedata.category(char) for char in word]
    letters = [kind for kind in kinds if kind.startswith("L")]
    if "Nd" in kinds:
        return quoted + 6
    if "Lu" not in letters:
        return quoted
    return quoted + (4 if len(letters) > 1 and set(letters) == {"Lu"} else 2)


def encode_window(window: Window) -> dict[str, list[int]]:
    """Piece numbers, the mark of each, and for each token its first piece and features."""
    ids, marks, first_piece = [CLS], [0], []
    text, tokens = window.doc.text, window.doc.tokens[window.first : window.last]
    for index, (start, end, _, block, in_quote) in enumerate(tokens):
        if index and block != tokens[index - 1][3]:
            ids.append(SEP)
            marks.append(0)
        first_piece.append(len(ids))
        pieces = window.doc.pieces[window.first + index][:PIECES_OF_WORD]
        ids += pieces
        marks += [mark_of(text[start:end], in_quote)] * len(pieces)
    ids.append(SEP)
    marks.append(0)
    return {
        "ids": ids,
        "marks": marks,
        "words": first_piece,
        "sentence": [token[2] for token in tokens],
        "block": [token[3] for token in tokens],
        "quoted": [token[4] for token in tokens],
    }
