"""Puts sentences of a text into somebody's mouth, since the corpus labels no statement inside another.

A sentence that holds one statement becomes the content of another: the old one is then inner. A sentence that holds
none becomes the content of a belief, hope or denial inside another statement.
"""

import random
import re

NAMES = "Danel Orsk,Ilva Tarn,Pavlo Merin,Sora Lind,Anton Greve,Mira Haddo,Josip Kern,Lea Vantor,Omar Said,Tessa Holm".split(",")
RANKS = "Mr,Ms,General,Senator,Mayor,Governor,Colonel,Ambassador,Professor".split(",")
BODIES = (
    "the ministry,officials,a spokesman,a spokeswoman for the army,the general staff,a senior aide,the Courier,"
    "state television,police,analysts,the agency,his lawyer,rescue workers,the foreign ministry,the governor"
).split(",")
HE, WE, BODY = ("he", "she"), ("I", "we"), ("they", "it", "the government", "the army", "the two sides", "residents")
SAYS = "said,said,said,said,told reporters,added,says,stated,insisted,claimed,wrote,announced,told the Courier".split(",")
HOLDS = (  # with he, with we, what follows
    ("believes", "believe", "that "), ("thinks", "think", ""), ("hopes", "hope", ""), ("fears", "fear", "that "),
    ("believed", "believed", ""), ("expected", "expect", "that "), ("did not believe", "do not believe", "that "),
    ("knew", "know", "that "), ("doubted", "doubt", "that "), ("was certain", "are certain", "that "),
    ("had been told", "have been told", "that "), ("had heard", "have heard", "that "), ("denied", "deny", "that "),
    ("suspected", "suspect", "that "), ("had warned", "have warned", "that "), ("assumed", "assume", ""),
    ("had seen reports", "have seen reports", "that "), ("could not confirm", "cannot confirm", "that "),
)  # fmt: skip
SMALL = "The A An In He She They It His Her Their This That These Those There On At For With Since When While As If But After Before No Some Many Most All".split()
SENTENCE = re.compile(r"(?:(?<=\n)|(?<=[.?!] ))[A-Z][^\n.?!\"“”()]{25,260}\.(?=[ \n]|$)")
SHARE, MOST = 0.6, 3  # of the texts; sentences of a text


def nest(text: str, statements: list[dict], rng: random.Random) -> tuple[str, list[dict]]:
    """The text with some sentences changed, and its statements, old ones in their new places."""
    if rng.random() > SHARE:
        return text, statements
    chances = list(SENTENCE.finditer("\n" + text))
    chosen = sorted(rng.sample(chances, min(len(chances), rng.randint(1, MOST))), key=lambda match: -match.start())
    statements = [{**one} for one in statements]
    for match in chosen:
        text = put_in(text, statements, match.start() - 1, match.end() - 1, rng)
    return text, statements


def put_in(text: str, statements: list[dict], start: int, end: int, rng: random.Random) -> str:
    """Changes one sentence, and `statements` with it; leaves it when more than one statement touches it."""
    def bounds(one: dict) -> tuple[int, int]:
        spans = [span for role in ("source", "cue", "content") for span in one[role]]
        return min(a for a, _ in spans), max(b for _, b in spans)

    touching = [one for one in statements if bounds(one)[0] < end and bounds(one)[1] > start]
    if len(touching) > 1 or any(bounds(one)[0] < start or bounds(one)[1] > end for one in touching):
        return text
    sentence = text[start : end - 1]
    if sentence.split()[0].rstrip(",") in SMALL:
        sentence = sentence[0].lower() + sentence[1:]
    speaker = rng.choice((rng.choice(NAMES), f"{rng.choice(RANKS)} {rng.choice(NAMES).split()[1]}", rng.choice(BODIES)))
    before = inner_part(rng) if not touching else []
    parts = frame(speaker, before, sentence, rng)
    added, spans, at = "", {"S": [], "C": [], "T": [], "s": [], "c": [], "t": []}, 0
    for roles, words in parts:
        for role in roles:
            kept = words.rstrip()
            place = [start + len(added), start + len(added) + len(kept)]
            if spans[role] and not added[spans[role][-1][1] - start :].strip():
                spans[role][-1][1] = place[1]
            else:
                spans[role].append(place)
        if words is sentence:
            at = len(added)
        added += words
    added = re.sub(r"^(“?)(.)|(: “)(.)", lambda m: (m[1] or m[3] or "") + (m[2] or m[4]).upper(), added)
    grown = len(added) - (end - start)
    for one in statements:
        inside = any(one is other for other in touching)
        for role in ("source", "cue", "content"):
            one[role] = [shift(span, start + at - start if inside else grown, start if inside else end) for span in one[role]]
        if inside:
            one["inner"] = True
    statements.append({"source": spans["S"], "cue": spans["C"], "content": spans["T"], "known": True})
    if before:
        statements.append({"source": spans["s"], "cue": spans["c"], "content": spans["t"], "inner": True})
    return text[:start] + added + text[end:]


def shift(span: list[int], by: int, where: int) -> list[int]:
    return [span[0] + by, span[1] + by] if span[0] >= where else span


def inner_part(rng: random.Random) -> list[tuple[str, str, str]]:
    """Source, cue and what follows of a statement inside another, for he and for we."""
    he, we, that = rng.choice(HOLDS)
    return [(rng.choice(HE + BODY[:1]), he, that), (rng.choice(WE), we, that), (rng.choice(BODY), he, that)]


def frame(speaker: str, before: list, sentence: str, rng: random.Random) -> list[tuple[str, str]]:
    """The new sentence as parts with their roles: S, C, T of the outer statement, s, c, t of the inner."""
    says, quoted = rng.choice(SAYS), rng.random() < 0.45
    cue, whom = says.split()[0], says[len(says.split()[0]) :]  # whom one tells is no part of the cue
    inner: list[tuple[str, str]] = []
    if before:
        source, held, that = before[rng.choice((1, 1, 2))] if quoted else before[rng.choice((0, 0, 2))]
        inner = [("Ts", source + " "), ("Tc", held + " ")] + ([("Tt", that)] if that else [])
    rest = [("Tt" if before else "T", sentence)]
    if quoted:
        inner = [("T", "“"), *inner]
        if rng.random() < 0.5:
            return [*inner, *rest, ("T", ",” "), ("S", speaker), ("", " "), ("C", cue), ("", whom + ".")]
        return [("S", speaker), ("", " "), ("C", cue), ("", whom + ": "), *inner, *rest, ("T", ".”")]
    if rng.random() < 0.25:
        return [*inner, *rest, ("", ", "), ("S", speaker), ("", " "), ("C", cue), ("", whom + ".")]
    that = [("T", "that ")] if rng.random() < 0.5 else []
    return [("S", speaker), ("", " "), ("C", cue), ("", whom + " "), *that, *inner, *rest, ("", ".")]
