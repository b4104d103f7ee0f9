"""Every page that a menu leads to, for each persona of the demo: axe, no sideways scrolling, weight, and no server fault."""

import os
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from playwright.sync_api import expect

from orang import Orang

SANDI = "kopi-pagi-di-teras"
PERSONA = {
    "guru": "198404222009032004",
    "guru-pppk": "199001052023211005",
    "kepala-sekolah": "197508172000031003",
    "kepala-dinas": "197002141995032002",
    "perawat": "199106152015042003",
    "sekretaris-daerah": "196801121992031001",
    "admin": "198702032010012010",
    "auditor": "198103042006041011",
    "pelindung-data": "198505052009121012",
}
LEBAR = [360, 1280]
PALING_BANYAK = 60
# Who looks at a page of a kind matters (other buttons, other states); after the third it tells little.
SUDAH_DILIHAT: dict[str, int] = {}
CUKUP = 3
KIBIBYTE_KUNJUNGAN_PERTAMA = 60
SAMA = re.compile(r"[0-9a-z]{26}")
# Rulebooks are pages of three kinds, whatever their topic, version and example: test_aturan.py looks at each.
ATURAN = re.compile(r"^/aturan/[^/?]+/\d{4}-\d\d-\d\d(/coba)?(\?.*)?$")
BERUBAH = re.compile(r"\b(tahun|sesudah|sebelum)=[^&]*")
BUKAN_HALAMAN = re.compile(r"\.(csv|pdf|xlsx|json|dmn|xml)$|/dokumen/[^/]+$|^/bukti/|/berkas$|^/aset/|^/api/")


@pytest.fixture(params=PERSONA)
def persona(request):
    return request.param


@pytest.fixture
def orang(chromium, demo, persona, request):
    person = Orang(chromium, demo.alamat, persona, sandi=SANDI).sign_in(PERSONA[persona])
    request.node.people = [person]
    yield person
    person.close()


def links(person) -> list[str]:
    found = person.page.eval_on_selector_all("a[href]", "all => all.map(a => new URL(a.href).origin === location.origin ? a.pathname + a.search : '')")
    return [path for path in dict.fromkeys(found) if path and not BUKAN_HALAMAN.search(path.split("?")[0])]


def shape(path: str) -> str:
    """Pages of the same kind: their identifiers do not tell them apart."""
    path = ATURAN.sub(r"/aturan/#/#\1", path)
    return SAMA.sub("#", BERUBAH.sub(r"\1=#", path))


def examine_all(person) -> tuple[list[str], list[str]]:
    """The menu, what its pages lead to, and what those lead to; one of a kind, each at both widths. Returns the addresses and the faults."""
    seen, faults, level, order = {shape("/")}, [], ["/"], []
    for depth in range(4):
        following = []
        for path in level:
            order.append(path)
            person.go(path)
            SUDAH_DILIHAT[shape(path)] = SUDAH_DILIHAT.get(shape(path), 0) + 1
            if SUDAH_DILIHAT[shape(path)] <= CUKUP or path == "/":
                faults += examine_both(person, path)
            for link in links(person) if depth < 3 else []:
                if shape(link) not in seen and len(seen) < PALING_BANYAK:
                    seen.add(shape(link))
                    following.append(link)
        level = following
    return order, faults


def examine_both(person, path: str) -> list[str]:
    faults = []
    for lebar in LEBAR:
        person.page.set_viewport_size({"width": lebar, "height": 900})
        faults += examine(person, path, lebar)
    return faults


def shot(person, lebar: int, path: str):
    folder = os.environ.get("TOLOK_SHOTS")
    if not folder:
        return
    name = re.sub(r"[^0-9a-z#]+", "-", shape(path)).strip("-").replace("#", "x") or "beranda"
    target = Path(folder) / str(lebar) / f"{person.nama}--{name[:80]}.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    person.page.screenshot(path=target, full_page=True)


def examine(person, path: str, lebar: int) -> list[str]:
    """What is wrong with the page that is open."""
    page, where = person.page, f"{lebar}px {path}"
    shot(person, lebar, path)
    faults = []
    for v in Axe().run(page).response["violations"]:
        nodes = "; ".join(" ".join(map(str, n["target"])) for n in v["nodes"][:3])
        faults.append(f"{where}: axe {v['id']} ({v['help']}): {nodes}")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 0:
        faults.append(f"{where}: {wide}px lebih lebar dari layar: {widest(page)}")
    text = page.inner_text("body")
    if tag := re.search(r"</?(p|blockquote|li|strong|span|div|td)\b[^>]*>", text):
        faults.append(f"{where}: tanda HTML terbaca sebagai teks: {text[max(0, tag.start() - 40):tag.end() + 40]!r}")
    if page.locator("h1").count() != 1:
        faults.append(f"{where}: {page.locator('h1').count()} judul utama")
    return faults


def widest(page) -> str:
    return page.evaluate("""() => [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .slice(0, 3).map(e => e.tagName.toLowerCase() + '.' + e.className + ' "' + (e.textContent || '').trim().slice(0, 40) + '"').join('; ')""")


def test_semua_halaman_menu(orang, persona):
    paths, faults = examine_all(orang)
    assert len(paths) >= 6, paths
    faults += orang.faults
    assert not faults, f"{len(paths)} halaman\n" + "\n".join(faults)


# Where a form is, and which button sends it empty.
FORMULIR = [
    ("guru", "/masuk/ulang", "Lanjutkan"),
    ("guru", "/akun/kata-sandi", "Ganti kata sandi"),
    ("guru", "/akun/token", "Buat token"),
    ("guru", "/delegasi", "Beri delegasi"),
    ("admin", "/kelola/impor", "Unggah dan periksa"),
    ("admin", "/kelola/instansi", "Simpan"),
    ("admin", "/kelola/libur", "Tambah"),
]


@pytest.mark.parametrize(("siapa", "path", "tombol"), FORMULIR, ids=[path for _, path, _ in FORMULIR])
def test_formulir_yang_kembali_dengan_galat(chromium, demo, siapa, path, tombol):
    person = Orang(chromium, demo.alamat, siapa, sandi=SANDI).sign_in(PERSONA[siapa])
    faults = []
    assert person.page.goto(path).status == 200
    fields = person.page.locator("main form[method=post]").locator("input[type=text], input[type=password], input[type=date], textarea")
    for field in fields.all():
        field.fill("")
    form = person.page.locator("main form[method=post]")
    form.get_by_role("button", name=tombol, exact=True).first.click()
    expect(person.page.locator(".errors, [aria-invalid=true]").first).to_be_visible()
    faults = examine_both(person, path + " (galat)") + person.faults
    person.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("path", ["/masuk", "/aktivasi", "/halaman-yang-tidak-ada"])
def test_halaman_tanpa_akun(chromium, demo, path):
    person = Orang(chromium, demo.alamat, "tamu")
    person.page.goto(path)
    faults = examine_both(person, path)
    if path != "/halaman-yang-tidak-ada":
        person.page.locator("main form").get_by_role("button").first.click()
        expect(person.page.locator(".errors")).to_have_count(1)
        faults += examine_both(person, path + " (galat)")
    faults += person.faults
    person.close()
    assert not faults, "\n".join(faults)


def test_kunjungan_pertama_ringan(chromium, demo):
    """Everything that a phone downloads the first time, for the sign-in page and for Beranda (design: 60 KB)."""
    for signed_in in (False, True):
        context = chromium.new_context(base_url=demo.alamat)
        page, bodies = context.new_page(), []
        if signed_in:
            page.goto("/masuk")
            page.fill('[name="nip"]', PERSONA["guru"])
            page.fill('[name="kata_sandi"]', SANDI)
            page.get_by_role("button", name="Masuk").click()
            page.wait_for_load_state()
            context.route("**/*", lambda route: route.continue_())  # turns the cache off
        page.on("response", lambda response: bodies.append((len(response.body()), response.url)) if response.status == 200 else None)
        page.goto("/" if signed_in else "/masuk", wait_until="networkidle")
        total = sum(size for size, _ in bodies)
        assert len(bodies) >= 2, bodies
        assert total <= KIBIBYTE_KUNJUNGAN_PERTAMA * 1024, f"{total} byte: {bodies}"
        context.close()
