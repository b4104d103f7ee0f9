"""GoRules ZEN through its Python binding: seconds of processor time for one evaluation, and whether its answers are ours."""

import json
import time
from decimal import Decimal

import zen
from jdm import field, graph
from oracle_rules import RULES
from people import facts

SEED = 1


def agreement(decision, subject, rows):
    """The share of rows in which all decisions have the oracle's value."""
    right = 0
    for row in rows:
        exact = {k: v if isinstance(v, (str, int)) else Decimal(str(v)) for k, v in row.items()}
        got = decision.evaluate({field(k): v for k, v in row.items()})["result"]
        right += all(
            got[field(name)] == value if isinstance(value, str) else abs(Decimal(str(got[field(name)])) - value) < Decimal("1e-9")
            for name, value in RULES[subject](exact).items()
        )
    return right / len(rows)


def main():
    engine = zen.ZenEngine()
    for subject in RULES:
        decision = engine.create_decision(json.dumps(graph(subject)))
        rows = facts(subject, 2000, SEED)
        inputs = [{field(k): v for k, v in row.items()} for row in rows]
        for row in inputs[:100]:
            decision.evaluate(row)
        start = time.process_time()
        for row in inputs:
            decision.evaluate(row)
        seconds = (time.process_time() - start) / len(inputs)
        figure = {"suite": "rates", "case": subject, "engine": "ZEN (Python binding)", "unit": "ns", "value": seconds * 1e9}
        print(json.dumps(figure), flush=True)
        share = agreement(decision, subject, rows[:500])
        print(json.dumps({"suite": "agreement", "case": subject, "engine": "ZEN", "unit": "share", "value": share}), flush=True)


if __name__ == "__main__":
    main()
