"""The annual chain over invented people as DuckDB SQL in floating point: a table in memory, every result kept, on two threads.

Usage: nation_duckdb.py [PEOPLE]
"""

import json
import resource
import sys
import time

import duckdb
from people import JENIS, JENJANG, POTENSI, PREDIKAT, RATING, population

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 5_600_000
SEED = 2026
RATES = (
    2531250, 2708250, 2898000, 2985000, 3134250, 3510400, 3915950, 4595150, 5079200, 5979200, 8757600, 9896000, 10936000, 17064000,
    19280000, 27577500, 33240000,
)


def cases(of, pairs):
    return f"CASE {of} " + " ".join(f"WHEN {key} THEN {value}" for key, value in pairs) + " END"


COEFFICIENT = cases("jenjang", zip([f"'{j}'" for j in JENJANG], [0, "3.75::DOUBLE", 5, 12.5, 25, 12.5, 25, 37.5, 50]))
CREDIT = cases("predikat", zip([f"'{p}'" for p in PREDIKAT], ["1.5::DOUBLE", 1, 0.75, 0.5, 0.25]))
PERFORMANCE = cases("predikat", zip([f"'{p}'" for p in PREDIKAT], ["1::DOUBLE", 1, 0.85, 0.6, 0.6]))
RATE = cases("kelas", ((k + 1, f"{r}::DOUBLE") for k, r in enumerate(RATES)))

CHAIN = f"""
WITH a AS (
  SELECT *, (CASE
    WHEN hasil = 'diatas_ekspektasi' AND perilaku = 'diatas_ekspektasi' THEN 'sangat_baik'
    WHEN hasil = 'dibawah_ekspektasi' AND perilaku = 'dibawah_ekspektasi' THEN 'sangat_kurang'
    WHEN perilaku = 'dibawah_ekspektasi' THEN 'kurang'
    WHEN hasil = 'dibawah_ekspektasi' THEN 'butuh_perbaikan'
    ELSE 'baik' END)::predikat AS predikat
  FROM orang
), b AS (
  SELECT *,
    CASE potensi
      WHEN 'tinggi' THEN CASE predikat WHEN 'sangat_baik' THEN 9 WHEN 'baik' THEN 8 ELSE 6 END
      WHEN 'menengah' THEN CASE predikat WHEN 'sangat_baik' THEN 7 WHEN 'baik' THEN 5 ELSE 3 END
      ELSE CASE predikat WHEN 'sangat_baik' THEN 4 WHEN 'baik' THEN 2 ELSE 1 END END AS kotak
  FROM a
)
SELECT predikat, floor({COEFFICIENT} * {CREDIT} * bulan / 12 * 1000 + 0.5) / 1000 AS angka_kredit, kotak,
  (CASE WHEN jenis = 'jpt' AND predikat IN ('butuh_perbaikan', 'kurang', 'sangat_kurang') THEN 'perbaikan_enam_bulan'
    WHEN predikat IN ('kurang', 'sangat_kurang') THEN 'perbaikan_enam_bulan'
    WHEN predikat = 'sangat_baik' AND lalu = 'sangat_baik' THEN 'prioritas_rencana_suksesi'
    WHEN predikat = 'baik' AND lalu = 'baik' THEN 'prioritas_pengembangan_kompetensi'
    WHEN kotak >= 7 THEN 'dipertahankan' WHEN kotak >= 4 THEN 'penempatan_sesuai' ELSE 'bimbingan_kinerja' END)::tindak AS tindak,
  floor({RATE} * (0.7::DOUBLE * {PERFORMANCE}
    + 0.3::DOUBLE * (CASE WHEN 1 - 0.03::DOUBLE * alpa - 0.0001::DOUBLE * menit > 0 THEN 1 - 0.03::DOUBLE * alpa - 0.0001::DOUBLE * menit ELSE 0 END))
    * 100 + 0.5) / 100 AS tunjangan
FROM b
"""


def figure(unit, value, engine="DuckDB, 2 threads, floats", suite="nation", case="chain"):
    print(json.dumps({"suite": suite, "case": case, "engine": engine, "unit": unit, "value": value}), flush=True)


def load(connection):
    """The people as a table whose words are enums, as compact as DuckDB can hold them."""
    words = {"hasil": RATING, "perilaku": RATING, "potensi": POTENSI, "jenjang": JENJANG, "lalu": PREDIKAT, "jenis": JENIS}
    enum = lambda values: "ENUM (" + ", ".join(f"'{v}'" for v in values) + ")"
    connection.execute(f"CREATE TYPE predikat AS {enum(PREDIKAT)}")
    follow = ["perbaikan_enam_bulan", "prioritas_rencana_suksesi", "prioritas_pengembangan_kompetensi", "dipertahankan",
              "penempatan_sesuai", "bimbingan_kinerja"]
    connection.execute(f"CREATE TYPE tindak AS {enum(follow)}")
    people = population(COUNT, SEED)
    connection.register("mentah", people)
    columns = ", ".join(f"enum_range(NULL::{enum(words[n])})[{n} + 1]::{enum(words[n])} AS {n}" if n in words else n for n in people)
    connection.execute(f"CREATE TABLE orang AS SELECT {columns} FROM mentah")
    connection.unregister("mentah")


def main():
    connection = duckdb.connect(config={"threads": 2})
    load(connection)
    wall, processor = time.monotonic(), time.process_time()
    connection.execute(f"CREATE TABLE hasil_tahunan AS {CHAIN}")
    figure("seconds", time.monotonic() - wall)
    figure("processor seconds", time.process_time() - processor)
    wall = time.monotonic()
    connection.execute(
        f"SELECT predikat, tindak, kotak, count(*), sum(angka_kredit), sum(tunjangan) FROM ({CHAIN}) GROUP BY ALL").fetchall()
    figure("seconds, sums only", time.monotonic() - wall)
    figure("peak MiB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    total = lambda case, unit, value: figure(unit, str(value), "DuckDB", "nation totals", case)
    for case, column in (("Predikat Kinerja", "predikat"), ("Tindak Lanjut", "tindak")):
        for word, count in connection.execute(f"SELECT {column}, count(*) FROM hasil_tahunan GROUP BY 1").fetchall():
            total(case, word, count)
    sums = connection.execute("SELECT sum(angka_kredit), sum(kotak), sum(tunjangan) FROM hasil_tahunan").fetchone()
    for case, value in zip(("Angka Kredit", "Kotak Talenta", "Tunjangan"), sums):
        total(case, "sum", value)


if __name__ == "__main__":
    main()
