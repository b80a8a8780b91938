"""Own texts to train on: short reports of invented wars, put together from templates.py by chance."""

import random
import re

import templates

SOUNDS = "kar ven os tel mir dra lo sha quen ril bor ne zhi tar ul gor mav ek sil ho ran pet vo ish lun dar fe kol".split()
ENDS = {"land": ("ia", "ian"), "place": ("stan", "stani"), "coast": ("ova", "ovan"), "hill": ("mark", "marker")}
RANKS = "General,Colonel,Captain,Major,President,Prime Minister,Foreign Minister,Governor,Mayor,Mr,Ms,Dr,Ambassador".split(",")
TIMES = "on Monday,on Tuesday,on 14 March,on Jan 9,late on Friday,early on Sunday,this week,last month,overnight".split(",")
VERBS = (
    "said,said,said,said,stated,claimed,insisted,announced,warned,reported,acknowledged,conceded,argued,"
    "maintained,admitted,explained,alleged,stressed,asserted,noted,declared,boasted,complained,estimated"
).split(",")
OFFICES = (
    "$Ac,$A,the $Aa defence ministry,the $Aa general staff,the foreign ministry in $Ac,local officials,"
    "$Aa officials,two officials briefed on the talks,a military spokesman,a spokeswoman for the $Aa army,"
    "the regional governor,the state news agency,aid workers,residents of $T,the rescue service,a Western diplomat,"
    "the monitoring mission,intelligence agencies,a senior $Aa officer who asked not to be named,the presidential "
    "office,police in $T,rebel commanders,the United Front,the mayor of $T,the authorities,the $Aa government"
)
FACTS = (
    "drones struck a fuel depot near $T $D;its troops had crossed the river at $T;the bridge at $T was destroyed;"
    "$M soldiers were killed in $T;more than $M people had fled the area;$B had sent $M rockets to the front;"
    "the power was out in $T;$Ba units had been withdrawn after heavy losses;a ceasefire would begin $D;"
    "air defences brought down $M of $M drones;two villages near $T were now under its control;the talks had failed;"
    "the convoy was hit as it left $T;$B was preparing an offensive in the east;no one was hurt;"
    "the wounded were taken to a hospital in $T;prisoners had been beaten;the dam could break within days;"
    "$B had used banned shells;the fighting had eased;its forces hit an arms store outside $T;a child was among the dead"
)
EVENTS = (
    "the shelling of $T;the strike on $T;the withdrawal from $T;reports of a secret deal;the $Ba deployment;"
    "the death of $N;the loss of the airfield;an attack on a hospital in $T;the prisoner exchange;a massacre in $T;"
    "firing on civilians;claims that $F;the arrest of $M officers;the use of mines;the offensive;the mobilisation order"
)
ACTS = (
    "pull back from $T;hold talks in $Ac;release $M prisoners;open a corridor out of $T;answer every attack;"
    "send more troops;let inspectors in;stop the shelling;hand over the bodies;retake $T"
)
WORDS = (
    "We will not leave this valley;They came at night and took my brother;There was nothing left of the school;"
    "Nobody here believes in the truce;Our men hold every street of $T;I saw $M bodies by the road;"
    "It is too early to speak of victory;The enemy lost $M tanks in two days;We know who gave the order;"
    "This is a lie;You can hear it all night;The negotiations are over;We ask the world to look at $T;"
    "They said the road was safe, and it was not;I have no comment on rumours;Many versions are going round;"
    "In the past $M weeks we have seen no movement on their side;We think they were moved because of their losses"
)


class World:
    """Names that stay the same throughout one report."""

    def __init__(self, rng: random.Random):
        self.rng = rng
        self.lands = []
        for _ in range(2):
            stem, (noun, adjective) = self.word(2), rng.choice(list(ENDS.values()))
            self.lands.append((stem + noun, stem + adjective, self.word(rng.randint(1, 2)) + rng.choice(("a", "burg", "o", "in"))))
        self.towns = [self.word(2) + rng.choice(("", "ka", "grad", "e", "i", " Ridge")) for _ in range(5)]
        self.people = [f"{self.word(2)} {self.word(rng.randint(2, 3))}" for _ in range(4)]

    def word(self, sounds: int) -> str:
        return "".join(self.rng.choice(SOUNDS) for _ in range(sounds)).capitalize()

    def fill(self, text: str) -> str:
        """Fills the slots, then takes one of each (a/b)."""
        first = self.rng.randint(0, 1)
        sides = {"A": self.lands[first], "B": self.lands[1 - first]}
        for _ in range(6):  # slots stand in what fills slots
            text = re.sub(r"\$([AB])([ac]?)", lambda m: sides[m[1]][" ac".index(m[2] or " ")], text)
            text = re.sub(r"\$([TNLWOHFEGQDVM])", lambda m: self.slot(m[1]), text)
        while re.search(r"\([^(){}]*/[^(){}]*\)", text):
            text = re.sub(r"\(([^(){}]*/[^(){}]*)\)", lambda m: self.rng.choice(m[1].split("/")), text)
        return re.sub(r" {2,}", " ", text)

    def slot(self, name: str) -> str:
        rng = self.rng
        person = rng.choice(self.people)
        given = {
            "T": lambda: rng.choice(self.towns),
            "N": lambda: person,
            "L": lambda: person.split()[1],
            "O": lambda: rng.choice(OFFICES.split(",")),
            "H": lambda: rng.choice(("he", "she", "they", "he", "she")),
            "F": lambda: rng.choice(FACTS.split(";")),
            "E": lambda: rng.choice(EVENTS.split(";")),
            "G": lambda: rng.choice(ACTS.split(";")),
            "Q": lambda: rng.choice(WORDS.split(";")),
            "D": lambda: rng.choice(TIMES),
            "V": lambda: rng.choice(VERBS),
            "M": lambda: rng.choice(("three", "12", "40", "about 200", "1,500", "two", "dozens of", "at least six")),
            "W": lambda: rng.choice(
                ("$O", "$O", person, person.split()[1], f"{rng.choice(RANKS)} {person}", f"{rng.choice(RANKS)} {person.split()[1]}",
                 f"{person}, (the $Aa interior minister/a deputy in $Ac/who commands the northern front),", "$H")
            ),
        }
        return given[name]()


def read_marks(marked: str) -> tuple[str, list[dict]]:
    """The text without its marks, and the statements in it. ¶ is a line break."""
    text, statements = "", {}
    for plain, role, number, inside in re.findall(r"([^{}]+)|\{([sct])(\d?)\|([^{}]*)\}", marked):
        piece = (plain or inside).replace("¶", "\n\n")
        if role:
            one = statements.setdefault(number, {"source": [], "cue": [], "content": []})
            name = {"s": "source", "c": "cue", "t": "content"}[role]
            kept = piece.rstrip(" ,") if role == "t" else piece.rstrip()
            one[name].append([len(text), len(text) + len(kept)])
        text += piece
    return text, [one for one in statements.values() if one["cue"]]


def capitalise(marked: str) -> str:
    """A capital for the first letter of the paragraph and of what follows a stop."""
    return re.sub(
        r"(^|[.?!]\}? |\.[”’\"]\}? |¶)((?:\{[sct]\d?\|)?[“‘]?)([a-z])", lambda m: m[1] + m[2] + m[3].upper(), marked
    )


def write_document(rng: random.Random) -> tuple[str, list[dict]]:
    """One report: perhaps a headline and a caption, some paragraphs, with a mark style and a paragraph style."""
    world = World(rng)
    kinds = [templates.SAID] * 5 + [templates.NOT_SAID] * 3 + [templates.SPECIAL] * 2 + [templates.NOTHING_SAID] * 2
    chosen = [rng.choice(kinds) for _ in range(rng.randint(3, 6))]
    if rng.random() < 0.6:
        chosen.insert(rng.randint(0, 1), templates.CAPTIONS)
    if rng.random() < 0.8:
        chosen.insert(0, templates.HEADLINES)
    gap = rng.choice(("\n\n", "\n\n", "\n", " "))
    text, statements = "", []
    for kind in chosen:
        lines = kind.strip().split("\n")
        count = 1 if kind in (templates.HEADLINES, templates.CAPTIONS) else rng.choice((1, 1, 2, 3))
        for line in rng.sample(lines, count):
            part, found = read_marks(capitalise(world.fill(line)))
            for one in found:
                for spans in one.values():
                    for span in spans:
                        span[0], span[1] = span[0] + len(text), span[1] + len(text)
            statements += found
            text += part + " "
        text = text.rstrip() + (gap if kind is not templates.HEADLINES else "\n")
    if rng.random() < 0.45:
        text = text.translate(str.maketrans("“”‘’", "\"\"''"))
    return text.rstrip(), statements


def write_documents(count: int, rng: random.Random) -> list[tuple[str, str, list[dict]]]:
    return [(f"own-{index}", *write_document(rng)) for index in range(count)]


if __name__ == "__main__":
    for name, text, statements in write_documents(12, random.Random(3)):
        print(f"== {name}\n{text}")
        for one in statements:
            print("   ", {role: [text[a:b] for a, b in spans] for role, spans in one.items()})
