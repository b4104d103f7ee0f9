"""The same invented people and surveys as Benchmarks/Subjects makes, as numpy columns of codes."""

import numpy as np

RATING = ["diatas_ekspektasi", "sesuai_ekspektasi", "dibawah_ekspektasi"]
PREDIKAT = ["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"]
POTENSI = ["tinggi", "menengah", "rendah"]
JENJANG = ["bukan_jf", "pemula", "terampil", "mahir", "penyelia", "ahli_pertama", "ahli_muda", "ahli_madya", "ahli_utama"]
JENIS = ["jpt", "ja", "jf"]
UNSUR = ["Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku", "Pengaduan", "Sarana"]


def scrambled(z):
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def words(seed, count):
    places = np.arange(1, count + 1, dtype=np.uint64)
    return scrambled(np.uint64(seed) + places * np.uint64(0x9E3779B97F4A7C15))


def population(count, seed):
    """Codes by name; `bulan` and `kelas` are the numbers themselves."""
    z = words(seed, count)
    byte = lambda place: (z >> np.uint64(8 * place)) & np.uint64(0xFF)
    u = lambda column: column.astype(np.uint16)
    return {
        "hasil": u(byte(0) % 3), "perilaku": u(byte(1) % 3), "potensi": u(byte(2) % 3), "jenjang": u(byte(3) % 9),
        "bulan": u(byte(4) % 12 + 1), "lalu": u(byte(5) % 5), "jenis": u(byte(5) // 5 % 3), "kelas": u(byte(6) % 17 + 1),
        "alpa": u(byte(7) % 23), "menit": u(scrambled(~z) % 4001),
    }


def surveys(count, seed):
    """Hundredths of the nine mean answers."""
    level = (words(seed ^ 0xA5A5, count) % 301).astype(np.int64)
    return [100 + np.clip(level + (words(seed + element * 7919, count) % 61).astype(np.int64) - 30, 0, 300) for element in range(9)]


def facts(subject, count, seed):
    """The facts of a subject as dictionaries by the names of the model's inputs."""
    if subject == "ikm":
        columns = [column.tolist() for column in surveys(count, seed)]
        return [{name: value / 100 for name, value in zip(UNSUR, row)} for row in zip(*columns)]
    p = {name: column.tolist() for name, column in population(count, seed).items()}
    rows = range(count)
    if subject == "quadrant":
        return [{"Rating Hasil Kerja": RATING[p["hasil"][i]], "Rating Perilaku Kerja": RATING[p["perilaku"][i]]} for i in rows]
    if subject == "allowance":
        return [{"Kelas Jabatan": (p["kelas"][i] - 1) % 15 + 1, "Predikat Kinerja": PREDIKAT[p["lalu"][i]]} for i in rows]
    return [
        {
            "Rating Hasil Kerja": RATING[p["hasil"][i]], "Rating Perilaku Kerja": RATING[p["perilaku"][i]],
            "Potensi": POTENSI[p["potensi"][i]], "Jenjang": JENJANG[p["jenjang"][i]], "Bulan Penilaian": p["bulan"][i],
            "Predikat Tahun Lalu": PREDIKAT[p["lalu"][i]], "Jenis Jabatan": JENIS[p["jenis"][i]], "Kelas Jabatan": p["kelas"][i],
            "Hari Alpa": p["alpa"][i], "Menit Terlambat": p["menit"][i],
        }
        for i in rows
    ]
