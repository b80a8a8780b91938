"""Compares a linear model of acts with the rules: python compare.py STATEMENTS.jsonl (written by dump.mjs).

Features: words, pairs and first words of the content, cue, subject and auxiliary, what the rules read. The model
decides where it is surer than the rule by a margin. Figures: README.md.
"""

import collections
import json
import re
import sys

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

KEPT = {"declinesToComment", "noResponse", "notConfirmed", "cannotVerify"}  # the rules' alone
PLAIN = set("said says say saying told tells telling adding added adds according to wrote writes stated".split())
MODALS = set("will would 'll must should may might could can shall".split())
HELPERS = set("is are was were 's 're 'm am be been has have had 've do does did not need want".split())
PRONOUNS = set("i we it they he she you there this that his her our my their its who what how to".split())
LOOKED = 40  # words of a content


def words(text):
    plain = re.sub(r"n't\b", " not", text.lower().replace("’", "'"))
    return re.findall(r"'(?:s|re|m|ve|d|ll)\b|[^\W_]+(?:-[^\W_]+)*", plain)


def features(row):
    found = {"bias": 1.0}
    cue, content = words(row["cue"]), words(row["content"])[:LOOKED]
    content = content[1:] if content[:1] == ["that"] else content
    manner = "plain" if all(word in PLAIN for word in cue) else "other"
    quoted = bool(re.match(r"\s?[\"“‘'„«]", row["content"]))
    weight = 2 / max(1, len(set(content))) ** 0.5
    found.update({f"word {word}": weight for word in content})
    found.update({f"pair {a} {b}": weight for a, b in zip(content[:25], content[1:25])})
    names = [f"cue {word}" for word in cue] + [f"manner {manner}", f"quoted {quoted} {manner}"]
    names += [f"place {at} {word}" for at, word in enumerate(content[:3])]
    at = next((at for at, word in enumerate(content[:14]) if word in MODALS | HELPERS), None)
    if at is not None:
        subject = content[at - 1] if at > 0 and content[at - 1] in PRONOUNS else "noun" if at > 0 else "none"
        helper = " ".join(word for word in content[at : at + 2] if word in MODALS | HELPERS)
        names += [f"subject {subject}", f"helper {helper}", f"both {subject} {helper}", f"quoted {quoted} {subject}"]
    names += [f"source {word}" for word in words(row["source"])[-4:]] + [f"kind {row['rule']['kind']}"]
    # On the open labels the rules are right because they were made there: what they read counts apart.
    of = "open " if row["set"] == "open" else ""
    names += [f"{of}rule {row['rule']['act']}", f"{of}rule {row['rule']['act']} {manner}"]
    found.update(dict.fromkeys(names, 1.0))
    return found


def fit(rows):
    vectors = DictVectorizer()
    table = vectors.fit_transform([features(row) for row in rows])
    often = np.flatnonzero(table.getnnz(axis=0) > 1)
    model = LogisticRegression(C=0.1, max_iter=400)
    model.fit(table[:, often], [row["label"]["act"] for row in rows])
    return lambda some: (model.classes_, model.predict_log_proba(vectors.transform(map(features, some))[:, often]))


def right(rows, classes, scores, margin):
    place = {act: at for at, act in enumerate(classes)}
    count = 0
    for row, score in zip(rows, scores):
        rule = row["rule"]["act"]
        given = rule
        if rule not in KEPT and rule in place:
            score = score.copy()
            score[place[rule]] += margin
            score[[place[act] for act in KEPT if act in place]] = -np.inf
            given = classes[score.argmax()]
        count += given == row["label"]["act"]
    return 100 * count / len(rows)


def main():
    sets = collections.defaultdict(list)
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            sets[row["set"]].append(row)
    train = sets["polnear"] + sets["own"]
    folds = []
    for some, other in GroupKFold(3).split(train, groups=[row["group"] for row in train]):
        held = [train[at] for at in other]
        folds.append((held, *fit([train[at] for at in some])(held)))
    model, model_open = fit(train), fit(train + sets["open"])
    for margin in (0, 0.5, 1, 2, 9):
        line = []
        for name in ("polnear", "own"):
            held = [([row["set"] == name for row in rows], rows, c, s) for rows, c, s in folds]
            total = sum(sum(mask) for mask, *_ in held)
            good = sum(
                right([r for r, m in zip(rows, mask) if m], c, s[np.array(mask)], margin) * sum(mask) / 100
                for mask, rows, c, s in held
            )
            line.append(f"{name} {100 * good / total:.1f}")
        line += [f"{name} {right(sets[name], *model(sets[name]), margin):.1f}" for name in ("open", "second")]
        line.append(f"second, open added {right(sets['second'], *model_open(sets['second']), margin):.1f}")
        print(f"margin {margin}: " + ", ".join(line))


if __name__ == "__main__":
    main()
