"""Writes a trained model as the reader wants it: encoder.onnx (int8), heads.bin and labels.json.

Run     python training/export.py RUN/model.pt models/reader [--name small]
Gives   encoder.onnx   one window in (pieces, shapes, features, first), for every unit out: scores of all taggers side by
                       side, and the vectors of the pair heads ("sides")
        heads.bin      float32, little-endian: what the pair heads add to the sides; where each table lies is in labels.json
        labels.json    names of all labels, layout of both, sizes and digests of the files
"""
import argparse
import hashlib
import json
import math
import os

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from model import HEADS, WIDE, Reader

# What the reader asks; "same" only helps the encoder to learn.
SIDES = {"parts": ("left", "right"), "roles": ("left", "right", "right_end"),
         "relations": ("left", "left_end", "right", "right_end")}


class Exported(nn.Module):
    """The same arithmetic as `Reader.units` and the linear layers on them, written for the speed of one window a call.

    One row a piece and no batch: ONNX Runtime fuses the sum before a norm of three dimensions into an operator that takes
    six times as long as the two. The last layer looks at all pieces, but is worked out for the units alone. Linear layers
    on the same vectors are one product.
    """

    def __init__(self, reader):
        super().__init__()
        self.encoder = reader.encoder
        tags = list(reader.taggers.values())
        self.tags = nn.Linear(WIDE, sum(t.out_features for t in tags))
        sides = [getattr(reader.pairs[k], s) for k, names in SIDES.items() for s in names]
        self.sides = nn.Linear(WIDE, sum(s.out_features for s in sides))
        with torch.no_grad():
            self.tags.weight.copy_(torch.cat([t.weight for t in tags]))
            self.tags.bias.copy_(torch.cat([t.bias for t in tags]))
            self.sides.weight.copy_(torch.cat([s.weight for s in sides]))
            self.sides.bias.copy_(torch.cat([s.bias if s.bias is not None else torch.zeros(s.out_features) for s in sides]))

    def forward(self, pieces, shapes, features, first):
        base = self.encoder
        x = base.words(pieces) + base.positions(torch.arange(pieces.shape[0])) + base.shapes(shapes) + base.features(features)
        x = base.norm(x)
        for layer in base.layers[:-1]:
            x = self.layer(layer, x, layer.qkv(x).split(WIDE, -1))
        last = base.layers[-1]
        units = x[first.long()]
        weight, bias = last.qkv.weight, last.qkv.bias
        asked = nn.functional.linear(units, weight[:WIDE], bias[:WIDE])
        units = self.layer(last, units, (asked, *nn.functional.linear(x, weight[WIDE:], bias[WIDE:]).split(WIDE, -1)))
        return self.tags(units), self.sides(units)

    @staticmethod
    def layer(layer, rows, qkv):
        q, k, v = (x.view(-1, HEADS, WIDE // HEADS).transpose(0, 1) for x in qkv)
        mixed = (q @ k.transpose(1, 2) / math.sqrt(WIDE // HEADS)).softmax(-1) @ v
        rows = layer.norm1(rows + layer.out(mixed.transpose(0, 1).reshape(-1, WIDE)))
        return layer.norm2(rows + layer.down(nn.functional.gelu(layer.up(rows))))


def check(reader, exported, meta):
    """The two ways of working out one window agree."""
    t = 40
    pieces, shapes = torch.randint(1000, 2000, (t,)), torch.randint(0, meta["shapes"], (t,))
    features, first = (torch.rand(t, meta["features"]) < 0.05).float(), torch.arange(1, t - 1, 2)
    with torch.no_grad():
        units = reader.units(pieces[None], shapes[None], features[None], first[None])[0]
        tags, sides = exported(pieces, shapes, features, first)
        assert torch.allclose(exported.tags(units), tags, atol=1e-3), "the exported taggers differ from the trained ones"
        assert torch.allclose(exported.sides(units), sides, atol=1e-3), "the exported sides differ from the trained ones"


def digest(path):
    return hashlib.sha256(open(path, "rb").read()).hexdigest()


def main():
    args = argparse.ArgumentParser()
    args.add_argument("model")
    args.add_argument("out")
    args.add_argument("--name", default="small")
    args = args.parse_args()
    kept = torch.load(args.model)
    meta, roles = kept["meta"], kept["roles"]
    reader = Reader(meta, roles)
    reader.load_state_dict(kept["model"])
    reader.eval()
    os.makedirs(args.out, exist_ok=True)
    t, u = 12, 7
    ints = torch.int32
    example = (torch.randint(1000, 2000, (t,), dtype=ints), torch.ones(t, dtype=ints), torch.zeros(t, meta["features"]),
               torch.arange(1, u + 1, dtype=ints))
    plain = f"{args.out}/encoder.float.onnx"
    exported = Exported(reader).eval()
    check(reader, exported, meta)
    torch.onnx.export(exported, example, plain, input_names=["pieces", "shapes", "features", "first"],
                      output_names=["tags", "sides"], opset_version=17, dynamo=False,
                      dynamic_axes={"pieces": {0: "t"}, "shapes": {0: "t"}, "features": {0: "t"}, "first": {0: "u"},
                                    "tags": {0: "u"}, "sides": {0: "u"}})
    # A scale for each column: 304 likeliest tags differ from those of the float model on twelve reports, with one for all 748.
    quantize_dynamic(plain, f"{args.out}/encoder.onnx", weight_type=QuantType.QInt8, per_channel=True,
                     op_types_to_quantize=["MatMul", "Gemm", "Gather"])
    os.remove(plain)
    tables, at, blob = {}, 0, []
    for k in SIDES:
        pair = reader.pairs[k]
        tables[k] = {}
        for name, value in (("leftKind", pair.left_kind.weight), ("rightKind", pair.right_kind.weight),
                            ("distance", pair.distance.weight), ("sentence", pair.sentence.weight),
                            ("out", pair.out.weight), ("bias", pair.out.bias)):
            array = value.detach().numpy().astype("<f4")
            tables[k][name] = {"at": at, "shape": list(array.shape)}
            at += array.size
            blob.append(array.ravel())
    np.concatenate(blob).tofile(f"{args.out}/heads.bin")
    columns, start = {}, 0
    for k, tagger in reader.taggers.items():
        columns[k] = [start, start + tagger.out_features]
        start += tagger.out_features
    sides, start = {}, 0
    for k, names in SIDES.items():
        for s in names:
            size = getattr(reader.pairs[k], s).out_features
            sides.setdefault(k, {})[s] = [start, start + size]
            start += size
    files = {f: {"bytes": os.path.getsize(f"{args.out}/{f}"), "sha256": digest(f"{args.out}/{f}")} for f in ("encoder.onnx", "heads.bin")}
    labels = {"form": 1, "name": args.name, "features": meta["features"], "shapes": meta["shapes"], "types": meta["types"],
              "events": meta["events"], "factualities": meta["factualities"], "predicates": meta["predicates"], "roles": roles, "roleOfTime": kept.get("role_of_time", len(roles)),
              "realis": ["actual", "other", "generic"], "tags": columns, "sides": sides, "tables": tables, "files": files}
    with open(f"{args.out}/labels.json", "w") as file:
        json.dump(labels, file, indent=1)
        file.write("\n")
    print({k: v["bytes"] for k, v in files.items()})


if __name__ == "__main__":
    main()
