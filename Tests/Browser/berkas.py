"""Files that people bring: the personnel office's workbook, a teacher's evidence."""

import datetime
import subprocess
from pathlib import Path

import openpyxl

BUPATI = "Bupati Nusa Harapan"
SETDA, DINAS, SEKOLAH = "4.01.0.00.0.00.01", "1.01.0.00.0.00.01", "1.01.0.00.0.00.01.20"
SEKDA, KADIS, KEPSEK, GURU = "Sekretaris Daerah", "Kepala Dinas Pendidikan", "Kepala SMP Negeri 1 Tolok", "Guru SMP Negeri 1 Tolok"

UNIT = [
    ("unit_kode", "nama_unit", "induk_kode", "jenis"),
    ("0.00.0.00.0.00.00", "Pemerintah Kabupaten Nusa Harapan", None, "pemda"),
    (SETDA, "Sekretariat Daerah", "0.00.0.00.0.00.00", "sekretariat"),
    (DINAS, "Dinas Pendidikan", "0.00.0.00.0.00.00", "opd"),
    (SEKOLAH, "SMP Negeri 1 Tolok", DINAS, "sekolah"),
]
JABATAN = [
    ("nama_jabatan", "level_jabatan", "opd_kode", "unit_kode", "atasan_nama_jabatan", "atasan_opd_kode", "atasan_unit_kode", "eselon", "urutan", "status"),
    (BUPATI, "kepala_daerah", SETDA, SETDA, None, None, None, "non_eselon", 1, "aktif"),
    (SEKDA, "jpt_pratama", SETDA, SETDA, BUPATI, SETDA, SETDA, "ii_a", 2, "aktif"),
    (KADIS, "jpt_pratama", DINAS, DINAS, SEKDA, SETDA, SETDA, "ii_b", 3, "aktif"),
    (KEPSEK, "fungsional", DINAS, SEKOLAH, KADIS, DINAS, DINAS, "non_eselon", 4, "aktif"),
    (GURU, "fungsional", DINAS, SEKOLAH, KEPSEK, DINAS, SEKOLAH, "non_eselon", 5, "aktif"),
]
ORANG = {
    "sekda": (SEKDA, SETDA, SETDA, "Drs. Hasan Basri, M.Si.", "196801121992031001", "IV/c", "pns"),
    "kadis": (KADIS, DINAS, DINAS, "Dra. Wahyuni Lestari, M.Pd.", "197002141995032002", "IV/b", "pns"),
    "kepsek": (KEPSEK, DINAS, SEKOLAH, "Budi Santoso, S.Pd., M.M.", "197508172000031003", "IV/a", "pns"),
    "guru": (GURU, DINAS, SEKOLAH, "Sri Rahayu, S.Pd.", "198404222009032004", "III/c", "pns"),
    "rekan": (GURU, DINAS, SEKOLAH, "Joko Wibowo, S.Pd.", "199001052023211005", "IX", "pppk"),
}
PEGAWAI = (
    "nama_jabatan", "opd_kode", "unit_kode", "nama_pejabat", "nip", "pangkat_golongan", "jenis_pegawai", "jenis_penugasan", "nomor_sk", "tanggal_sk",
    "tmt_jabatan", "tanggal_selesai", "akun_pengguna")


def nip(who: str) -> str:
    return ORANG[who][4]


def nama(who: str) -> str:
    return ORANG[who][3]


def workbook(path: Path, *, orang=ORANG) -> Path:
    """The layout of the sample that agencies export: Unit, Jabatan, Pegawai."""
    book = openpyxl.Workbook()
    book.active.title = "Petunjuk"
    book.active.append(["Isi lembar Unit, Jabatan, lalu Pegawai. NIP ditulis sebagai teks."])
    for title, rows in (("Unit", UNIT), ("Jabatan", JABATAN), ("Pegawai", [PEGAWAI, *map(appointed, orang.values())])):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def appointed(row):
    day = datetime.datetime(2024, 1, 1)
    return (*row, "definitif", "100/SK/BKPSDM/2024", day, day, None, None)


def evidence(path: Path) -> Path:
    """A small real PDF."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(out))
    path.write_bytes(out)
    return path


def pdf_text(path: Path) -> str:
    assert path.read_bytes().startswith(b"%PDF-"), f"{path} bukan PDF"
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True).stdout
