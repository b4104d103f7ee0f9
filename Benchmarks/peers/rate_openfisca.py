"""OpenFisca-Core: the same rules as vectorised variables of a person, processor time for one person of many."""

import json
import time

import numpy as np
from openfisca_core.entities import Entity
from openfisca_core.periods import YEAR, period
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable
from people import population, surveys

COUNT = 200_000
SEED = 1
YEAR_2026 = period("2026")
PERSON = Entity("pegawai", "pegawai", "Pegawai", "")

COEFFICIENT = np.array([0, 3.75, 5, 12.5, 25, 12.5, 25, 37.5, 50], dtype=np.float32)
CREDIT = np.array([1.5, 1, 0.75, 0.5, 0.25], dtype=np.float32)
PERFORMANCE = np.array([1, 1, 0.85, 0.6, 0.6], dtype=np.float32)
BOX = np.array([[9, 8, 6, 6, 6], [7, 5, 3, 3, 3], [4, 2, 1, 1, 1]])
QUADRANT = np.array([[0, 1, 3], [1, 1, 3], [2, 2, 4]])
RATES = np.array([
    0, 2531250, 2708250, 2898000, 2985000, 3134250, 3510400, 3915950, 4595150, 5079200, 5979200, 8757600, 9896000, 10936000, 17064000,
    19280000, 27577500, 33240000,
], dtype=np.float32)


def follow_up(p, last, kind, box):
    return np.select(
        [(p >= 2) & (kind == 0), p >= 3, (p == 0) & (last == 0), (p == 1) & (last == 1), box >= 7, box >= 4], [0, 0, 1, 2, 3, 4], 5)


def half_up(value, places):
    return np.floor(value * 10**places + 0.5) / 10**places


FORMULAS = {
    "quadrant": {"predikat": lambda v: QUADRANT[v("hasil"), v("perilaku")]},
    "ikm": {
        "ikm": lambda v: half_up(sum(v(f"u{n}") for n in range(9)) * 0.11 * 25, 2),
        "mutu": lambda v: np.select([v("ikm") >= 88.31, v("ikm") >= 76.61, v("ikm") >= 65], [0, 1, 2], 3),
    },
    "allowance": {"tunjangan": lambda v: half_up(RATES[v("kelas")] * (0.7 * PERFORMANCE[v("lalu")] + 0.3), 0)},
    "chain": {
        "predikat": lambda v: QUADRANT[v("hasil"), v("perilaku")],
        "angka_kredit": lambda v: half_up(COEFFICIENT[v("jenjang")] * CREDIT[v("predikat")] * v("bulan") / 12, 3),
        "kotak": lambda v: BOX[v("potensi"), v("predikat")],
        "tindak": lambda v: follow_up(v("predikat"), v("lalu"), v("jenis"), v("kotak")),
        "kehadiran": lambda v: np.maximum(1 - 0.03 * v("alpa") - 0.0001 * v("menit"), 0),
        "tunjangan": lambda v: half_up(RATES[v("kelas")] * (0.7 * PERFORMANCE[v("predikat")] + 0.3 * v("kehadiran")), 2),
    },
}
ASKED = {
    "quadrant": ["predikat"], "ikm": ["ikm", "mutu"], "allowance": ["tunjangan"],
    "chain": ["predikat", "angka_kredit", "kotak", "tindak", "tunjangan"],
}
FLOATS = {"ikm", "angka_kredit", "kehadiran", "tunjangan"} | {f"u{n}" for n in range(9)}


def variable(name, compute=None):
    body = {"value_type": float if name in FLOATS else int, "entity": PERSON, "definition_period": YEAR, "label": name}
    if compute:
        body["formula"] = lambda person, when, parameters: compute(lambda other: person(other, when))
    return type(name, (Variable,), body)


def columns(subject):
    if subject == "ikm":
        return {f"u{n}": (column / 100).astype(np.float32) for n, column in enumerate(surveys(COUNT, SEED))}
    people = {name: column.astype(np.int32) for name, column in population(COUNT, SEED).items()}
    if subject == "allowance":
        people["kelas"] = (people["kelas"] - 1) % 15 + 1
    return people


def seconds(subject):
    facts = columns(subject)
    system = TaxBenefitSystem([PERSON])
    for name in facts:
        system.add_variable(variable(name))
    for name, compute in FORMULAS[subject].items():
        system.add_variable(variable(name, compute))
    best = []
    for _ in range(5):
        builder = SimulationBuilder()
        builder.create_entities(system)
        builder.declare_person_entity("pegawai", np.arange(COUNT))
        simulation = builder.build(system)
        for name, column in facts.items():
            simulation.set_input(name, YEAR_2026, column)
        start = time.process_time()
        for name in ASKED[subject]:
            simulation.calculate(name, YEAR_2026)
        best.append(time.process_time() - start)
    return sorted(best)[len(best) // 2] / COUNT


for subject in FORMULAS:
    figure = {"suite": "rates", "case": subject, "engine": "OpenFisca-Core (vectorised floats)", "unit": "ns", "value": seconds(subject) * 1e9}
    print(json.dumps(figure), flush=True)
