"""Reads figures, one JSON object a line, and prints tables of medians and ratios in Markdown. Fails when both sides' totals differ.

Usage: report.py COMMAND < FIGURES
"""

import datetime
import json
import os
import platform
import statistics
import sys
from collections import defaultdict

OURS = ("tolok, one by one", "tolok, batch")
NAMES = {
    "quadrant": "kuadran (predikat)", "ikm": "IKM dan mutunya", "allowance": "tabel tunjangan 60 baris", "chain": "rantai tahunan",
}


def processor():
    with open("/proc/cpuinfo") as info:
        return next((line.split(":")[1].strip() for line in info if line.startswith("model name")), platform.machine())


def number(value):
    return f"{value:,.1f}" if value < 100 else f"{value:,.0f}"


def row(*cells):
    print("| " + " | ".join(cells) + " |")


def rates(figures):
    print("\n### One evaluation on one core, nanoseconds of processor time\n")
    row("case", *OURS, "Swift by hand", "ZEN", "OpenFisca", "ZEN ÷ one by one", "batch ÷ by hand")
    row("---", *["--:"] * 7)
    for case in dict.fromkeys(case for case, _ in figures):
        one, batch, hand, zen, fisca = (
            statistics.median(figures[case, engine])
            for engine in (*OURS, "Swift by hand", "ZEN (Python binding)", "OpenFisca-Core (vectorised floats)"))
        row(NAMES[case], *map(number, (one, batch, hand, zen, fisca)), f"{zen / one:.0f} ×", f"{batch / hand:.2f} ×")


def nation(figures):
    print("\n### The annual chain for the nation\n")
    row("engine", "seconds", "processor seconds", "peak MiB", "seconds, sums only")
    row("---", *["--:"] * 4)
    units = ("seconds", "processor seconds", "peak MiB", "seconds, sums only")
    engines = list(dict.fromkeys(engine for engine, _ in figures))
    value = lambda engine, unit: statistics.median(figures[engine, unit]) if (engine, unit) in figures else None
    for engine in engines:
        row(engine, *("–" if (v := value(engine, u)) is None else f"{v:,.2f}" for u in units))
    if len(engines) == 2:
        a, b = engines
        print(f"\n{b} ÷ {a}: {value(b, 'seconds') / value(a, 'seconds'):.1f} × the time, "
              f"{value(b, 'processor seconds') / value(a, 'processor seconds'):.1f} × the processor time.")


def differences(totals):
    """Counts must be equal; sums may differ as far as floats do."""
    found = []
    for key, sides in totals.items():
        if len(sides) < 2:
            continue
        a, b = sides["tolok"], sides["DuckDB"]
        exact = key[1] != "sum"
        if (exact and a != b) or abs(float(a) - float(b)) > 1e-9 * abs(float(a)):
            found.append(f"{key}: tolok {a}, DuckDB {b}")
    return found


def main():
    rate, country = defaultdict(list), defaultdict(list)
    totals, oracle, agreement = defaultdict(dict), [], {}
    for line in sys.stdin:
        f = json.loads(line)
        match f["suite"]:
            case "rates": rate[f["case"], f["engine"]].append(f["value"])
            case "nation": country[f["engine"], f["unit"]].append(f["value"])
            case "nation totals": totals[f["case"], f["unit"]][f["engine"]] = f["value"]
            case "oracle": oracle.append(f)
            case "agreement": agreement[f["case"]] = f["value"]
    load = os.getloadavg()[0]
    print(f"`{sys.argv[1]}` · {datetime.date.today()} · {processor()} · {os.cpu_count()} cores · load {load:.1f} at the end")
    if rate:
        rates(rate)
        shares = ", ".join(f"{case} {share:.0%}" for case, share in agreement.items())
        print(f"\nRows in which ZEN has the oracle's answer: {shares}.")
    if oracle:
        print("\n### Answers beside a second implementation in Python's decimal\n")
        for f in oracle:
            print(f"- {NAMES[f['case']]}: {f['value']} {f['unit']}, {f['engine']}")
    if country:
        nation(country)
        wrong = differences(totals)
        print("\nTotals of both sides: " + ("the same" if not wrong else "DIFFERENT " + "; ".join(wrong)) + ".")
        sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
