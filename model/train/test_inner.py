"""Facts about statements inside statements: the sentences put together, and the contents read by themselves.

usage: python -m unittest discover model/train
"""

import random
import unittest

import numpy as np

from data import Document, Statement
from decode import Settings
from inner import by_itself, label_inner
from nest import nest
from predict import Scored

TEXT = "The dam broke on Monday night. General Orsk said the valley was empty.\n\nNobody crossed the river after dark."
OUTER = {"source": [[31, 43]], "cue": [[44, 48]], "content": [[49, 69]]}


def spell(text: str, one: dict) -> dict:
    return {role: [text[start:end] for start, end in one[role]] for role in ("source", "cue", "content")}


class Nested(unittest.TestCase):
    def test_the_old_statement_keeps_its_words(self):
        seen = 0
        for seed in range(300):
            text, statements = nest(TEXT, [OUTER], random.Random(seed))
            old = spell(text, statements[0])
            self.assertEqual([old["cue"], old["content"]], [["said"], ["the valley was empty"]])
            self.assertEqual(old["source"][0].lower(), "general orsk")
            if statements[0].get("inner"):
                seen += 1
                first, last = statements[0]["cue"][0]
                around = [span for one in statements if one.get("known") for span in one["content"]]
                self.assertTrue(any(start <= first and last <= end for start, end in around))
        self.assertGreater(seen, 30)

    def test_no_span_begins_or_ends_with_a_space(self):
        for seed in range(300):
            text, statements = nest(TEXT, [OUTER], random.Random(seed))
            for one in statements:
                self.assertTrue(one["cue"])
                for words in sum(spell(text, one).values(), []):
                    self.assertEqual(words, words.strip())
                    self.assertTrue(words)

    def test_inside_and_outside_are_told_apart(self):
        marked = [one for seed in range(100) for one in nest(TEXT, [OUTER], random.Random(seed))[1]]
        self.assertTrue(all(not (one.get("inner") and one.get("known")) for one in marked))
        self.assertTrue(any(one.get("inner") for one in marked) and any(one.get("known") for one in marked))

    def test_is_the_same_for_the_same_seed(self):
        self.assertEqual(nest(TEXT, [OUTER], random.Random(8)), nest(TEXT, [OUTER], random.Random(8)))

    def test_what_is_given_is_left_as_it_was(self):
        before = str(OUTER)
        for seed in range(50):
            nest(TEXT, [OUTER], random.Random(seed))
        self.assertEqual(str(OUTER), before)


class Alone:
    """Finds a cue at the second word of each window, with the first as its source and the rest as its content."""

    def __init__(self):
        self.seen = []

    def encode(self, windows):
        out = []
        for window in windows:
            count = window.last - window.first
            self.seen.append([token[4] for token in window.doc.tokens[window.first : window.last]])
            cues = np.full((count, 3), -9.0)
            cues[:, 0] = -0.1
            cues[1] = [-9, -0.1, -9]
            out.append(Scored(window, cues, cues, {"count": count}))
        return out

    def roles(self, scored, spans):
        table = np.full((1, scored.roles["count"], 5), -9.0)
        table[0, 0, 1] = table[0, 2, 3] = table[0, 1, 0] = -0.1
        table[0, 3:, 4] = -0.1
        return table


class Inner(unittest.TestCase):
    def document(self, text: str) -> Document:
        tokens, at, quoted = [], 0, 0
        for word in text.split(" "):
            for part in (["“", word[1:]] if word[0] == "“" else [word]):
                quoted = 1 if part == "“" else quoted
                tokens.append([at, at + len(part), 0, 0, quoted])
                at += len(part)
            at += 1
        statement = Statement((0, 0), [], [(1, len(tokens) - 1)])
        return Document("d", text, tokens, [(5,)] * len(tokens), [statement])

    def test_a_quotation_is_read_without_its_marks(self):
        doc = self.document("said “he knows that it was over by noon")
        first, alone = by_itself(doc, 1, len(doc.tokens) - 1)
        self.assertEqual(first, 2)
        self.assertEqual({token[4] for token in alone.tokens}, {0})
        self.assertEqual(doc.text[alone.tokens[0][0] : alone.tokens[0][1]], "he")

    def test_a_short_content_is_passed_over(self):
        self.assertIsNone(by_itself(self.document("said it was over"), 1, 3))

    def test_spans_are_those_of_the_whole_text(self):
        doc = self.document("said “he knows that it was over by noon")
        (found,) = label_inner(Alone(), [doc], Settings())["d"]
        self.assertEqual(spell(doc.text, found), {"source": ["he"], "cue": ["knows"], "content": ["that it was over by noon"]})
        self.assertTrue(found["inner"])


if __name__ == "__main__":
    unittest.main()
