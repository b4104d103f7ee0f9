"""The command line as a personnel office's IT person uses it."""

import json
import os
from pathlib import Path

import pytest

import berkas
from situs import tolok, tolok_json


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def simpeg(tmp_path):
    return berkas.workbook(tmp_path / "simpeg.xlsx")


def test_bantuan_menyebut_semua_perintah():
    text = tolok("--help").stdout
    for command in ("serve", "demo", "migrate", "import", "user", "doctor", "backup", "restore", "docs", "tck", "rules"):
        assert f"  {command} " in text, f"{command} tidak ada dalam bantuan:\n{text}"
        assert "USAGE" in tolok(command, "--help").stdout
    tolok("perintah-yang-tidak-ada", code=64)


def test_impor_dari_percobaan_sampai_tanpa_perubahan(data, simpeg):
    diterima = {"unit": 4, "jabatan": 5, "pegawai": 5}
    coba = tolok_json("import", "pegawai", simpeg, "--data", data, "--dry-run")
    assert coba["accepted"] == diterima and coba["refused"] == []
    pertama = tolok_json("import", "pegawai", simpeg, "--data", data)
    assert pertama["accepted"] == diterima and pertama["refused"] == []
    kedua = tolok_json("import", "pegawai", simpeg, "--data", data)
    assert kedua["accepted"] == diterima and kedua["refused"] == []
    assert "tidak ada" in tolok("import", "pegawai", simpeg, "--data", data).stdout.lower()


def test_impor_menolak_baris_dan_tidak_menerapkan_apa_pun(data, tmp_path):
    orang = dict(berkas.ORANG)
    row = list(orang["rekan"])
    row[4] = "19900105202321100"
    orang["rekan"] = tuple(row)
    file = berkas.workbook(tmp_path / "salah.xlsx", orang=orang)
    hasil = tolok_json("import", "pegawai", file, "--data", data, code=2)
    assert len(hasil["refused"]) == 1, hasil
    fault = hasil["refused"][0]
    assert fault["sheet"] == "Pegawai" and fault["row"] == 6 and fault["problem"] and fault["remedy"], fault
    lewati = tolok_json("import", "pegawai", file, "--data", data, "--skip-refused", code=0)
    assert lewati["accepted"]["pegawai"] == 4


def test_impor_berkas_yang_bukan_lembar_kerja(data, tmp_path):
    palsu = tmp_path / "palsu.xlsx"
    palsu.write_bytes(b"%PDF-1.4 bukan Excel")
    done = tolok("import", "pegawai", palsu, "--data", data, code=2)
    assert "dokumen PDF" in done.stderr and "Pilih berkas .xlsx atau .csv" in done.stderr
    tolok("import", "pegawai", tmp_path / "tidak-ada.xlsx", "--data", data, code=2)


def test_admin_pertama_hanya_lewat_kode(data):
    made = tolok_json("user", "add-admin", "--nip", "198702032010012010", "--nama", "Fitri Handayani", "--instansi", "Kabupaten Nusa Harapan", "--data", data)
    assert len(made["kode"]) == 11 and made["masuk"] == "198702032010012010"
    tolok("user", "add-admin", "--nip", "198702032010012", "--nama", "Salah", "--data", data, code=2)
    assert "Fitri Handayani" in tolok("user", "list", "--data", data).stdout
    tolok("user", "lock", made["masuk"], "--data", data)
    tolok("user", "unlock", made["masuk"], "--data", data)
    lagi = tolok_json("user", "code", made["masuk"], "--data", data)
    assert lagi["kode"] != made["kode"]


def test_cadangan_dibuktikan_dan_dipulihkan(data, simpeg, tmp_path):
    tolok("import", "pegawai", simpeg, "--data", data)
    sehat = tolok_json("doctor", "--data", data)
    assert sehat
    cadangan = tmp_path / "cadangan.db"
    tolok("backup", cadangan, "--data", data)
    assert cadangan.is_file() and Path(f"{cadangan}.sha256").is_file()
    assert "terbukti" in tolok("restore", cadangan, "--data", data).stdout
    for file in data.glob("*.db*"):
        file.unlink()
    tolok("restore", cadangan, "--data", data, "--apply")
    assert tolok_json("import", "pegawai", simpeg, "--data", data)["accepted"]["pegawai"] == 5


def test_cadangan_yang_rusak_ditolak(data, simpeg, tmp_path):
    tolok("import", "pegawai", simpeg, "--data", data)
    cadangan = tmp_path / "cadangan.db"
    tolok("backup", cadangan, "--data", data)
    damaged = bytearray(cadangan.read_bytes())
    damaged[len(damaged) // 2] ^= 0xFF
    cadangan.write_bytes(damaged)
    done = tolok("restore", cadangan, "--data", data, "--apply", code=None)
    assert done.returncode in (1, 2), done
    assert tolok_json("doctor", "--data", data)


CONTOH = os.environ.get("TOLOK_SAMPLES")


if CONTOH:

    def test_contoh_besar(data):
        file = Path(CONTOH) / "simpeg-nusa-harapan.xlsx"
        diterima = {"unit": 290, "jabatan": 918, "pegawai": 3257}
        for _ in range(2):
            hasil = tolok_json("import", "pegawai", file, "--data", data)
            assert hasil["accepted"] == diterima and hasil["refused"] == []

    def test_contoh_kotor(data):
        expected = json.loads((Path(CONTOH) / "simpeg-kotor.expected.json").read_text())
        hasil = tolok_json("import", "pegawai", Path(CONTOH) / "simpeg-kotor.xlsx", "--data", data, "--dry-run", code=2)
        found = sorted((r["sheet"], r["row"]) for r in hasil["refused"])
        assert found == sorted((r["sheet"], r["row"]) for r in expected["refused"])
        assert all(r["column"] and r["problem"] and r["remedy"] for r in hasil["refused"])
