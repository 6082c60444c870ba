"""Windows from prepare.ts as tensors: labels, masks, and the pairs that the pair heads learn from."""
import json
import random

import torch

from model import distance_bucket, sentence_bucket

MASK = 103
FINE = {"PERSON": ["Person"], "ORG": ["Organization"], "NORP": ["Group"], "GPE": ["GeopoliticalEntity"],
        "GPE_LOC": ["GeopoliticalEntity", "Location", "Facility"], "LOC": ["Location"], "FAC": ["Facility"],
        "EVENT": ["NamedEvent"]}


def load(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


class Labels:
    def __init__(self, meta, label_map):
        self.types, self.map = meta["types"], label_map
        self.count = 1 + 2 * len(self.types)

    def tags_of(self, names):
        return {1 + 2 * self.types.index(n) for n in names}

    def name_rows(self, row, source):
        """Allowed tags of every unit: one for gold; all that fit for a set which labels only some types."""
        units = len(row["first"])
        if source is None:
            allowed = [{0} for _ in range(units)]
        else:
            known = self.tags_of(t for c in source["complete"] for t in FINE[c])
            rest = set(range(self.count)) - {t for k in known for t in (k, k + 1)} if source["complete"] else set(range(self.count))
            allowed = [set(rest) | {0} for _ in range(units)]
        for start, end, type_ in row["names"]:
            if source is None or isinstance(type_, int):
                first = {1 + 2 * type_} if isinstance(type_, int) else self.tags_of([type_])
            elif type_ in source["map"]:
                first = self.tags_of(FINE[source["map"][type_]])
            else:
                continue
            for at in range(start, end):
                allowed[at] = first if at == start else {t + 1 for t in first}
        return allowed


def nearest(mentions, entity, sentence, at):
    """The mentions of an entity that stand for it here: all in the sentence, else the nearest one."""
    own = [(n, m) for n, m in enumerate(mentions) if m[4] == entity]
    here = [n for n, m in own if sentence[m[0]] == sentence[at]]
    if here:
        return here
    return [min(own, key=lambda x: abs(x[1][0] - at))[0]] if own else []


def mention_kind(m, types):
    return m[2] + types * m[3]


def pairs_of(row, roles, types):
    """Lists of (left from, left last, right from, right last, left kind, right kind, label, place) by head."""
    sentence, mentions = row["sentence"], row["mentions"]
    role_rows, relation_rows, same_rows = [], [], []
    for v in row["events"]:
        at = v["trigger"][0]
        wanted, ignored = {}, set()
        for role, entity in v["roles"]:
            hits = nearest(mentions, entity, sentence, at)
            for n in hits:
                wanted.setdefault(n, 1 + roles[role])
            ignored |= {n for n, m in enumerate(mentions) if m[4] == entity} - set(hits)
        places = set(nearest(mentions, v["place"], sentence, at)) if v["place"] else set()
        other_places = {n for n, m in enumerate(mentions) if m[4] == v["place"]} - places
        for n, m in enumerate(mentions):
            label = wanted.get(n, -1 if n in ignored else 0)
            place = 1 if n in places else -1 if n in other_places or m[2] not in (1, 3, 4, 5) else 0
            role_rows.append((at, at, m[0], m[1] - 1, v["type"], mention_kind(m, types), label, place))
        time_label = len(roles) + 1
        hits = [n for n, t in enumerate(row["times"]) if v["time"] and t[2] == v["time"]]
        here = [n for n in hits if sentence[row["times"][n][0]] == sentence[at]]
        right = set(here or hits[:1])
        for n, t in enumerate(row["times"]):
            label = time_label if n in right else -1 if n in hits else 0
            role_rows.append((at, at, t[0], t[1] - 1, v["type"], 2 * types, label, -1))
    told = {}
    for subject, predicate, object_, evidence in row["relations"]:
        told.setdefault((subject, object_), []).append((predicate, evidence))
    for i, a in enumerate(mentions):
        for j, b in enumerate(mentions):
            if i == j or abs(sentence[a[0]] - sentence[b[0]]) > 1 or a[4] == b[4]:
                continue
            label = 0
            for predicate, evidence in told.get((a[4], b[4]), []):
                inside = evidence and all(evidence[0] <= m[0] and m[1] <= evidence[1] for m in (a, b))
                label = 1 + predicate if inside else (label or -1)
            if label == 0 and sentence[a[0]] != sentence[b[0]]:
                continue
            relation_rows.append((a[0], a[1] - 1, b[0], b[1] - 1, mention_kind(a, types), mention_kind(b, types), label, 0))
    for i, a in enumerate(mentions):
        if a[3] == 0:
            continue
        for j, b in enumerate(mentions):
            if i != j and (b[0] < a[0] or sentence[b[0]] == sentence[a[0]]):
                same_rows.append((a[0], a[1] - 1, b[0], b[1] - 1, mention_kind(a, types), mention_kind(b, types), int(a[4] == b[4]), 0))
    return role_rows, relation_rows, same_rows


def bio(units, spans):
    tags = [0] * units
    for start, end in spans:
        for at in range(start, end):
            tags[at] = 1 if at == start else 2
    return tags


class Windows:
    """One set. `prepared` rows hold everything but padding."""

    def __init__(self, rows, labels, roles, source=None, gold=False):
        self.items = [self.item(row, labels, roles, source, gold) for row in rows]

    @staticmethod
    def item(row, labels, roles, source, gold):
        units = len(row["first"])
        allowed = labels.name_rows(row, source)
        out = {"pieces": row["pieces"], "shapes": row["shapes"], "first": row["first"], "unitOf": row["unitOf"],
               "features": row["features"], "sentence": row["sentence"], "allowed": allowed, "gold": gold,
               "variant": row.get("variant", 0), "report": row.get("report", 0)}
        if not gold:
            return out
        types = len(labels.types)
        nominals = [0] * units
        for m in row["mentions"]:
            if m[3]:
                for at in range(m[0], m[1]):
                    nominals[at] = 1 + 2 * m[2] + (at > m[0])
        cues = [a["cue"] for a in row["attributions"]]
        out["nominals"] = nominals
        out["cue"] = bio(units, cues)
        out["source"] = bio(units, [a["source"] for a in row["attributions"] if a["source"]])
        out["content"] = bio(units, sorted((c for a in row["attributions"] for c in a["content"]), key=lambda c: c[0] - c[1]))
        trigger, fact, realis, polarity = [0] * units, [-1] * units, [-1] * units, [-1] * units
        for v in row["events"]:
            for at in range(*v["trigger"]):
                trigger[at] = 1 + v["type"]
            at = v["trigger"][0]
            fact[at], realis[at], polarity[at] = v["factuality"], v["realis"], v["polarity"]
        for a in row["attributions"]:
            fact[a["cue"][0]] = a["factuality"]
        out.update(trigger=trigger, factuality=fact, realis=realis, polarity=polarity)
        parts = []
        for a in row["attributions"]:
            line = [0] * units
            for start, end in a["content"]:
                line[start:end] = [2] * (end - start)
            if a["source"]:
                line[a["source"][0]:a["source"][1]] = [1] * (a["source"][1] - a["source"][0])
            parts.append((a["cue"][0], line))
        out["parts"] = parts
        out["pairs"] = pairs_of(row, roles, types)
        out["row"] = row
        return out


TAGGERS = ("nominals", "cue", "source", "content", "trigger", "factuality", "realis", "polarity")


def collate(items, features, tag_count, shape_half, capitals=0.0, rng=random, pieces_a_batch=0, masked=0.0):
    """Pads a batch (to a full one of `pieces_a_batch` word pieces). With `capitals`, that share of windows is turned to capitals: letters lose their case as a cue."""
    t = max(len(i["pieces"]) for i in items)
    b = len(items)
    if pieces_a_batch:                                     # few shapes: the kernels are made anew for each one
        t = -(-t // 16) * 16
        b = max(b, pieces_a_batch // t)
    u = max(len(i["first"]) for i in items)
    pieces = torch.zeros(b, t, dtype=torch.long)
    shapes = torch.zeros(b, t, dtype=torch.long)
    feats = torch.zeros(b, t, features)
    first = torch.zeros(b, u, dtype=torch.long)
    real = torch.zeros(b, t)
    sentence = torch.zeros(b, u, dtype=torch.long)
    allowed = torch.zeros(b, u, tag_count, dtype=torch.bool)
    tags = {k: torch.full((b, u), -1, dtype=torch.long) for k in TAGGERS}
    parts, pairs = [], ([], [], [])
    for n, i in enumerate(items):
        size, count = len(i["pieces"]), len(i["first"])
        words = list(i["pieces"])
        if masked:                                         # some words are not to be read, but for how they are written
            words = [MASK if 0 < p < size - 1 and rng.random() < masked else w for p, w in enumerate(words)]
        pieces[n, :size] = torch.tensor(words)
        shape = torch.tensor(i["shapes"])
        if capitals and rng.random() < capitals:
            letters = ((shape - 1) % shape_half < 5) & (shape > 0)
            shape = torch.where(letters, torch.where(shape > shape_half, shape_half + 3, 3), shape)
        shapes[n, :size] = shape
        bare = capitals and rng.random() < 0.08              # now and then the lists say nothing
        for p, unit in enumerate(i["unitOf"]):
            if unit >= 0 and not bare:
                feats[n, p, i["features"][unit]] = 1
        first[n, :count] = torch.tensor(i["first"])
        real[n, :size] = 1
        sentence[n, :count] = torch.tensor(i["sentence"])
        for at, tags_ in enumerate(i["allowed"]):
            allowed[n, at, list(tags_)] = True
        if i["gold"]:
            for k in TAGGERS:
                tags[k][n, :count] = torch.tensor(i[k])
            parts += [(n, cue, line + [-1] * (u - count)) for cue, line in i["parts"]]
            for k in range(3):
                pairs[k].extend((n, *row) for row in i["pairs"][k])
    return {"pieces": pieces, "shapes": shapes, "features": feats, "first": first, "mask": (real - 1)[:, None, None, :] * 1e4,
            "sentence": sentence, "allowed": allowed, "tags": tags, "parts": parts,
            "pairs": [torch.tensor(p, dtype=torch.long) if p else None for p in pairs]}


def score_pairs(head, units, sentence, rows):
    """rows: (window, left from, left last, right from, right last, left kind, right kind, ...)."""
    w, l0, l1, r0, r1, lk, rk = rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3], rows[:, 4], rows[:, 5], rows[:, 6]
    left, right = head.left(units[w, l0]), head.right(units[w, r0])
    if head.left_end is not None:
        left = left + head.left_end(units[w, l1])
    if head.right_end is not None:
        right = right + head.right_end(units[w, r1])
    return head.score(left, right, lk, rk, distance_bucket(r0 - l0), sentence_bucket(sentence[w, r0] - sentence[w, l0]))


def score_parts(head, units, sentence, windows, cues):
    """Every unit of the cue's window: cues x units x 3."""
    left = head.left(units[windows, cues]).unsqueeze(1)
    right = head.right(units)[windows]
    at = torch.arange(units.shape[1])[None, :] - cues[:, None]
    apart = sentence[windows] - sentence[windows, cues][:, None]
    zero = torch.zeros_like(at)
    return head.score(left.expand(-1, units.shape[1], -1), right, zero, zero, distance_bucket(at), sentence_bucket(apart))
