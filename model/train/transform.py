"""Changes to a text that keep every character's place, so that labels stay true."""

import random
import re

STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


def transform(text: str, rng: random.Random) -> str:
    """One in two texts unchanged, else other quotation marks, joined paragraphs or both."""
    draw = rng.random()
    if draw < 0.30:
        text = to_straight(text) if "“" in text else to_curly(text)
    if 0.20 < draw < 0.35:
        text = join_paragraphs(text, rng)
    return text


def to_straight(text: str) -> str:
    return text.translate(STRAIGHT)


def to_curly(text: str) -> str:
    """Straight marks to curly ones: opening behind white space or a bracket, else closing."""
    text = re.sub(r'(?<![^\s(\[—–-])"', "“", text).replace('"', "”")
    return re.sub(r"(?<![^\s(\[“—–-])'(?!\d\ds)", "‘", text).replace("'", "’")


def join_paragraphs(text: str, rng: random.Random) -> str:
    """All line breaks to blanks, or two in three of them: pages lose their paragraphs on the way."""
    share = rng.choice((1.0, 0.67))
    return re.sub(r"\n+", lambda match: " " * len(match[0]) if rng.random() < share else match[0], text)
