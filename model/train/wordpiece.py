"""WordPiece as BERT uncased does it, for words that are already cut (see prepare.mjs)."""

import unicodedata
from functools import lru_cache
from pathlib import Path

PAD, UNK, CLS, SEP, MASK = 0, 100, 101, 102, 103
LONGEST_WORD = 100  # as in BERT: a longer run of letters becomes [UNK]
PIECES_OF_WORD = 8  # of a longer word only the first are given to the network


def is_sign(char: str) -> bool:
    """Whether BERT cuts a word at this character: ASCII signs, Unicode punctuation, CJK."""
    point = ord(char)
    if point < 128:
        return not char.isalnum()
    return unicodedata.category(char).startswith("P") or 0x4E00 <= point <= 0x9FFF


class WordPiece:
    """Word to piece numbers; every word gives at least one piece."""

    def __init__(self, vocab: Path):
        lines = vocab.read_text(encoding="utf-8").split("\n")
        self.ids = {piece: index for index, piece in enumerate(lines) if piece}
        self.pieces = lru_cache(maxsize=200_000)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        plain = "".join(
            char for char in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(char) != "Mn"
        )
        parts, run = [], ""
        for char in plain:
            if is_sign(char):
                parts += [run, char] if run else [char]
                run = ""
            elif unicodedata.category(char) not in ("Cc", "Cf"):
                run += char
        if run:
            parts.append(run)
        found = [piece for part in parts for piece in self._longest_first(part)]
        return tuple(found) or (UNK,)

    def _longest_first(self, part: str) -> list[int]:
        if len(part) > LONGEST_WORD:
            return [UNK]
        found, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = self.ids.get(("##" if start else "") + part[start:end])
                if piece is not None:
                    break
            else:
                return [UNK]
            found.append(piece)
            start = end
        return found
