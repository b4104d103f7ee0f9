"""The rulebooks at /aturan: everybody finds the law as data, reads it, and tries it; with and without JavaScript, on a phone and a desk."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from orang import Orang

RATING = ["Di atas ekspektasi", "Sesuai ekspektasi", "Di bawah ekspektasi"]
# PermenPANRB 6/2022, Lampiran IV.B.3: rows by result, columns by behaviour, both from above to below.
KUADRAN = [
    ["Sangat Baik", "Baik", "Kurang/Misconduct"],
    ["Baik", "Baik", "Kurang/Misconduct"],
    ["Butuh Perbaikan", "Butuh Perbaikan", "Sangat Kurang"],
]
HALAMAN = [
    "/aturan",
    "/aturan/predikat-kinerja/2022-02-07",
    "/aturan/predikat-kinerja/2022-02-07/coba",
    "/aturan/predikat-kinerja/2022-02-07/coba?rating-hasil-kerja=diatas_ekspektasi&rating-perilaku-kerja=sesuai_ekspektasi",
    "/aturan/sebaran-predikat/2023-01-31",
    "/aturan/sebaran-predikat/2023-01-31/coba",
    "/aturan/predikat-kinerja/banding",
]
SALAH = "/aturan/sebaran-predikat/2023-01-31/coba?keputusan=pemeriksaan-sebaran&jumlah-baik=banyak"


@pytest.fixture(params=[True, False], ids=["js", "tanpa-js"])
def tamu(request, chromium, demo):
    """Nobody in particular: no account."""
    person = Orang(chromium, demo.alamat, "tamu", js=request.param)
    request.node.people = [person]
    yield person
    person.close()


def test_from_the_footer_to_an_answer(tamu):
    tamu.go("/masuk")
    tamu.follow("Aturan yang dipakai")
    tamu.sees("Aturan", "Predikat kinerja Pegawai")
    tamu.follow("Predikat kinerja Pegawai")
    tamu.sees("sejak 7 Februari 2022", "Tepat satu baris cocok", "SHA-256")
    tamu.follow("Coba hitung")
    tamu.page.get_by_label("Di atas ekspektasi").nth(0).check()
    tamu.page.get_by_label("Sesuai ekspektasi").nth(1).check()
    tamu.press("Hitung")
    tamu.sees("Predikat Kinerja: Baik", "◂ cocok", "Lampiran IV.B.3")
    tamu.follow("Lihat pada aturannya")
    assert tamu.page.url.endswith("#baris-sel-2"), tamu.page.url
    assert tamu.faults == []


def test_all_nine_cells(tamu):
    for baris, hasil in enumerate(RATING):
        for kolom, perilaku in enumerate(RATING):
            tamu.go("/aturan/predikat-kinerja/2022-02-07/coba")
            tamu.page.get_by_role("group", name=re.compile("Rating Hasil Kerja")).get_by_label(hasil).check()
            tamu.page.get_by_role("group", name=re.compile("Rating Perilaku Kerja")).get_by_label(perilaku).check()
            tamu.press("Hitung")
            assert tamu.page.locator(".why strong").first.inner_text() == KUADRAN[baris][kolom], (hasil, perilaku)


def test_an_example_opens_filled_in(tamu):
    tamu.go("/aturan/predikat-kinerja/2022-02-07")
    tamu.page.locator("section", has=tamu.page.locator("#contoh")).get_by_role("link", name="Buka").first.click()
    tamu.page.wait_for_load_state()
    tamu.sees("Predikat Kinerja: Sangat Baik")


def test_a_wrong_number_comes_back_with_what_to_do(tamu):
    assert tamu.page.goto(SALAH).status == 422
    tamu.sees("Ada 1 isian yang perlu diperbaiki", "“banyak” bukan angka")
    assert tamu.page.locator("[name=jumlah-baik]").input_value() == "banyak"


def test_downloads(tamu, tmp_path):
    tamu.go("/aturan/predikat-kinerja/2022-02-07")
    model = tamu.download(re.compile("Unduh model"), tmp_path).read_text()
    assert model.startswith("<?xml") and "<decisionTable" in model
    assert "<testCase " in tamu.download("Unduh contoh", tmp_path).read_text()


@pytest.mark.parametrize("lebar", [360, 1280])
def test_every_page_is_accessible_and_fits(chromium, demo, lebar, request):
    person = Orang(chromium, demo.alamat, "tamu", lebar=lebar)
    request.node.people = [person]
    faults = []
    for path in [*HALAMAN, SALAH]:
        person.page.goto(path)
        for violation in Axe().run(person.page).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:3]]
            faults.append(f"{path} {lebar}: {violation['id']} {nodes}")
        width = person.page.evaluate("document.documentElement.scrollWidth")
        if width > lebar:
            faults.append(f"{path}: {width} px lebar pada layar {lebar} px")
    person.close()
    assert faults == []
    assert person.faults == []
