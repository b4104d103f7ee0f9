"""Compares every decision of `TolokBench oracle` with the second implementation, on random and on edge facts. Any deviation fails.

Usage: oracle.py TOLOKBENCH LINES [SEED]
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from decimal import Decimal

from oracle_rules import COEFFICIENT, CREDIT, PERFORMANCE, RULES
from people import JENIS, POTENSI, RATING, UNSUR

GRADES = list(PERFORMANCE)


def quadrant(r):
    return {"Rating Hasil Kerja": r.choice(RATING), "Rating Perilaku Kerja": r.choice(RATING)}


def allowance(r):
    return {"Kelas Jabatan": r.randint(1, 15), "Predikat Kinerja": r.choice(GRADES)}


def presence_edge(r):
    """Absence and lateness whose cut is 1, or one minute to either side."""
    days = r.randint(10, 31)
    return days, max(0, 10000 - 300 * days + r.choice([-1, 0, 1]))


def chain(r):
    days, minutes = presence_edge(r) if r.random() < 0.2 else (r.randint(0, 31), r.randint(0, 9000))
    return quadrant(r) | {
        "Potensi": r.choice(POTENSI), "Jenjang": r.choice(list(COEFFICIENT)), "Bulan Penilaian": r.randint(1, 12),
        "Predikat Tahun Lalu": r.choice(list(CREDIT)), "Jenis Jabatan": r.choice(JENIS), "Kelas Jabatan": r.randint(1, 17),
        "Hari Alpa": days, "Menit Terlambat": minutes,
    }


def ikm(r):
    """Nine answers of two decimals; half of them add up to what lies at a band's edge, or a hundredth to either side."""
    if r.random() < 0.5:
        answers = [r.randint(100, 400) for _ in UNSUR]
    else:
        # The sum of hundredths whose index is nearest to the edge: index = sum * 0.0275.
        total = round(r.choice([8831, 7661, 6500]) / 2.75) + r.choice([-1, 0, 1])
        answers = [total // 9 + (place < total % 9) for place in range(9)]
        for _ in range(4):
            a, b, step = r.randrange(9), r.randrange(9), r.randint(0, 20)
            if answers[a] + step <= 400 and answers[b] - step >= 100:
                answers[a] += step
                answers[b] -= step
    return {name: Decimal(value).scaleb(-2) for name, value in zip(UNSUR, answers)}


MAKERS = {"quadrant": quadrant, "allowance": allowance, "chain": chain, "ikm": ikm}


def line(facts):
    return json.dumps({k: v if isinstance(v, (str, int)) else float(v) for k, v in facts.items()})


def deviations(bench, subject, count, seed):
    r = random.Random(f"{seed} {subject}")
    facts = [MAKERS[subject](r) for _ in range(count)]
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson") as file:
        file.writelines(line(f) + "\n" for f in facts)
        file.flush()
        answers = subprocess.run([bench, "oracle", subject, file.name], check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    assert len(answers) == count, f"{len(answers)} answers to {count} facts"
    found = []
    for given, answer in zip(facts, answers):
        wanted = RULES[subject](given)
        got = json.loads(answer)
        if got.keys() != wanted.keys() or any(not same(got[name], value) for name, value in wanted.items()):
            found.append((given, got, wanted))
    return found


def same(got, wanted):
    """Numbers must agree to the last digit, zeros at the end included."""
    return got == (wanted if isinstance(wanted, str) else format(wanted, "f"))


def main():
    bench, count = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else time.time_ns()
    print(f"oracle: seed {seed}", file=sys.stderr)
    wrong = 0
    for subject in RULES:
        found = deviations(bench, subject, count, seed)
        for given, got, wanted in found[:3]:
            print(f"{subject}: {given}\n  tolok  {got}\n  oracle {wanted}", file=sys.stderr)
        wrong += len(found)
        figure = {"suite": "oracle", "case": subject, "engine": f"seed {seed}", "unit": f"deviations in {count}", "value": len(found)}
        print(json.dumps(figure), flush=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
