"""Facts about what is done to a trained network: its confidence, and its words in 8 bits.

usage: python -m unittest discover model/train
"""

import unittest

import numpy as np
import torch
from torch import nn

from calibrate import chance, evidence, expected_error, fit
from data import Statement
from export import Rows8


class Confidence(unittest.TestCase):
    def test_finds_the_weights_that_made_the_answers(self):
        random = np.random.default_rng(3)
        rows = random.normal(size=(20_000, 3))
        made = np.array([0.5, 1.0, -2.0, 0.0])
        right = (random.random(len(rows)) < chance(rows, made)).astype(float)
        np.testing.assert_allclose(fit(rows, right), made, atol=0.08)

    def test_error_of_a_forecast(self):
        always = np.full(100, 0.75)
        right = np.array([1.0] * 75 + [0.0] * 25)
        self.assertAlmostEqual(expected_error(always, right), 0)
        self.assertAlmostEqual(expected_error(always, np.ones(100)), 0.25)

    def test_evidence_is_the_mean_of_each_part(self):
        cues = np.log(np.array([[0.9, 0.05, 0.05], [0.2, 0.7, 0.1], [0.1, 0.2, 0.7], [0.9, 0.05, 0.05]]))
        roles = np.log(np.full((4, 5), 0.2))
        roles[0] = np.log([0.1, 0.6, 0.1, 0.1, 0.1])
        one = Statement((1, 2), [(0, 0)], [(3, 3)])
        np.testing.assert_allclose(evidence(cues, roles, one), [np.log(0.7), np.log(0.6), np.log(0.2)])

    def test_without_a_source_the_least_likely_none_counts(self):
        cues, roles = np.log(np.full((2, 3), 1 / 3)), np.log(np.full((2, 5), 0.2))
        roles[1, 0] = np.log(0.05)
        self.assertAlmostEqual(evidence(cues, roles, Statement((0, 0), [], [(1, 1)]))[1], np.log(0.05))
        roles[1, 0] = -40
        self.assertEqual(evidence(cues, roles, Statement((0, 0), [], [(1, 1)]))[1], -5)


class Words8(unittest.TestCase):
    def test_a_small_row_is_kept_as_well_as_a_large_one(self):
        table = nn.Embedding(3, 64)
        with torch.no_grad():
            table.weight.copy_(torch.randn(3, 64) * torch.tensor([[1.0], [0.001], [0.0]]))
        ids = torch.tensor([[0, 1], [2, 1]])
        lost = (Rows8(table)(ids) - table(ids)).abs().amax(-1)
        room = table(ids).abs().amax(-1) / 254 + 1e-9
        self.assertTrue(bool((lost <= room * 1.001).all()))


if __name__ == "__main__":
    unittest.main()
