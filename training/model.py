"""The reader's model: one encoder, a tagger for each layer, and pair heads on the same vectors.

Encoder  MiniLM (Wang et al. 2020; 6 layers, 384 wide, lower case) with two further input embeddings: how a unit is
         written (shape) and what lists and patterns say of it (features).
Taggers  one linear layer on the vector of each unit (its first piece).
Pairs    a small network on two vectors (sum and product), their kinds and their distance: which words are source and
         content of a cue, which mention fills which role, which relation two mentions have, which two are one.
"""
import math

import torch
from safetensors.torch import load_file
from torch import nn

WIDE, LAYERS, HEADS, INNER = 384, 6, 12, 1536
SUM, PRODUCT = 96, 48
DISTANCES, SENTENCES = 20, 7


class Dropout(nn.Module):
    """Dropout by slices of one pool of coins: throwing them anew costs a processor more than a layer's products."""
    coins = None

    def __init__(self, share):
        super().__init__()
        self.p = share

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if Dropout.coins is None:
            Dropout.coins = torch.rand(1 << 24)
        count = x.numel()
        if count > Dropout.coins.numel() // 2:
            return nn.functional.dropout(x, self.p, True)
        start = int(torch.randint(0, Dropout.coins.numel() - count, ()))
        keep = (Dropout.coins[start:start + count] >= self.p).view(x.shape).to(x.dtype)
        return x * keep / (1 - self.p)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDE, 3 * WIDE)
        self.out = nn.Linear(WIDE, WIDE)
        self.norm1 = nn.LayerNorm(WIDE, eps=1e-12)
        self.up = nn.Linear(WIDE, INNER)
        self.down = nn.Linear(INNER, WIDE)
        self.norm2 = nn.LayerNorm(WIDE, eps=1e-12)
        self.drop = Dropout(0.1)

    def forward(self, x, mask):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, WIDE // HEADS).permute(2, 0, 3, 1, 4)
        # Written out: windows are short, and the fused kernel is several times slower backwards on a processor.
        looks = q @ k.transpose(-1, -2) / math.sqrt(WIDE // HEADS)
        mixed = (looks if mask is None else looks + mask.to(q.dtype)).softmax(-1) @ v
        mixed = mixed.transpose(1, 2).reshape(b, t, WIDE)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, features, shapes, vocabulary=30522, positions=512):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDE)
        self.positions = nn.Embedding(positions, WIDE)
        self.shapes = nn.Embedding(shapes, WIDE)
        self.features = nn.Linear(features, WIDE, bias=False)
        self.norm = nn.LayerNorm(WIDE, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = Dropout(0.1)
        nn.init.normal_(self.shapes.weight, std=0.02)
        nn.init.normal_(self.features.weight, std=0.02)

    def load_base(self, path):
        w = {k.removeprefix("bert."): v for k, v in load_file(path).items()}
        e = "embeddings."
        with torch.no_grad():
            self.words.weight.copy_(w[e + "word_embeddings.weight"])
            self.positions.weight.copy_(w[e + "position_embeddings.weight"] + w[e + "token_type_embeddings.weight"][0])
            self.norm.load_state_dict({k: w[f"{e}LayerNorm.{k}"] for k in ("weight", "bias")})
            for n, layer in enumerate(self.layers):
                p = f"encoder.layer.{n}."
                for k in ("weight", "bias"):
                    getattr(layer.qkv, k).copy_(torch.cat([w[f"{p}attention.self.{x}.{k}"] for x in ("query", "key", "value")]))
                    getattr(layer.out, k).copy_(w[f"{p}attention.output.dense.{k}"])
                    getattr(layer.norm1, k).copy_(w[f"{p}attention.output.LayerNorm.{k}"])
                    getattr(layer.up, k).copy_(w[f"{p}intermediate.dense.{k}"])
                    getattr(layer.down, k).copy_(w[f"{p}output.dense.{k}"])
                    getattr(layer.norm2, k).copy_(w[f"{p}output.LayerNorm.{k}"])

    def forward(self, pieces, shapes, features, mask=None):
        at = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(at) + self.shapes(shapes) + self.features(features)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Pair(nn.Module):
    """Left and right vectors come ready-made from `sides`; `left_kinds`, `right_kinds`: how many kinds each side has."""

    def __init__(self, labels, left_kinds, right_kinds, right_is_span):
        super().__init__()
        self.size = SUM + PRODUCT
        self.left = nn.Linear(WIDE, self.size)
        self.right = nn.Linear(WIDE, self.size)
        self.right_end = nn.Linear(WIDE, self.size, bias=False) if right_is_span else None
        self.left_end = nn.Linear(WIDE, self.size, bias=False) if right_is_span == 2 else None
        self.left_kind = nn.Embedding(left_kinds, SUM)
        self.right_kind = nn.Embedding(right_kinds, SUM)
        self.distance = nn.Embedding(DISTANCES, SUM)
        self.sentence = nn.Embedding(SENTENCES, SUM)
        self.out = nn.Linear(SUM + PRODUCT, labels)
        self.drop = Dropout(0.1)
        for e in (self.left_kind, self.right_kind, self.distance, self.sentence):
            nn.init.normal_(e.weight, std=0.05)

    def score(self, left, right, left_kind, right_kind, distance, sentence):
        hidden = (left[..., :SUM] + right[..., :SUM] + self.left_kind(left_kind) + self.right_kind(right_kind)
                  + self.distance(distance) + self.sentence(sentence))
        both = torch.cat([hidden.relu(), left[..., SUM:] * right[..., SUM:]], -1)
        return self.out(self.drop(both))


def distance_bucket(delta):
    """Signed logarithm of the distance in units: 0..19, 10 is no distance."""
    size = torch.log2(delta.abs().float() + 1).ceil().long().clamp(max=9)
    return torch.where(delta < 0, 10 - size, 10 + size).clamp(0, DISTANCES - 1)


def sentence_bucket(delta):
    return delta.clamp(-3, 3) + 3


class Reader(nn.Module):
    def __init__(self, meta, roles):
        super().__init__()
        self.encoder = Encoder(meta["features"], meta["shapes"])
        types, events, facts = len(meta["types"]), len(meta["events"]), len(meta["factualities"])
        self.taggers = nn.ModuleDict({
            "names": nn.Linear(WIDE, 1 + 2 * types),
            "nominals": nn.Linear(WIDE, 1 + 2 * types),
            "cue": nn.Linear(WIDE, 3),
            "source": nn.Linear(WIDE, 3),
            "content": nn.Linear(WIDE, 3),
            "trigger": nn.Linear(WIDE, 1 + events),
            "factuality": nn.Linear(WIDE, facts),
            "realis": nn.Linear(WIDE, 3),
            "polarity": nn.Linear(WIDE, 2),
        })
        mention_kinds = 2 * types + 1                      # name or nominal by type; the last is a time
        self.pairs = nn.ModuleDict({
            "parts": Pair(3, 1, 1, 0),                     # cue x unit: nothing, source, content
            "roles": Pair(1 + len(roles) + 2, events, mention_kinds, 1),   # then: the time is the event's; it happened there
            "relations": Pair(1 + len(meta["predicates"]), mention_kinds, mention_kinds, 2),
            "same": Pair(1, mention_kinds, mention_kinds, 2),
        })
        self.drop = Dropout(0.1)

    def units(self, pieces, shapes, features, first, mask=None):
        x = self.encoder(pieces, shapes, features, mask)
        return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, WIDE))


def viterbi_names(scores, count):
    """Best tag sequence where a further tag follows only its own kind."""
    import numpy as np
    scores = np.asarray(scores)
    n, k = scores.shape
    ok = np.zeros((k, k), dtype=bool)
    ok[:, 0] = True
    for t in range(count):
        ok[:, 1 + 2 * t] = True
        ok[1 + 2 * t, 2 + 2 * t] = ok[2 + 2 * t, 2 + 2 * t] = True
    bad = np.where(ok, 0, -1e9)
    best = scores[0].copy()
    best[2::2] = -1e9
    back = []
    for row in scores[1:]:
        all_ = best[:, None] + bad
        back.append(all_.argmax(0))
        best = all_.max(0) + row
    path = [int(best.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    path.reverse()
    out, at = [], 0
    while at < n:
        if path[at] % 2 == 1:
            end = at + 1
            while end < n and path[end] == path[at] + 1:
                end += 1
            out.append((at, end, (path[at] - 1) // 2))
            at = end
        else:
            at += 1
    return out
