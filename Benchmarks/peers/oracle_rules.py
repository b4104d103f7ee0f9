"""The rules of the benchmark written a second time, in Python's decimal arithmetic, from the regulations and not from the models.

34 digits, half-even, as FEEL says; roundings named by the rules are half up. The tables are those of PermenPANRB 6/2022 (quadrant),
PermenPANRB 1/2023 (credit), PermenPANRB 3/2020 (nine boxes), PP 30/2019 (follow-up), one ministry's allowance, PermenPANRB 14/2017 (IKM).
"""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, setcontext

setcontext(Context(prec=34, rounding=ROUND_HALF_EVEN))

ATAS, SESUAI, BAWAH = "diatas_ekspektasi", "sesuai_ekspektasi", "dibawah_ekspektasi"
SB, B, BP, K, SK = "sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"
QUADRANT = {
    (ATAS, ATAS): SB, (ATAS, SESUAI): B, (ATAS, BAWAH): K,
    (SESUAI, ATAS): B, (SESUAI, SESUAI): B, (SESUAI, BAWAH): K,
    (BAWAH, ATAS): BP, (BAWAH, SESUAI): BP, (BAWAH, BAWAH): SK,
}
COEFFICIENT = {
    "bukan_jf": "0", "pemula": "3.75", "terampil": "5", "mahir": "12.5", "penyelia": "25",
    "ahli_pertama": "12.5", "ahli_muda": "25", "ahli_madya": "37.5", "ahli_utama": "50",
}
CREDIT = {SB: "1.50", B: "1.00", BP: "0.75", K: "0.50", SK: "0.25"}
EXPECTATION = {SB: "di_atas", B: "sesuai", BP: "di_bawah", K: "di_bawah", SK: "di_bawah"}
BOX = {
    "tinggi": {"di_bawah": 6, "sesuai": 8, "di_atas": 9}, "menengah": {"di_bawah": 3, "sesuai": 5, "di_atas": 7},
    "rendah": {"di_bawah": 1, "sesuai": 2, "di_atas": 4},
}
RATES = (
    2531250, 2708250, 2898000, 2985000, 3134250, 3510400, 3915950, 4595150, 5079200, 5979200, 8757600, 9896000, 10936000, 17064000,
    19280000, 27577500, 33240000,
)
PERFORMANCE = {SB: Decimal(1), B: Decimal(1), BP: Decimal("0.85"), K: Decimal("0.60"), SK: Decimal("0.60")}


def half_up(value, places):
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def follow_up(predikat, last, kind, box):
    weak = {"jpt": (BP, K, SK)}.get(kind, (K, SK))
    if predikat in weak:
        return "perbaikan_enam_bulan"
    if predikat == last == SB:
        return "prioritas_rencana_suksesi"
    if predikat == last == B:
        return "prioritas_pengembangan_kompetensi"
    return "dipertahankan" if box >= 7 else "penempatan_sesuai" if box >= 4 else "bimbingan_kinerja"


def quadrant(f):
    return {"Predikat Kinerja": QUADRANT[f["Rating Hasil Kerja"], f["Rating Perilaku Kerja"]]}


def chain(f):
    predikat = QUADRANT[f["Rating Hasil Kerja"], f["Rating Perilaku Kerja"]]
    credit = Decimal(COEFFICIENT[f["Jenjang"]]) * Decimal(CREDIT[predikat]) * f["Bulan Penilaian"] / 12
    box = BOX[f["Potensi"]][EXPECTATION[predikat]]
    presence = 1 - Decimal("0.03") * f["Hari Alpa"] - Decimal("0.0001") * f["Menit Terlambat"]
    share = Decimal("0.7") * PERFORMANCE[predikat] + Decimal("0.3") * max(presence, Decimal(0))
    return {
        "Predikat Kinerja": predikat, "Angka Kredit": half_up(credit, 3), "Kotak Talenta": Decimal(box),
        "Tindak Lanjut": follow_up(predikat, f["Predikat Tahun Lalu"], f["Jenis Jabatan"], box),
        "Tunjangan": half_up(RATES[f["Kelas Jabatan"] - 1] * share, 2),
    }


def allowance(f):
    share = Decimal("0.7") * PERFORMANCE[f["Predikat Kinerja"]] + Decimal("0.3")
    return {"Tunjangan": half_up(RATES[f["Kelas Jabatan"] - 1] * share, 0)}


def ikm(f):
    index = half_up(sum(f.values()) * Decimal("0.11") * 25, 2)
    for band, low in (("A", "88.31"), ("B", "76.61"), ("C", "65.00")):
        if index >= Decimal(low):
            return {"IKM": index, "Mutu Pelayanan": band}
    return {"IKM": index, "Mutu Pelayanan": "D"}


RULES = {"quadrant": quadrant, "chain": chain, "allowance": allowance, "ikm": ikm}
