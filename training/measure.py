"""Quick figures on held-out windows while training: what the bare model finds, no joining, no patterns."""
import torch

from data import collate, score_pairs, score_parts
from model import viterbi_names


def f1(hit, got, gold):
    return round(2 * hit / max(1, got + gold), 3)


def spans(tags):
    out, at = [], 0
    while at < len(tags):
        if tags[at]:
            end = at + 1
            while end < len(tags) and tags[end] == 2:
                end += 1
            out.append((at, end))
            at = end
        else:
            at += 1
    return out


@torch.no_grad()
def measure(model, windows, meta, labels):
    model.eval()
    n = {}

    def add(key, hit, got, gold):
        a = n.setdefault(key, [0, 0, 0])
        a[0] += hit; a[1] += got; a[2] += gold

    items = [i for i in windows.items if i["variant"] == 0]
    half = (meta["shapes"] - 1) // 2
    for item in items:
        batch = collate([item], meta["features"], labels.count, half)
        units = model.units(batch["pieces"], batch["shapes"], batch["features"], batch["first"])
        row = item["row"]
        scores = {k: head(units)[0] for k, head in model.taggers.items()}
        gold = {tuple(x) for x in row["names"]}
        got = set(viterbi_names(scores["names"], len(meta["types"])))
        add("names", len(gold & got), len(got), len(gold))
        gold = {tuple(m[:2]) for m in row["mentions"] if m[3]}
        got = {x[:2] for x in viterbi_names(scores["nominals"], len(meta["types"]))}
        add("nominals", len(gold & got), len(got), len(gold))
        cues = spans(scores["cue"].argmax(-1).tolist())
        over = lambda a, b: a[0] < b[1] and b[0] < a[1]
        add("cue", sum(any(over(c, a["cue"]) for c in cues) for a in row["attributions"]), len(cues), len(row["attributions"]))
        trig = scores["trigger"].argmax(-1).tolist()
        got = []
        for at, t in enumerate(trig):
            if t and not (at and trig[at - 1] == t):
                got.append((at, t - 1))
        gold = [(v["trigger"], v["type"]) for v in row["events"]]
        add("trigger", sum(any(g[0] <= a < g[1] for a, _ in got) for g, _ in gold), len(got), len(gold))
        add("trigger+type", sum(any(g[0] <= a < g[1] and t == x for a, x in got) for g, t in gold), len(got), len(gold))
        for a in row["attributions"]:
            f = scores["factuality"][a["cue"][0]].argmax().item()
            add("fact cue (acc)", f == a["factuality"], 1, 1)
        for v in row["events"]:
            at = v["trigger"][0]
            add("fact trigger (acc)", scores["factuality"][at].argmax().item() == v["factuality"], 1, 1)
            add("realis (acc)", scores["realis"][at].argmax().item() == v["realis"], 1, 1)
        if batch["parts"]:
            c = torch.tensor([p[1] for p in batch["parts"]])
            got = score_parts(model.pairs["parts"], units, batch["sentence"], torch.zeros_like(c), c).argmax(-1)
            for line, (_, _, want) in zip(got.tolist(), batch["parts"]):
                for label, key in ((1, "source (given cue)"), (2, "content (given cue)")):
                    x = {i for i, t in enumerate(line) if t == label}
                    y = {i for i, t in enumerate(want) if t == label}
                    add(key + " half", (not x and not y) or len(x & y) * 2 >= max(1, len(x | y)), 1, 1)
                    add(key + " exact", x == y, 1, 1)
        for k, rows in zip(("roles", "relations", "same"), batch["pairs"]):
            if rows is None:
                continue
            got = score_pairs(model.pairs[k], units, batch["sentence"], rows)
            want = rows[:, 7]
            if k == "same":
                hit = (got[:, 0] > 0) & (want == 1)
                add(k, hit.sum().item(), (got[:, 0] > 0).sum().item(), want.sum().item())
                continue
            if k == "roles":
                place = rows[:, 8]
                p = (got[:, -1] > 0) & (place >= 0)
                add("place", (p & (place == 1)).sum().item(), p.sum().item(), (place == 1).sum().item())
                got = got[:, :-1]
            best = got.argmax(-1)
            keep = want >= 0
            add(k + "+label", ((best == want) & (want > 0)).sum().item(), ((best > 0) & keep).sum().item(), (want > 0).sum().item())
            add(k, ((best > 0) & (want > 0)).sum().item(), ((best > 0) & keep).sum().item(), (want > 0).sum().item())
    return {k: f1(*v) for k, v in n.items()}
