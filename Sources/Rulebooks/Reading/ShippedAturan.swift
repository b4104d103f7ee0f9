extension RulebookLibrary {
    /// The regulations that travel with the program. `Rulebook.load` has read the same files when a site starts, so they do open.
    package static let shipped: RulebookLibrary = {
        do { return try RulebookLibrary.embedded() } catch { preconditionFailure("the regulations of the program: \(error)") }
    }()
}

extension RulebookTopic {
    /// The topic as one piece of an address: `instansi-contoh/ambang` is `instansi-contoh--ambang`.
    package var alamat: String { name.replacing("/", with: "--") }
}
