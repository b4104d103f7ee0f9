/// How many people of a group have each predikat: the picture that the assessor sees beside the curve of the law (Lampiran IV.B.2).
package struct SebaranPredikat: Sendable, Equatable {
    package let jumlah: [PredikatKinerja: Int]

    package init(_ predikat: some Sequence<PredikatKinerja>) { jumlah = predikat.reduce(into: [:]) { $0[$1, default: 0] += 1 } }

    package var total: Int { jumlah.values.reduce(0, +) }
    package subscript(predikat: PredikatKinerja) -> Int { jumlah[predikat] ?? 0 }

    /// Whole percent, halves up: for reading only, nothing is decided by it.
    package func persen(_ predikat: PredikatKinerja) -> Int { total == 0 ? 0 : (self[predikat] * 200 + total) / (2 * total) }
}
