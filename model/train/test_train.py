"""Facts about the parts that need neither weights nor the corpus.

usage: python -m unittest discover model/train
"""

import random
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from augment import read_marks, write_documents
from batches import NO_LABEL, collate, label, losses
from data import Document, Statement, build_documents, cost_of, cut_windows, encode_window
from decode import best_paths, decode_cues, spans_of, whole_quotations, without_stop
from model import Attributor, bucket
from transform import join_paragraphs, to_curly, to_straight, transform
from wordpiece import WordPiece

VOCAB = ["[PAD]", *(f"[{n}]" for n in range(99)), "[UNK]", "[CLS]", "[SEP]", "he", "said", "so", "##lo", ".", "u", "s", "“", "”"]


def words() -> WordPiece:
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n".join(VOCAB))
        file.flush()
        return WordPiece(Path(file.name))


class Words(unittest.TestCase):
    def test_cuts_as_bert_does(self):
        cases = {"He": ["he"], "Solo": ["so", "##lo"], "U.S.": ["u", ".", "s", "."], "Só": ["so"], "zz": ["[UNK]"]}
        pieces = words().pieces
        for word, expected in cases.items():
            self.assertEqual([VOCAB[piece] for piece in pieces(word)], expected)

    def test_every_word_gives_a_piece(self):
        for word in ("\u200b", "\u0301", "😀", "x" * 500):
            self.assertTrue(words().pieces(word))


class Windows(unittest.TestCase):
    def document(self, blocks: int, length: int) -> Document:
        tokens = [[i, i + 1, i // 7, i // length, 0] for i in range(blocks * length)]
        return Document("d", "x" * len(tokens), tokens, [(103,)] * len(tokens), [Statement((3, 3), [(2, 2)], [(4, 6)])])

    def test_cover_each_token_once_and_fit(self):
        for blocks, length in ((1, 9), (9, 40), (2, 600)):
            doc = self.document(blocks, length)
            for rng in (None, random.Random(1)):
                windows = cut_windows(doc, rng)
                self.assertEqual([t for w in windows for t in range(w.first, w.last)], list(range(len(doc.tokens))))
                self.assertTrue(all(len(encode_window(window)["ids"]) <= 256 for window in windows))
                self.assertEqual(sum(len(window.statements) for window in windows), 1)

    def test_a_separator_stands_between_paragraphs(self):
        encoded = encode_window(cut_windows(self.document(2, 3))[0])
        self.assertEqual(encoded["ids"], [101, 103, 103, 103, 102, 103, 103, 103, 102])
        self.assertEqual(encoded["words"], [1, 2, 3, 5, 6, 7])
        self.assertEqual(cost_of(self.document(2, 3), 0, 3), 4)


class Labels(unittest.TestCase):
    def test_code_points_become_tokens(self):
        text = "😀 “Yes,” he said."
        gold = [{"source": [[9, 11]], "cue": [[12, 16]], "content": [[2, 8]]}]
        (doc,) = build_documents([("d", text, gold)], words())
        one = doc.statements[0]
        spell = lambda spans: [text[doc.tokens[a][0] : doc.tokens[b][1]] for a, b in spans]  # noqa: E731
        self.assertEqual([spell(one.source), spell([one.cue]), spell(one.content)], [["he"], ["said"], ["“Yes,”"]])
        self.assertEqual([token[4] for token in doc.tokens], [0, 1, 1, 1, 1, 0, 0, 0])

    def test_learns_from_a_window(self):
        text = "“So,” he said. He said so."
        gold = [{"source": [[6, 8]], "cue": [[9, 13]], "content": [[0, 5]]}]
        (doc,) = build_documents([("d", text, gold)], words())
        windows = cut_windows(doc)
        batch = collate(windows)
        labels = label(windows, batch, random.Random(0))
        self.assertEqual(labels["roles"][0, :8].tolist(), [3, 4, 4, 4, 1, 0, 0, 0])
        self.assertNotIn(NO_LABEL, labels["cue"][0].tolist())
        model = Attributor(layers=4, width=24, heads=2, inner=32, vocab=200)
        model.encoder.freeze()
        losses(model, batch, labels)["all"].backward()
        self.assertIsNotNone(model.encoder.marks.weight.grad)
        self.assertIsNone(model.encoder.layers[0].up.weight.grad)


class Decoding(unittest.TestCase):
    def test_no_inside_without_a_beginning(self):
        rng = np.random.default_rng(1)
        for path in best_paths(rng.normal(size=(50, 30, 5))):
            for before, after in zip([0, *path], path):
                self.assertTrue(after not in (2, 4) or before in (after - 1, after))

    def test_finds_the_best_path(self):
        scores = np.log(np.array([[[0.4, 0.3, 0.3], [0.2, 0.1, 0.7]]]))
        self.assertEqual(best_paths(scores)[0].tolist(), [1, 2])

    def test_threshold_moves_cues(self):
        scores = np.log(np.array([[0.6, 0.4, 1e-9]]))
        self.assertEqual(decode_cues(scores, 0.5), [])
        self.assertEqual(decode_cues(scores, 0.3), [(0, 0)])

    def test_repairs(self):
        quoted = [1, 1, 1, 1, 0, 0, 0]
        self.assertEqual(whole_quotations([(1, 3)], [(4, 4)], quoted), [(0, 3)])
        self.assertEqual(whole_quotations([(0, 2), (5, 6)], [(4, 4)], quoted), [(0, 3), (5, 6)])
        self.assertEqual(whole_quotations([(2, 3)], [(4, 4)], quoted), [(2, 3)])  # holds only half
        self.assertEqual(whole_quotations([(1, 3)], [(0, 0)], quoted), [(1, 3)])
        self.assertEqual(without_stop((0, 1), ["so", "."]), (0, 0))
        self.assertIsNone(without_stop((0, 0), ["."]))
        self.assertEqual(spans_of(np.array([1, 2, 0, 1]), 1), [(0, 1), (3, 3)])

    def test_buckets_rise(self):
        found = bucket(torch.arange(400)).tolist()
        self.assertEqual(found[:10], [*range(9), 9])
        self.assertEqual(found, sorted(found))
        self.assertEqual(found[-1], 16)


class OwnTexts(unittest.TestCase):
    def test_marks_become_spans(self):
        text, (one,) = read_marks("{t|So}, {s|he,} {c|said}.")
        self.assertEqual(text, "So, he, said.")
        self.assertEqual(one, {"source": [[4, 7]], "cue": [[8, 12]], "content": [[0, 2]]})

    def test_nothing_is_left_unfilled(self):
        documents = write_documents(300, random.Random(5))
        for _, text, statements in documents:
            self.assertNotRegex(text, r"[${}|¶]")
            for one in statements:
                for spans in one.values():
                    for start, end in spans:
                        self.assertEqual(text[start:end], text[start:end].strip())
        self.assertEqual(documents, write_documents(300, random.Random(5)))

    def test_changes_keep_places(self):
        text = "“It’s so,” he said.\n\n'No,' she said. \"Yes.\""
        for seed in range(40):
            self.assertEqual(len(transform(text, random.Random(seed))), len(text))
        self.assertEqual(to_straight("“It’s”"), "\"It's\"")
        self.assertEqual(to_curly("\"It's 'so'\""), "“It’s ‘so’”")
        self.assertNotIn("\n\n\n", join_paragraphs(text, random.Random(1)))


if __name__ == "__main__":
    unittest.main()
