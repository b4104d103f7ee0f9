"""The main job end to end: a personnel file goes in, an agreed plan and signed evaluation documents come out."""

import datetime
import re

import pytest
from playwright.sync_api import expect

import berkas
from orang import Orang
from situs import Situs, tolok_json

ADMIN = "198702032010012010"
KODE = r"[0-9A-Z]{5}-[0-9A-Z]{5}"

HASIL = [
    ("Kemampuan literasi siswa kelas VII meningkat", [
        ("Persentase siswa yang mencapai batas ketuntasan literasi", "85", "kuantitas", "persen"),
        ("Nilai rata-rata asesmen literasi kelas VII", "80", "kualitas", "angka"),
    ]),
    ("Perangkat ajar Bahasa Indonesia tersedia sebelum semester dimulai", [
        ("Jumlah modul ajar yang disahkan kepala sekolah", "12", "kuantitas", "modul"),
        ("Modul selesai sebelum hari pertama semester", "31 Juli", "waktu", ""),
    ]),
    ("Siswa yang tertinggal kembali mengikuti pelajaran", [
        ("Jumlah siswa yang didampingi sampai tuntas", "20", "kuantitas", "siswa"),
        ("Siswa dampingan hadir sekurangnya 90% hari sekolah", "90%", "kualitas", "persen"),
    ]),
    ("Orang tua memahami kemajuan belajar anaknya", [
        ("Jumlah pertemuan orang tua yang terlaksana", "4", "kuantitas", "pertemuan"),
        ("Tingkat kepuasan orang tua atas penjelasan guru", "baik menurut sebagian besar orang tua", "kualitas", ""),
    ]),
]
ALASAN_KEMBALI = "Target modul masih terlalu rendah. Mohon dinaikkan menjadi 14 modul."
ALASAN_KEBERATAN = "Hasil kerja 1 melampaui target, buktinya sudah lengkap sejak akhir triwulan."
PERTIMBANGAN = "Bukti menunjukkan realisasi di atas target pada semua hasil kerja utama."
ANGKA_ROMAWI = ["I", "II", "III", "IV"]


def last_quarter() -> tuple[int, int]:
    """The latest quarter that is over: it can be evaluated on any day of the year."""
    today = datetime.date.today()
    done = (today.month - 1) // 3
    return (today.year, done) if done else (today.year - 1, 4)


@pytest.fixture(params=[True, False], ids=["dengan-javascript", "tanpa-javascript"])
def js(request):
    return request.param


@pytest.fixture
def kosong(tmp_path):
    """An empty installation with its first admin's activation code."""
    made = tolok_json("user", "add-admin", "--nip", ADMIN, "--nama", "Fitri Handayani", "--instansi", "Kabupaten Nusa Harapan", "--data", tmp_path / "data")
    with Situs(tmp_path / "data") as site:
        site.kode_admin = made["kode"]
        yield site


class Perjalanan:
    """The people of the story and what they hand to each other."""

    def __init__(self, chromium, site, js, folder, jenis=Orang):
        self.chromium, self.site, self.js, self.folder, self.jenis = chromium, site, js, folder, jenis
        self.tahun, self.triwulan = last_quarter()
        self.periode = f"Triwulan {ANGKA_ROMAWI[self.triwulan - 1]} {self.tahun}"
        self.people = []
        self.kode = {}

    def orang(self, nama):
        person = self.jenis(self.chromium, self.site.alamat, nama, js=self.js)
        self.people.append(person)
        return person

    def joins(self, who):
        return self.orang(berkas.nama(who)).activate(berkas.nip(who), self.kode[who])

    def finish(self):
        faults = [f"{p.nama}: {fault}" for p in self.people for fault in p.faults]
        assert not faults, "\n".join(dict.fromkeys(faults))
        for person in self.people:
            person.close()


def test_dari_berkas_pegawai_sampai_putusan_keberatan(chromium, kosong, js, tmp_path, request):
    p = Perjalanan(chromium, kosong, js, tmp_path)
    request.node.people = p.people
    acts_out(p)


def acts_out(p):
    """From the personnel file to the decision on an objection."""
    admin = p.orang("Fitri Handayani").activate(ADMIN, p.site.kode_admin)
    admin.set_up_second_factor()
    loads_people(p, admin)
    opens_year(p, admin)
    prints_codes(p, admin)

    guru = p.joins("guru")
    writes_plan(p, guru)
    kepsek = p.joins("kepsek")
    returns_plan(p, kepsek)
    corrects_plan(p, guru)
    sets_plan(p, kepsek)

    records_work(p, guru)
    rekan = p.joins("rekan")
    gives_feedback(rekan, "Penjelasan Bu Sri membantu kami menyusun modul bersama.")
    gives_feedback(kepsek, "Pendampingan siswa berjalan konsisten dan terdokumentasi.")
    kadis = p.joins("kadis")
    sets_achievement(p, kadis)

    rates(p, kepsek)
    opens_document(p, guru)
    objects(p, guru)
    explains(p, kepsek)
    decides(p, kadis)
    reads_decision(p, guru)
    p.finish()


def loads_people(p, admin):
    file = berkas.workbook(p.folder / "simpeg.xlsx")
    admin.go("/kelola/impor")
    admin.page.set_input_files('[name="berkas"]', file)
    admin.press("Unggah dan periksa")
    admin.page.wait_for_url(re.compile(r"/kelola/impor/[^/]+$"))
    admin.sees("Periksa ringkasan ini. Data belum berubah.", "Yang akan berubah")
    admin.press("Terapkan")
    admin.page.wait_for_url(re.compile(r"/kelola/impor/[^/]+$"))
    admin.sees("Isi berkas ini sudah masuk ke data.")
    admin.go("/pegawai")
    admin.sees(*(berkas.nama(who) for who in berkas.ORANG))


def opens_year(p, admin):
    admin.go("/kelola/tahun")
    admin.choose("tahun", str(p.tahun))
    admin.press("Buka tahun ini")
    admin.sees(f"Tahun {p.tahun} dibuka dengan 5 periode.", p.periode)


def prints_codes(p, admin):
    admin.go("/kelola/akun")
    admin.follow("Dinas Pendidikan")
    admin.page.check('[name="bawahan"]')
    admin.press("Buat dan cetak kode aktivasi")
    rows = admin.page.locator("main tbody tr")
    expect(rows).to_have_count(4)
    for text in rows.all_inner_texts():
        who = next(w for w in berkas.ORANG if berkas.nip(w) in text)
        p.kode[who] = re.search(KODE, text).group()
    paper = berkas.pdf_text(admin.download("Unduh lembar PDF", p.folder))
    for who, kode in p.kode.items():
        assert kode in paper, f"kode {who} tidak tercetak:\n{paper}"
        assert berkas.nama(who) in paper, f"nama {who} tidak tercetak:\n{paper}"
    assert "Kode aktivasi" in paper and admin.kata("Kode aktivasi").lower() in paper.lower(), f"bahasa lembar keliru:\n{paper}"
    admin.page.go_back()


def writes_plan(p, guru):
    guru.go("/skp")
    guru.follow(re.compile(f"Mulai SKP {p.tahun}"))
    guru.press("Mulai menyusun")
    p.skp = guru.address(r"/skp/([0-9a-z]+)$")
    guru.follow("Tambah hasil kerja")
    for n, (uraian, indikator) in enumerate(HASIL):
        guru.fill(uraian=uraian)
        for i, (ukuran, target, aspek, satuan) in enumerate(indikator, 1):
            guru.page.fill(f'[name="indikator.{i}.uraian"]', ukuran)
            guru.page.fill(f'[name="indikator.{i}.target"]', target)
            guru.page.fill(f'[name="indikator.{i}.satuan"]', satuan)
            guru.choose(f"indikator.{i}.aspek", aspek)
        guru.press("Simpan" if n == 3 else "Simpan dan tambah hasil lain")
    guru.sees(*(uraian for uraian, _ in HASIL))
    submits_plan(p, guru)


def submits_plan(p, guru):
    guru.go(f"/skp/{p.skp}/ajukan")
    guru.press("Ajukan SKP", nth=0)
    guru.sees("Menunggu persetujuan")


def returns_plan(p, kepsek):
    kepsek.go("/tim")
    kepsek.follow(berkas.nama("guru"))
    kepsek.follow("Tinjau SKP ini")
    kepsek.choose("putusan", "kembalikan")
    kepsek.press("Kirim putusan")
    assert kepsek.page.locator("[aria-invalid=true]").count() == 1, "tanpa alasan tidak boleh kembali\n" + kepsek.seen()
    kepsek.choose("putusan", "kembalikan")
    kepsek.fill(alasan=ALASAN_KEMBALI)
    kepsek.press("Kirim putusan")


def corrects_plan(p, guru):
    guru.go(f"/skp/{p.skp}")
    guru.sees("Perlu diperbaiki", ALASAN_KEMBALI)
    guru.page.locator("#hasil a[href*='/hasil/']").nth(1).click()
    expect(guru.page.locator('[name="indikator.1.target"]')).to_have_value("12")
    guru.page.fill('[name="indikator.1.target"]', "14")
    guru.press("Simpan")
    submits_plan(p, guru)


def sets_plan(p, kepsek):
    kepsek.go(f"/skp/{p.skp}/tinjau")
    kepsek.sees("14")
    kepsek.choose("putusan", "tetapkan")
    kepsek.press("Kirim putusan")
    kepsek.go(f"/skp/{p.skp}")
    kepsek.sees("Ditetapkan")


def records_work(p, guru):
    guru.go("/kinerja")
    guru.follow(re.compile(rf"^{p.periode}$"))
    p.kinerja = guru.page.url
    sections = guru.page.locator("section.sheet")
    expect(sections).to_have_count(len(HASIL))
    for n in range(len(HASIL)):
        section = sections.nth(n)
        for i in range(2):
            section.locator("textarea").nth(i).fill(f"Tercapai seluruhnya pada akhir {p.periode}, hasil {n + 1} indikator {i + 1}.")
        for number in section.locator('input[name$=".nilai"]').all():
            number.fill("95")
        section.get_by_role("button", name=guru.kata("Simpan realisasi")).click()
        guru.told("Realisasi disimpan.")
        adds_evidence(p, guru, n)
    guru.sees("8 dari 8", "4 dari 4")
    asks_feedback(guru)


def adds_evidence(p, guru, n):
    guru.page.locator("section.sheet").nth(n).get_by_role("link", name=guru.kata("Tambah bukti")).click()
    guru.fill(keterangan=f"Daftar nilai yang disahkan, hasil kerja {n + 1}")
    guru.page.set_input_files('[name="berkas"]', berkas.evidence(p.folder / f"bukti-{n + 1}.pdf"))
    guru.press("Simpan bukti")
    guru.told("Bukti disimpan.")


def asks_feedback(guru):
    guru.follow("Minta umpan balik")
    for who in ("rekan", "kepsek"):
        guru.page.get_by_label(berkas.nama(who)).check()
    guru.fill(pesan="Mohon masukan tentang pendampingan siswa.")
    guru.press("Kirim permintaan")


def gives_feedback(giver, words):
    giver.go("/umpan-balik")
    giver.follow(re.compile(f"Beri umpan balik untuk {re.escape(berkas.nama('guru'))}"))
    giver.choose("nada", "positif")
    giver.fill(teks=words)
    giver.press("Kirim")


def sets_achievement(p, kadis):
    kadis.go("/nilai")
    choose_period(p, kadis)
    kadis.follow("Capaian unit")
    assert kadis.kata(p.periode) in kadis.page.locator("h1").inner_text()
    kadis.follow("SMP Negeri 1 Tolok")
    kadis.choose("predikat", "baik")
    kadis.fill(alasan="Rencana aksi sekolah terlaksana seluruhnya.")
    kadis.press("Tetapkan capaian")
    kadis.told("Capaian unit ditetapkan.")


def choose_period(p, person):
    if person.kata(p.periode) in person.page.locator("h1").inner_text():
        return
    person.page.get_by_text(person.kata("Pilih periode lain")).click()
    person.follow(p.periode)


def rates(p, kepsek):
    kepsek.go("/nilai")
    choose_period(p, kepsek)
    kepsek.page.locator("main tbody").get_by_role("link", name=berkas.nama("guru")).click()
    kepsek.sees("Pendampingan siswa berjalan konsisten", "Daftar nilai yang disahkan")
    file = kepsek.page.get_by_role("link", name="bukti-1.pdf").get_attribute("href")
    assert kepsek.context.request.get(p.site.alamat + file).status == 200, "berkas bukti tidak terbuka bagi penilai"
    kepsek.choose("hasil", "sesuai_ekspektasi")
    kepsek.choose("perilaku", "sesuai_ekspektasi")
    kepsek.press("Simpan dan periksa")
    differs = kepsek.page.locator("[aria-invalid=true]").count()
    if differs:
        kepsek.fill(alasan_hasil="Target modul tercapai tepat pada waktunya.", alasan_perilaku="Perilaku sesuai harapan sekolah.")
    kepsek.page.wait_for_load_state()
    if differs:
        kepsek.press("Simpan dan periksa")
    kepsek.sees("Periksa dan sampaikan", "Baik")
    p.evaluasi = kepsek.address(r"/evaluasi/([0-9a-z]+)/")
    kepsek.press("Tanda tangani dan sampaikan")


def opens_document(p, guru):
    guru.go("/evaluasi")
    guru.follow(re.compile(p.periode))
    assert guru.kata("Sesuai ekspektasi") not in guru.page.inner_text("main"), "hasil terlihat sebelum dibuka"
    guru.press("Buka dokumen")
    rating = guru.kata("Sesuai ekspektasi")
    guru.sees(f"{guru.kata('Baik')}{guru.kata(', karena hasil kerja')} {rating[0].lower()}{rating[1:]}", "PermenPANRB 6/2022", "Target modul tercapai tepat pada waktunya.")
    text = berkas.pdf_text(guru.download(re.compile(r"D\.1\.1"), p.folder))
    expect_document(p, text, "D.1.1", "BAIK")
    assert "SANGAT BAIK" not in text.upper(), text


def expect_document(p, text, form, predikat):
    words = " ".join(text.split())
    for who in ("guru", "kepsek", "kadis"):
        assert berkas.nama(who) in words, f"{form} tanpa {who}:\n{text}"
        assert berkas.nip(who) in words, f"{form} tanpa NIP {who}:\n{text}"
    for part in ("DOKUMEN EVALUASI KINERJA", "SMP NEGERI 1 TOLOK", predikat):
        assert part in words.upper(), f"{form} tanpa {part}:\n{text}"
    assert str(p.tahun) in words


def objects(p, guru):
    guru.go(f"/evaluasi/{p.evaluasi}/keberatan")
    guru.press("Ajukan keberatan")
    expect(guru.page.locator("[aria-invalid=true]")).to_have_count(1)
    guru.fill(alasan=ALASAN_KEBERATAN)
    guru.press("Ajukan keberatan")
    guru.sees(ALASAN_KEBERATAN)


def explains(p, kepsek):
    kepsek.go(f"/evaluasi/{p.evaluasi}/penjelasan")
    kepsek.sees(ALASAN_KEBERATAN)
    kepsek.fill(penjelasan="Rating mengikuti usulan dari realisasi yang tercatat.")
    kepsek.press("Simpan penjelasan")


def decides(p, kadis):
    kadis.go("/evaluasi")
    kadis.follow(re.compile(f"Putuskan keberatan {re.escape(berkas.nama('guru'))}"))
    kadis.sees(ALASAN_KEBERATAN, "Rating mengikuti usulan")
    kadis.choose("putusan", "mengubah")
    kadis.choose("hasil_baru", "diatas_ekspektasi")
    kadis.choose("perilaku_baru", "diatas_ekspektasi")
    kadis.fill(pertimbangan=PERTIMBANGAN, catatan="Bagikan cara pendampingan kepada guru lain.")
    kadis.page.get_by_role("button", name=kadis.kata("Tanda tangani putusan")).click()
    kadis.sees("Dokumen putusan belum dibaca")
    with kadis.page.expect_download() as paper:
        kadis.page.get_by_role("button", name=kadis.kata("Lihat dokumen putusan (PDF)")).click()
    draft = p.folder / "putusan.pdf"
    paper.value.save_as(draft)
    text = berkas.pdf_text(draft)
    assert PERTIMBANGAN in " ".join(text.split()) and "SHA-256" not in text, text
    kadis.choose("dibaca", "ya")
    kadis.press("Tanda tangani putusan")
    kadis.sees("Final")


def reads_decision(p, guru):
    guru.go(f"/evaluasi/{p.evaluasi}")
    guru.sees("Sangat Baik", PERTIMBANGAN, "Hasil ini final.")
    text = berkas.pdf_text(guru.download(re.compile(r"D\.1\.3"), p.folder))
    expect_document(p, text, "D.1.3", "SANGAT BAIK")
    words = " ".join(text.split())
    for part in (ALASAN_KEBERATAN, PERTIMBANGAN):
        assert part in words, f"D.1.3 tanpa “{part}”:\n{text}"
