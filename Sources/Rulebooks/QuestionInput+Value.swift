internal import DMN
internal import Kinerja

extension FEELValue {
    /// Enough for any list that an input may be.
    private static let fuel = 400_000

    /// `nil` for a text that is no value of its kind.
    init?(_ input: KeputusanInput) {
        switch input.jenis {
        case .kosong: self = .null
        case .teks: self = .string(input.nilai)
        case .angka:
            guard let number = Decimal34(input.nilai) else { return nil }
            self = .number(number)
        case .benar:
            guard input.nilai == "true" || input.nilai == "false" else { return nil }
            self = .boolean(input.nilai == "true")
        case .tanggal:
            guard let day = LocalDate(input.nilai), let date = FEELDate(year: day.year, month: day.month, day: day.day) else { return nil }
            self = .date(date)
        case .feel:
            guard let value = try? FEEL.evaluate(input.nilai, fuel: Self.fuel) else { return nil }
            self = value
        }
    }
}

extension KeputusanInput {
    /// The fact as it is kept; its words only where the value does not already read so.
    init(_ fact: Fact) {
        let kata = fact.words == ValueWords.sealed.words(fact.value) ? nil : fact.words
        switch fact.value {
        case .null: self.init(.kosong, "", kata: kata)
        case .string(let text): self.init(.teks, text, kata: kata)
        case .number(let number): self.init(.angka, number.plainText, kata: kata)
        case .boolean(let value): self.init(.benar, value ? "true" : "false", kata: kata)
        case .date: self.init(.tanggal, fact.value.text, kata: kata)
        default: self.init(.feel, fact.value.literal, kata: kata)
        }
    }
}
