package import DMN

/// What differs between two versions of a rulebook, part by part; the order of elements and the layout of the XML do not matter.
package struct RulebookDiff: Sendable {
    package enum Kind: String, Sendable { case added = "ditambah", removed = "dihapus", changed = "diubah" }

    /// The part of a rulebook that a change is about.
    package enum Part: String, Sendable, CaseIterable {
        case input = "masukan"
        case type = "tipe"
        case decision = "keputusan"
        case function = "fungsi"
        case requirement = "kebutuhan"
        case citation = "dasar hukum"
        case column = "kolom"
        case row = "baris"
        case table = "tabel"
        case formula = "rumus"
    }

    package struct Change: Sendable, Equatable {
        package let kind: Kind
        package let part: Part
        /// The decision, function or type it stands in; empty for the model's own parts.
        package let owner: String
        /// What is called so: a name, or `3` for the third row.
        package let name: String
        /// Nil for what was added.
        package let before: String?
        /// Nil for what was removed.
        package let after: String?
    }

    package let changes: [Change]

    package init(from old: ModelSource, to new: ModelSource) {
        changes =
            DiffParts.inputs(old, new) + DiffParts.types(old, new) + DiffParts.citations(old, new) + DiffParts.functions(old, new)
            + DiffParts.decisions(old, new)
    }
}

extension RulebookDiff.Change: CustomStringConvertible {
    package var description: String {
        let place = owner.isEmpty ? "" : " dalam “\(owner)”"
        let head = "\(part.rawValue) \(kind.rawValue): \(name)\(place)"
        return switch (before, after) {
        case (let before?, let after?): "\(head)\n    - \(before)\n    + \(after)"
        case (let before?, nil): "\(head)\n    - \(before)"
        case (nil, let after?): "\(head)\n    + \(after)"
        case (nil, nil): head
        }
    }
}
