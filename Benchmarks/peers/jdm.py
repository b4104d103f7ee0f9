"""Turns the benchmark's DMN models into GoRules' JSON decision models, so that ZEN evaluates the same tables.

Tables become decision table nodes; the few literal expressions are given in ZEN's own language.
"""

import pathlib
import re
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]
DMN = "{https://www.omg.org/spec/DMN/20230324/MODEL/}"
MODELS = {
    "quadrant": "Regulations/predikat-kinerja/2022-02-07.dmn", "ikm": "Benchmarks/Rules/ikm.dmn",
    "allowance": "Benchmarks/Rules/tunjangan-60.dmn", "chain": "Benchmarks/Rules/rantai-tahunan.dmn",
}


def field(name):
    return name.lower().replace(" ", "_")


def cell(text):
    """`-` is empty, a list of values is one; ZEN writes half-open ranges as DMN does."""
    return "" if text == "-" else text


def table(decision, element):
    inputs = [
        {"id": f"i{n}", "name": text, "field": field(text)}
        for n, text in enumerate(i.findtext(f"{DMN}inputExpression/{DMN}text") for i in element.iter(f"{DMN}input"))
    ]
    rules = []
    for number, rule in enumerate(element.iter(f"{DMN}rule")):
        row = {"_id": f"r{number}", "o0": rule.findtext(f"{DMN}outputEntry/{DMN}text")}
        for column, entry in zip(inputs, rule.iter(f"{DMN}inputEntry")):
            row[column["id"]] = cell(entry.findtext(f"{DMN}text"))
        rules.append(row)
    content = {
        "hitPolicy": "first", "inputs": inputs, "outputs": [{"id": "o0", "name": decision, "field": field(decision)}], "rules": rules,
        "passThrough": True,
    }
    return {"type": "decisionTableNode", "content": content}


def expression(decision, text, names):
    """FEEL as ZEN writes it: other names, `round` with half up for the amounts here, lists for `max`."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, field(name))
    text = re.sub(r"^round half up\((.*), (\d)\)$", r"round(\1, \2)", text)
    text = re.sub(r"^max\((.*), 0\)$", r"max([\1, 0])", text)
    content = {"expressions": [{"id": "e0", "key": field(decision), "value": text}], "passThrough": True}
    return {"type": "expressionNode", "content": content}


def graph(subject):
    root = ET.parse(ROOT / MODELS[subject]).getroot()
    names = [e.get("name") for e in root if e.tag in (f"{DMN}inputData", f"{DMN}decision")]
    nodes = [{"id": "start", "type": "inputNode", "name": "start"}]
    for element in root.findall(f"{DMN}decision"):
        name = element.get("name")
        found = element.find(f"{DMN}decisionTable")
        node = table(name, found) if found is not None else expression(name, element.findtext(f"{DMN}literalExpression/{DMN}text"), names)
        nodes.append({"id": field(name), "name": name} | node)
    nodes.append({"id": "end", "type": "outputNode", "name": "end"})
    edges = [{"id": f"k{n}", "type": "edge", "sourceId": a["id"], "targetId": b["id"]} for n, (a, b) in enumerate(zip(nodes, nodes[1:]))]
    return {"nodes": nodes, "edges": edges}
