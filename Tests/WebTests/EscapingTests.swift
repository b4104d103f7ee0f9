import Kinerja
import Testing

@testable import Web

@Suite("Escaping")
struct EscapingTests {
    @Test("text cannot become markup")
    func text() {
        let name = #"<b onclick="x('y')">&"#
        #expect(("<p title=\"\(name)\">\(name)</p>" as HTML).string.count(of: "<") == 2)
        #expect(HTML(text: name).string == "&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;")
    }

    @Test(
        "marks that change the reading order, NUL and control characters are shown",
        arguments: Array(0x202A...0x202E) + Array(0x2066...0x2069) + [0, 1, 0x1B, 0x7F])
    func bidi(_ scalar: Int) throws {
        let character = try #require(Unicode.Scalar(scalar))
        let shown = HTML(text: "a\(character)b").string
        let hex = String(scalar, radix: 16, uppercase: true)
        #expect(shown == "a⟨U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)⟩b")
    }

    @Test(
        "neighbours of those marks, line breaks and every other letter stay",
        arguments: ["\u{2029}", "\u{202F}", "\u{2065}", "\u{206A}", "“–”", "é", "𝄞", "ᮊ", "\t\r\n", ""])
    func others(_ text: String) {
        #expect(HTML(text: text).string == text)
    }

    @Test("U-074: a sentence that ends in a name with a full stop has one, in both languages; an ellipsis and a file's name keep theirs")
    func oneStop() {
        let (name, sentence): (String, Kalimat) = ("Sri Rahayu, S.Pd.", "Ada baris yang ditolak.")
        func holds(_ page: HTML, _ text: String) { #expect(page.string == text) }
        holds("<p>kepada \(name).</p>", "<p>kepada Sri Rahayu, S.Pd.</p>")
        holds("\(sentence). Perbaiki", "Ada baris yang ditolak. Perbaiki")
        holds("<strong>\(name)</strong>. Lalu", "<strong>Sri Rahayu, S.Pd.</strong> Lalu")
        let link: HTML = "<a href=\"/x\">\(name)</a>"
        holds("\(link).", "<a href=\"/x\">Sri Rahayu, S.Pd.</a>")
        holds("\(name), M.Pd.", "Sri Rahayu, S.Pd., M.Pd.")
        holds("\(name)..", "Sri Rahayu, S.Pd...")
        holds("\(name).pdf", "Sri Rahayu, S.Pd..pdf")
        #expect(("Ingatkan \(name)." as Kalimat).indonesia == "Ingatkan Sri Rahayu, S.Pd.")
        #expect(("Ingatkan \(name). Lalu…" as Kalimat).indonesia == "Ingatkan Sri Rahayu, S.Pd. Lalu…")
        Language.$current.withValue(.en) {
            #expect(("<p>\(name)</p>" as HTML).string.contains("S.Pd.</span>"))
            #expect(!("<p>kepada \(name).</p>" as HTML).string.contains(".</span>."))
        }
    }

    @Test("literal, Int, optional, list, condition and attribute")
    func interpolation() {
        let nothing: HTML? = nil
        let limit: Int? = 5
        let absent: String? = nil
        let items = ["a", "<"]
        let html: HTML =
            "\(1)\(nothing)\(each: items, { "<i>\($0)</i>" })\(if: true, "y")\(if: false, "n")<input\(attr: "maxlength", limit)\(attr: "class", absent)\(attr: "checked", if: true)>\([html("x"), html("z")])"
        #expect(html.string == "1<i>a</i><i>&lt;</i>y<input maxlength=\"5\" checked>xz")
    }

    private func html(_ text: String) -> HTML { HTML(text: text) }

    @Test(
        "only http and https lead out",
        arguments: [
            "javascript:alert(1)", "data:text/html,x", "//evil", "https://", "https://a b", "https://u@evil", "ftp://x", " https://x",
            "https:\\\\x", "http:///x",
        ])
    func links(_ text: String) {
        #expect(ExternalURL(text) == nil)
        #expect(ExternalURL("https://drive.example.go.id/f?id=1")?.string == "https://drive.example.go.id/f?id=1")
    }
}

extension String {
    fileprivate func count(of character: Character) -> Int { filter { $0 == character }.count }
}
