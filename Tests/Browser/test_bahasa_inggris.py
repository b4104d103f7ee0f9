"""Everything in English: the main journey, one journey for each slice of the site, every page that a persona's links lead to, and the errors
on the way. On each page that is met: no text in Indonesian that does not say so, and nothing of ours that passes for what people wrote."""

import datetime
import re
import shutil
from html import unescape
from typing import NamedTuple

import pytest
from playwright.sync_api import expect

import bahasa
import berkas
from bahasa import OrangInggris
from kamus import Kamus, kamus
from situs import ROOT, Situs
from test_aksesibilitas import BUKAN_HALAMAN, PERSONA, SANDI, links, shape
from test_perjalanan import Perjalanan, acts_out, kosong  # noqa: F401 (a fixture)

PALING_BANYAK = 60
ATURAN = ROOT / "Regulations/predikat-kinerja/2022-02-07"
SKP, NILAI, UMPAN = r"/skp/[0-9a-z]{26}$", r"/skp/[0-9a-z]{26}/nilai/[0-9a-z]{26}$", r"/umpan-balik/[0-9a-z]{26}/[0-9a-z]{26}$"
TAHUN_DEPAN = datetime.date.today().year + 1


@pytest.fixture(scope="module")
def situs(contoh, tmp_path_factory):
    """A copy of the invented regency for this file alone: its people act."""
    data = tmp_path_factory.mktemp("inggris") / "data"
    shutil.copytree(contoh, data, ignore=shutil.ignore_patterns("*.lock"))
    with Situs(data) as site:
        yield site


@pytest.fixture
def masuk(chromium, situs, request):
    """Signs a persona in; at the end nobody may have met a fault."""
    request.node.people = people = []

    def sign_in(siapa, **options):
        person = OrangInggris(chromium, situs.alamat, siapa, sandi=SANDI, **options)
        people.append(person)
        return person.sign_in(PERSONA[siapa])

    yield sign_in
    faults = [f"{p.nama} {fault}" for p in people for fault in p.faults]
    for person in people:
        person.close()
    assert not faults, "\n".join(dict.fromkeys(faults))


class Langkah(NamedTuple):
    """Who, the way there, which button, what is wrong first (`None`: nothing can be), and what is right. Names of fields are beginnings."""

    siapa: str
    jalan: list[str]
    tombol: str
    benar: dict = {}
    salah: dict | None = {}


# One journey or more for each folder of `Features`.
BAGIAN = {
    "Akun": [Langkah("guru", ["/akun/token"], "Buat token", {"nama": "Laporan bulanan", "cakupan": "baca:saya", "hari": "30"})],
    "Aturan": [
        Langkah("guru", ["/aturan", r"/aturan/predikat-kinerja", r"/coba$"], "Hitung", {
            "rating-hasil-kerja": "sesuai_ekspektasi", "rating-perilaku-kerja": "sesuai_ekspektasi"}, salah=None)],
    "AturanInstansi": [
        Langkah("admin", ["/kelola/aturan/unggah"], "Unggah dan periksa", {
            "topik": "predikat-uji", "judul": "Predikat uji", "dasar": "Perbup uji", "mulai": f"{TAHUN_DEPAN}-01-01",
            "model": ATURAN.with_suffix(".dmn"), "contoh": ATURAN.with_suffix(".examples.xml"), "keputusan": "Predikat Kinerja"})],
    "Beranda": [Langkah("guru-pppk", ["/"], "Sudah saya baca", salah=None)],
    "Dokumen": [Langkah("guru", ["/skp", SKP, r"/dokumen$", r"/periksa/"], "Periksa", {"empat_angka": PERSONA["guru"][-4:]})],
    "Evaluasi": [
        Langkah("kepala-sekolah", ["/nilai", NILAI], "Simpan dan periksa", {
            "hasil": "sesuai_ekspektasi", "perilaku": "sesuai_ekspektasi", "alasan_hasil": "Bukti sudah lengkap.",
            "alasan_perilaku": "Rekan kerja sependapat."})],
    "Impor": [Langkah("admin", ["/kelola/impor"], "Unggah dan periksa", {"berkas": berkas.workbook})],
    "Isian": [Langkah("guru-pppk", ["/skp", SKP, r"/hasil/baru$"], "Simpan dan tambah hasil lain", {
        "uraian": "Perpustakaan kelas dipakai setiap pekan", "indikator.1.uraian": "Buku yang dipinjam siswa", "indikator.1.target": "120 buku"})],
    # Only what was opened can be objected to.
    "Keberatan": [
        Langkah("guru", ["/evaluasi", r"/evaluasi/[0-9a-z]{26}$"], "Buka dokumen", salah=None),
        Langkah("guru", ["/evaluasi", r"/evaluasi/[0-9a-z]{26}$", r"/keberatan$"], "Ajukan keberatan", {"alasan": "Hasil kerja 1 melampaui target."}),
        Langkah("kepala-dinas", ["/evaluasi", r"/putusan$"], "Tanda tangani putusan", {
            "putusan": "menguatkan", "pertimbangan": "Bukti menunjukkan penilaian sudah tepat."})],
    "Kelola": [Langkah("admin", ["/kelola/libur"], "Tambah", {"tanggal": f"{TAHUN_DEPAN - 1}-12-30", "keterangan": "Hari jadi kabupaten"})],
    "Pegawai": [
        Langkah("guru", ["/pegawai?q=Sri%20Rahayu", r"/pegawai/[0-9a-z]{26}$", r"/koreksi-atasan$"], "Kirim permintaan", {
            "atasan": PERSONA["kepala-dinas"], "mulai": f"{TAHUN_DEPAN - 1}-01-01", "alasan": "Menurut SK saya berada di bawah dinas."})],
    "Pekerjaan": [Langkah("admin", ["/capaian-unit", r"/capaian-unit/[0-9a-z]{26}/"], "Siapkan arsip PDF", salah=None)],
    "Pelaksanaan": [
        Langkah("guru", ["/kinerja"], "Simpan realisasi", {"realisasi": "27 dari 32 siswa tuntas."}, salah={"realisasi": "x" * 3_000}),
        Langkah("guru", ["/kinerja", r"/bukti/[0-9a-z]{26}$"], "Simpan bukti", {"keterangan": "Daftar nilai", "berkas": berkas.evidence})],
    "Riwayat": [Langkah("auditor", ["/skp", SKP, r"/riwayat"], "", salah=None)],
    "SKP": [
        Langkah("guru-pppk", ["/skp", SKP, r"/hasil/baru$"], "Simpan", {
            "uraian": "Siswa membaca setiap hari", "indikator.1.uraian": "Siswa yang membaca", "indikator.1.target": "90%"}),
        Langkah("kepala-sekolah", ["/tim", r"/tinjau$"], "Kirim putusan", {"putusan": "kembalikan", "alasan": "Naikkan targetnya."})],
    "Site": [Langkah("guru", ["/aturan"], "", salah=None)],
    "Tim": [Langkah("kepala-sekolah", ["/tim"], "Kirim pengingat", {"pegawai": ""})],
    "UmpanBalik": [Langkah("guru", ["/umpan-balik", UMPAN], "Kirim", {"nada": "positif", "teks": "Penjelasannya mudah diikuti."})],
}
# Samples for who writes pages; Indonesian (ADR 0014).
CONTOH = {"Styleguide"}


def test_setiap_bagian_ada_di_tabel():
    folders = {folder.name for folder in (ROOT / "Sources/Web/Features").iterdir() if folder.is_dir()}
    assert folders == set(BAGIAN) | CONTOH


def put(form, name, value, folder):
    """The first field whose name begins so: typed, chosen, ticked, or given a file."""
    field = form.locator(f'[name^="{name}"]:not([type=hidden])')
    kind = field.first.evaluate("e => e.type")
    if callable(value):
        value = value(folder / f"{name}.{'xlsx' if value is berkas.workbook else 'pdf'}")
    if kind == "file":
        field.first.set_input_files(value)
    elif kind in ("radio", "checkbox"):
        (form.locator(f'[name="{name}"][value="{value}"]') if value else field.first).first.check()
    elif kind == "select-one":
        field.first.select_option(value)
    else:
        field.first.evaluate("e => e.removeAttribute('maxlength')")
        field.first.fill(str(value))


def form_of(person, tombol):
    button = person.page.get_by_role("button", name=person.kata(tombol), exact=True)
    return person.page.locator("form").filter(has=button).first


def walk(person, jalan):
    person.go(jalan[0])
    for pattern in jalan[1:]:
        found = [link for link in links(person) if re.search(pattern, link)]
        assert found, f"tidak ada tautan {pattern}\n{person.seen()}"
        person.go(found[0])


def send(person, langkah, fields, folder):
    form = form_of(person, langkah.tombol)
    for name, value in fields.items():
        put(form, name, value, folder)
    form.get_by_role("button", name=person.kata(langkah.tombol), exact=True).first.click()
    person._settle()


def empties(person, tombol):
    for field in form_of(person, tombol).locator("input[type=text], input[type=date], textarea").all():
        if field.is_visible():
            field.fill("")


@pytest.mark.parametrize("bagian", BAGIAN)
def test_bagian(masuk, bagian, tmp_path):
    for langkah in BAGIAN[bagian]:
        person = masuk(langkah.siapa)
        walk(person, langkah.jalan)
        if not langkah.tombol:
            continue
        if langkah.salah is not None:
            empties(person, langkah.tombol)
            send(person, langkah, langkah.salah, tmp_path)
            expect(person.page.locator(".errors, [aria-invalid=true]").first).to_be_visible()
        send(person, langkah, langkah.benar, tmp_path)
        assert person.page.locator("main .errors, [aria-invalid=true]").count() == 0, person.seen()


def addresses(html: str) -> list[str]:
    found = [unescape(path) for path in re.findall(r'<a [^>]*href="(/[^"#]*)', html)]
    return [path for path in dict.fromkeys(found) if not BUKAN_HALAMAN.search(path.split("?")[0])]


def test_pilihan_bahasa(masuk):
    """At the foot of each page, back and forth."""
    guru = masuk("guru")
    guru.go("/kinerja")
    guru.page.get_by_role("button", name="Bahasa Indonesia").click()
    guru.page.wait_for_load_state()
    assert guru.page.locator("html[lang=id]").count() == 1 and "Kinerja saya" in guru.page.inner_text("h1")
    guru.page.get_by_role("button", name="English").click()
    guru.page.wait_for_load_state()
    guru.looks()
    assert guru.kata("Keluar") in guru.page.inner_text("header")


@pytest.mark.parametrize("siapa", PERSONA)
def test_semua_halaman(masuk, siapa):
    """What the persona's links lead to, one of a kind, as the server sends it."""
    person = masuk(siapa)
    seen, level, faults, pages = {shape("/")}, ["/"], [], 0
    while level:
        following = []
        for path in level:
            answer = person.context.request.get(path)
            assert answer.status == 200, f"{path}: {answer.status}"
            html, pages = answer.text(), pages + 1
            faults += [f"{path}: {fault}" for fault in bahasa.faults(html, kamus(), path)]
            for link in addresses(html):
                if shape(link) not in seen and len(seen) < PALING_BANYAK:
                    seen.add(shape(link))
                    following.append(link)
        level = following
    assert pages >= 6
    assert not faults, f"{pages} halaman\n" + "\n".join(dict.fromkeys(faults))


def test_perjalanan_utama(chromium, kosong, tmp_path, request):  # noqa: F811
    p = Perjalanan(chromium, kosong, True, tmp_path, OrangInggris)
    request.node.people = p.people
    acts_out(p)
    assert sum(person.halaman for person in p.people) > 60
    p.finish()


def test_masuk_yang_gagal_dan_pintu_yang_tertutup(chromium, situs, masuk):
    """Before signing in: empty, wrong; then what is not there, a form that is not ours, and one sent after the session ended."""
    visitor = OrangInggris(chromium, situs.alamat, "tamu")
    for path, tombol in (("/masuk", "Masuk"), ("/aktivasi", "Aktifkan akun")):
        visitor.go(path)
        visitor.press(tombol)
        expect(visitor.page.locator(".errors")).to_have_count(1)
    visitor.go("/masuk")
    visitor.fill(nip=PERSONA["guru"], kata_sandi="bukan kata sandinya")
    visitor.press("Masuk")
    expect(visitor.page.locator(".errors, .notice.bad, [role=alert]").first).to_be_visible()
    guru = masuk("guru")
    for path, status in (("/halaman-yang-tidak-ada", 404), ("/kelola/akun", 404)):
        assert guru.page.goto(path).status == status
        guru.looks()
    guru.go("/akun/kata-sandi")
    guru.page.evaluate("document.querySelectorAll('main form input[type=hidden]').forEach(e => e.value = 'palsu')")
    guru.press("Ganti kata sandi")
    assert guru.kata("Ganti kata sandi") not in guru.page.inner_text("h1"), guru.seen()
    guru.go("/delegasi")
    guru.fill(penerima=PERSONA["kepala-sekolah"], alasan="Dinas luar")
    guru.context.clear_cookies(name="tolok-sesi")
    guru.press("Beri delegasi")
    expect(guru.page.locator("main")).to_contain_text(guru.kata("Masuk"))
    assert not visitor.faults, visitor.faults
    visitor.close()


HALAMAN = """<!doctype html><html lang="en"><head><title>Home – Tolok</title><script>"Belum ada"</script></head><body>
<h1>Home</h1><p>{}</p><ul><li lang="id">Belum ada</li></ul></body></html>"""


@pytest.mark.parametrize(("isi", "ditemukan"), [
    ("Nothing yet", 0), ("Belum ada", 1), ("3 orang", 1), ('<span lang="id">Tulisan orang yang panjang</span>', 0), ("yang lain", 1),
    ('<a title="Belum ada">Open</a>', 1), ('<input placeholder="Cari &amp; buka">', 1), ('<button aria-label="Belum ada">x</button>', 1),
    ('<textarea>Target belum tercapai</textarea>', 1), ('<textarea lang="id">Target belum tercapai</textarea>', 0), ("SKP 2026", 0),
    ('<a href="/x">panduan</a>', 1), ("Halaman lain", 0), ('<span lang="id">Nothing yet</span>', 1), ('<span lang="id">Indikator 2</span>', 1),
    ('<span lang="id">Indikator mutu</span>', 0), ('<span lang="id">12 orang</span>', 0)])
def test_pengumpul_menemukan_yang_ditanam(isi, ditemukan):
    words = Kamus('''msgid ""
msgstr ""

msgid "Belum ada"
msgstr "Nothing yet"

msgid "{0} orang"
msgid_plural "{0} orang"
msgstr[0] "{0} person"
msgstr[1] "{0} people"

msgid "Baca <a href=\\"{0}\\">panduan</a>"
msgstr "Read the <a href=\\"{0}\\">guide</a>"

msgid "Indikator {0}"
msgstr "Indicator {0}"

msgid "Cari & buka"
msgstr "Find and open"

msgid "SKP {0}"
msgstr "SKP {0}"

msgid "Beranda"
msgstr "Home"
''')
    found = bahasa.faults(HALAMAN.format(isi), words)
    assert len(found) == ditemukan, found
    assert bahasa.faults(HALAMAN.format("x").replace('lang="en"', 'lang="id"'), words) == ["<html lang> bukan en"]
