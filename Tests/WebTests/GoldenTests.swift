import HTTPTypes
import Kinerja
import Testing

@testable import Web

/// Whole pages that are kept as golden files. A slice adds its lines here.
let goldenPages: [(name: String, person: Person?, target: String)] = [
    ("beranda-contoh", nil, "/styleguide/beranda"),
    ("formulir-contoh", nil, "/styleguide/formulir"),
    ("selamat-datang", nil, "/"),
    ("tidak-ditemukan", .sri, "/tidak-ada"),
]

@Suite("Golden files")
struct GoldenTests {
    private static let components = Styleguide.entries.flatMap { entry in
        entry.examples.map { (name: "Components/\(entry.name)-\($0.name)", example: $0) }
    }

    @Test("every component looks as it was agreed", arguments: components.indices)
    func component(_ index: Int) throws {
        let (name, example) = Self.components[index]
        try Golden.check(example.component.html.string, name)
    }

    @Test("every page looks as it was agreed", arguments: goldenPages.indices)
    func page(_ index: Int) async throws {
        let page = goldenPages[index]
        let response = try await TestClient().send(.get(page.target), as: page.person)
        try Golden.check(response.body, "Pages/\(page.name)", whole: true)
    }

    @Test("no golden file is left that nothing uses")
    func leftovers() throws {
        #expect(try Golden.names(in: "Components").subtracting(Self.components.map(\.name)).isEmpty)
        #expect(try Golden.names(in: "Pages").subtracting(goldenPages.map { "Pages/\($0.name)" }).isEmpty)
    }

    @Test("names of examples are unique")
    func unique() {
        #expect(Set(Self.components.map(\.name)).count == Self.components.count)
    }
}
