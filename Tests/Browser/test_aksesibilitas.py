"""Every page that a menu leads to, and page states beyond them, for each persona of the demo: axe in the light and the dark scheme, no
sideways scrolling down to 320 px and with text twice as large, the keyboard, weight, and no server fault."""

import os
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from playwright.sync_api import expect

from orang import Orang
from situs import Situs, tolok_json

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
# A phone by day, a desk by night: each width and each scheme once.
LAYAR = [(360, "light"), (1280, "dark")]
PALING_SEMPIT = 320
PALING_BANYAK = 60
# Kinds of pages and kinds of elements that axe has judged; a page that adds neither tells it nothing new.
JENIS_DILIHAT: set[str] = set()
UNSUR_DILIHAT: set[str] = set()
KIBIBYTE_KUNJUNGAN_PERTAMA = 60
SAMA = re.compile(r"[0-9a-z]{26}")
# Rulebooks are pages of three kinds, whatever their topic, version and example: test_aturan.py looks at each.
ATURAN = re.compile(r"^/aturan/[^/?]+/\d{4}-\d\d-\d\d(/coba)?(\?.*)?$")
BERUBAH = re.compile(r"\b(tahun|sesudah|sebelum)=[^&]*")
BUKAN_HALAMAN = re.compile(r"\.(csv|pdf|xlsx|json|dmn|xml)$|/dokumen/[^/]+$|/pratinjau(/[a-z]+)?$|^/bukti/|/berkas$|^/aset/|^/api/")


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
            faults += examine_new(person, path)
            for link in links(person) if depth < 3 else []:
                if shape(link) not in seen and len(seen) < PALING_BANYAK:
                    seen.add(shape(link))
                    following.append(link)
        level = following
    return order, faults


def elements(page) -> set[str]:
    """Kinds of elements on the page: tag, classes, role, kind of field, and whether it is at fault."""
    return set(page.evaluate("""() => [...document.querySelectorAll('main, main *')].map(e =>
        [e.tagName, e.className, e.getAttribute('role'), e.type, e.getAttribute('aria-invalid'), e.parentElement.tagName].join(' '))"""))


def examine_new(person, path: str) -> list[str]:
    """All of it when the page shows something new, only its text otherwise."""
    new = elements(person.page) - UNSUR_DILIHAT
    if not new and shape(path) in JENIS_DILIHAT:
        return markup_faults(person.page, path)
    UNSUR_DILIHAT.update(new)
    JENIS_DILIHAT.add(shape(path))
    return examine_both(person, path)


def examine_both(person, path: str) -> list[str]:
    faults = []
    for lebar, skema in LAYAR:
        person.page.emulate_media(color_scheme=skema)
        person.page.set_viewport_size({"width": lebar, "height": 900})
        faults += examine(person, path, f"{lebar}px {skema}", lebar)
    return faults + layout_faults(person.page, path)


def layout_faults(page, path: str) -> list[str]:
    """Nothing to scroll sideways: on the narrowest screen, and on a desk with text twice as large (WCAG 1.4.10, 1.4.4)."""
    page.set_viewport_size({"width": PALING_SEMPIT, "height": 900})
    faults = wide_faults(page, f"{PALING_SEMPIT}px {path}")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '34px'")
    faults += wide_faults(page, f"1280px, teks 200% {path}")
    page.evaluate("document.documentElement.style.fontSize = ''")
    return faults


def wide_faults(page, where: str) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{where}: {wide}px lebih lebar dari layar: {widest(page)}"] if wide > 0 else []


def shot(person, lebar: int, path: str):
    folder = os.environ.get("TOLOK_SHOTS")
    if not folder:
        return
    name = re.sub(r"[^0-9a-z#]+", "-", shape(path)).strip("-").replace("#", "x") or "beranda"
    target = Path(folder) / str(lebar) / f"{person.nama}--{name[:80]}.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    person.page.screenshot(path=target, full_page=True)


def examine(person, path: str, how: str, lebar: int) -> list[str]:
    """What is wrong with the page that is open."""
    where = f"{how} {path}"
    return axe_faults(person, path, how, lebar) + wide_faults(person.page, where) + markup_faults(person.page, where)


def axe_faults(person, path: str, how: str, lebar: int) -> list[str]:
    shot(person, lebar, path)
    faults = []
    for v in Axe().run(person.page).response["violations"]:
        nodes = "; ".join(" ".join(map(str, n["target"])) for n in v["nodes"][:3])
        faults.append(f"{how} {path}: axe {v['id']} ({v['help']}): {nodes}")
    return faults


def markup_faults(page, where: str) -> list[str]:
    faults = []
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


# A page state: who, the way there (an address, then patterns of links to follow), and which button is pressed, with nothing filled in.
GALAT = [
    ("guru", ["/masuk/ulang"], "Lanjutkan"),
    ("guru", ["/akun/kata-sandi"], "Ganti kata sandi"),
    ("guru", ["/akun/token"], "Buat token"),
    ("guru", ["/delegasi"], "Beri delegasi"),
    ("guru", ["/kinerja", r"/bukti/[0-9a-z]{26}$"], "Simpan bukti"),
    ("guru", ["/umpan-balik", r"/umpan-balik/.*/minta$"], "Kirim permintaan"),
    ("guru", ["/umpan-balik", r"/umpan-balik/[0-9a-z]{26}/[0-9a-z]{26}$"], "Kirim"),
    ("guru", ["/skp", r"/skp/[0-9a-z]{26}$", r"/ubah$"], "Buat versi baru"),
    ("guru-pppk", ["/skp", r"/skp/[0-9a-z]{26}$", r"/hasil/baru$"], "Simpan"),
    ("kepala-sekolah", ["/tim", r"/tinjau$"], "Kirim putusan"),
    ("kepala-sekolah", ["/tim", r"/sepakati$"], "Sepakati yang dicentang"),
    ("kepala-sekolah", ["/nilai", r"/nilai/[0-9a-z]{26}$"], "Simpan dan periksa"),
    ("kepala-sekolah", ["/nilai", r"/sampaikan$"], "Tanda tangani yang dicentang"),
    ("kepala-sekolah", ["/skp", r"/skp/[0-9a-z]{26}$", r"/bagikan$"], "Bagikan"),
    ("kepala-dinas", ["/evaluasi", r"/putusan$"], "Tanda tangani putusan"),
    ("kepala-dinas", ["/capaian-unit", r"/capaian-unit/[0-9a-z]{26}/"], "Tetapkan capaian"),
    ("admin", ["/kelola/impor"], "Unggah dan periksa"),
    ("admin", ["/kelola/instansi"], "Simpan"),
    ("admin", ["/kelola/libur"], "Tambah"),
    ("admin", ["/kelola/koreksi-atasan"], "Tolak"),
]


def walk(person, way):
    assert person.page.goto(way[0]).status == 200, person.seen()
    for pattern in way[1:]:
        found = [link for link in links(person) if re.search(pattern, link)]
        assert found, f"tidak ada tautan {pattern}\n{person.seen()}"
        assert person.page.goto(found[0]).status == 200, person.seen()


@pytest.mark.parametrize(("siapa", "jalan", "tombol"), GALAT, ids=[f"{siapa}:{jalan[-1]}" for siapa, jalan, _ in GALAT])
def test_formulir_yang_kembali_dengan_galat(chromium, demo, siapa, jalan, tombol, request):
    person = Orang(chromium, demo.alamat, siapa, sandi=SANDI).sign_in(PERSONA[siapa])
    request.node.people = [person]
    walk(person, jalan)
    form = person.page.locator("main form[method=post]").filter(has=person.page.get_by_role("button", name=tombol, exact=True)).first
    for field in form.locator("input[type=text], input[type=password], input[type=date], textarea").all():
        if field.is_visible():
            field.fill("")
    form.get_by_role("button", name=tombol, exact=True).first.click()
    if jalan != ["/masuk/ulang"]:
        person._settle()
    expect(person.page.locator(".errors, [aria-invalid=true]").first).to_be_visible()
    assert person.page.title().startswith("Galat:"), person.page.title()
    faults = examine_both(person, jalan[-1] + " (galat)") + person.faults
    person.close()
    assert not faults, "\n".join(faults)


# States that a press leads to and that stay to be looked at.
SESUDAH = [
    ("admin", ["/kelola/akun", r"/kelola/akun/unit/"], "Buat dan cetak kode aktivasi"),
    ("admin", ["/capaian-unit", r"/capaian-unit/[0-9a-z]{26}/"], "Siapkan arsip PDF"),
    ("guru", ["/evaluasi", r"/evaluasi/[0-9a-z]{26}$"], "Buka dokumen"),
]


@pytest.mark.parametrize(("siapa", "jalan", "tombol"), SESUDAH, ids=[tombol for _, _, tombol in SESUDAH])
def test_halaman_sesudah_tindakan(chromium, demo, siapa, jalan, tombol, request):
    person = Orang(chromium, demo.alamat, siapa, sandi=SANDI).sign_in(PERSONA[siapa])
    request.node.people = [person]
    walk(person, jalan)
    person.press(tombol)
    faults = examine_both(person, f"{jalan[-1]} ({tombol})") + person.faults
    person.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("siapa", ["guru", "kepala-sekolah", "admin"])
def test_warna_paksa(chromium, demo, siapa):
    """High contrast of the operating system: borders and states stay to be told apart."""
    person = Orang(chromium, demo.alamat, siapa, sandi=SANDI).sign_in(PERSONA[siapa])
    person.page.emulate_media(forced_colors="active")
    faults = []
    for path in ("/styleguide", "/", {"guru": "/kinerja", "kepala-sekolah": "/nilai", "admin": "/kelola"}[siapa]):
        person.go(path)
        faults += axe_faults(person, path, "warna paksa", 1280)
    borders = person.page.evaluate("[...document.querySelectorAll('.btn, .tag, .notice')].filter(e => getComputedStyle(e).borderTopWidth === '0px').length")
    person.close()
    assert not faults, "\n".join(faults)
    assert borders == 0, "tombol atau tanda tanpa tepi pada warna paksa"


def test_komponen(chromium, demo):
    """The styleguide: every component in every one of its examples."""
    person = Orang(chromium, demo.alamat, "tamu")
    faults = []
    for path in ("/styleguide", "/styleguide/beranda", "/styleguide/formulir"):
        person.page.goto(path)
        for lebar, skema in LAYAR:
            person.page.emulate_media(color_scheme=skema)
            person.page.set_viewport_size({"width": lebar, "height": 900})
            faults += axe_faults(person, path, f"{lebar}px {skema}", lebar)
        faults += layout_faults(person.page, path)
    person.close()
    assert not faults, "\n".join(faults)


def test_situs_yang_masih_kosong(chromium, tmp_path, request):
    """A new agency: what every page says before there is anything."""
    made = tolok_json("user", "add-admin", "--nip", PERSONA["admin"], "--nama", "Fitri Handayani", "--instansi", "Kabupaten Nusa Harapan", "--data", tmp_path / "data")
    with Situs(tmp_path / "data") as site:
        admin = Orang(chromium, site.alamat, "admin-kosong").activate(PERSONA["admin"], made["kode"])
        request.node.people = [admin]
        faults = examine_both(admin, "/akun/kode-tambahan")
        admin.set_up_second_factor()
        faults += examine_both(admin, "/akun/kode-tambahan (terpasang)")
        JENIS_DILIHAT.clear()
        paths, found = examine_all(admin)
        faults += found + admin.faults
        admin.close()
    assert len(paths) >= 15, paths
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


class PapanKetik:
    """Somebody without a mouse: Tab, Enter, Space, typing."""

    def __init__(self, page):
        self.page = page

    def now(self) -> dict:
        return self.page.evaluate("""() => { const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
            return {tag: e.tagName, name: e.name || '', text: (e.innerText || e.value || '').trim(), id: e.id, top: r.top + scrollY, width: r.width,
                    ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2, seen: r.bottom > 0 && r.top < innerHeight} }""")

    def tab(self) -> dict:
        self.page.keyboard.press("Tab")
        here = self.now()
        if here["tag"] != "BODY":
            assert here["ring"], f"fokus tidak tampak: {here}"
            assert here["seen"] and here["width"] > 0, f"fokus di luar layar: {here}"
        return here

    def to(self, wanted, most=150) -> dict:
        for _ in range(most):
            here = self.tab()
            if wanted(here):
                return here
            assert here["tag"] != "BODY", "sampai akhir halaman tanpa menemukannya"
        raise AssertionError("tidak tercapai dengan Tab")

    def press(self, key="Enter"):
        self.page.keyboard.press(key)
        self.page.wait_for_load_state()


@pytest.mark.parametrize("lebar", [360, 1280])
def test_guru_hanya_dengan_papan_ketik(chromium, demo, lebar, request):
    """Sign in, find the task, write a result and save it, without touching anything else."""
    person = Orang(chromium, demo.alamat, "guru", sandi=SANDI, lebar=lebar)
    request.node.people = [person]
    page, keys = person.page, PapanKetik(person.page)
    page.emulate_media(reduced_motion="reduce")  # otherwise a stop is read while the page still glides to it
    page.goto("/masuk")
    assert keys.tab()["text"] == "Langsung ke isi"
    keys.press()
    keys.to(lambda e: e["name"] == "nip")
    page.keyboard.type(PERSONA["guru"])
    keys.to(lambda e: e["name"] == "kata_sandi")
    page.keyboard.type(SANDI)
    keys.press()
    expect(page.locator("h1")).to_have_text(re.compile("^Selamat"))  # a pressed key does not wait for the page that it asks for

    assert keys.tab()["text"] == "Langsung ke isi"
    keys.press()
    keys.to(lambda e: e["text"].startswith("Isi realisasi"), most=6)
    keys.press()
    expect(page.locator("h1")).to_have_text(re.compile("^Kinerja saya"))  # a pressed key does not wait for the page that it asks for

    keys.to(lambda e: e["tag"] == "TEXTAREA")
    page.keyboard.press("Control+A")
    page.keyboard.type("Ditulis tanpa tetikus.")
    keys.to(lambda e: e["text"] == "Simpan realisasi")
    keys.press()
    person.told("Realisasi disimpan.")
    expect(page.locator("main textarea").first).to_have_value("Ditulis tanpa tetikus.")
    whole_round(page, keys)
    faults = person.faults
    person.close()
    assert not faults, faults


def whole_round(page, keys):
    """Every stop from the top to the end, each once, in the order in which they are read; nothing holds the focus."""
    page.goto("/")
    stops = []
    for _ in range(120):
        here = keys.tab()
        if here["tag"] == "BODY":
            break
        stops.append(here)
    else:
        raise AssertionError("fokus tertahan")
    main = [stop["top"] for stop in stops if stop["text"] and stop["text"] != "Langsung ke isi"]
    assert len(stops) >= 8, stops
    assert all(later >= earlier - 60 for earlier, later in zip(main, main[1:])), stops
