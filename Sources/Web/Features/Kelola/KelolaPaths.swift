import Kinerja

extension Paths {
    package static let kelola = Path("kelola")
}
