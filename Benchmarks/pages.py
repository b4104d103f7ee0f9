"""Times pages of one person of the demo, one request at a time: Benchmarks/pages.py ADDRESS NIP PATH…"""

import html
import http.cookiejar
import re
import statistics
import sys
import time
import urllib.parse
import urllib.request

KATA_SANDI = "kopi-pagi-di-teras"
ROUNDS = 7


def main(address, nip, *paths):
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    page = opener.open(f"{address}/masuk").read().decode()
    form = next(f for f in re.findall(r"<form.*?</form>", page, re.S) if 'name="kata_sandi"' in f)
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form))
    fields = {name: html.unescape(value) for name, value in hidden.items()} | {"nip": nip, "kata_sandi": KATA_SANDI}
    answer = opener.open(f"{address}/masuk", urllib.parse.urlencode(fields).encode())
    assert not answer.url.endswith("/masuk"), "masuk ditolak"
    for path in paths:
        times = [once(opener, address + path) for _ in range(ROUNDS)]
        print(f"| `{path}` | {statistics.median(times):.1f} | {min(times):.1f} |")


def once(opener, url):
    began = time.perf_counter()
    opener.open(url).read()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main(*sys.argv[1:])
