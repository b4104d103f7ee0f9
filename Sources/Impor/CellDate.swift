package import Documents
package import Kinerja

/// Dates as registers write them: Excel dates, `2024-01-31`, `31-01-2024`, `31/01/2024`, `31 Januari 2024`.
package enum CellDate {
    /// What a cell says as a date.
    package enum Reading: Equatable, Sendable {
        case date(LocalDate)
        /// Written as a date, but the calendar has no such day.
        case impossible
        case unknown
    }

    /// Reads a cell; never throws.
    package static func read(_ value: CellValue) -> Reading {
        switch value {
        case .date(let date): LocalDate(date.year, date.month, date.day).map { .date($0) } ?? .impossible
        case .number(let raw): serial(raw)
        case .formula(_, let shown): shown.isEmpty ? .unknown : read(shown.allSatisfy(\.isNumber) ? .number(shown) : .text(shown))
        default: text(value.text)
        }
    }

    /// A day number in a cell without date format, within the working lives of people now in service.
    private static func serial(_ raw: String) -> Reading {
        guard let day = Int(raw), (14_611...73_050).contains(day), let date = SheetDate(serial: raw, epoch: .y1900) else { return .unknown }
        return LocalDate(date.year, date.month, date.day).map { .date($0) } ?? .unknown
    }

    private static func text(_ text: String) -> Reading {
        let parts = text.prefix { $0 != "T" }.split { "-/. ".contains($0) }.map(String.init)
        guard parts.count >= 3, let last = Int(parts[2]), let first = Int(parts[0]), let month = month(parts[1]) else { return .unknown }
        // A clock after the day is of no interest; anything else behind it is.
        guard parts.dropFirst(3).allSatisfy({ $0.allSatisfy { $0.isNumber || $0 == ":" } }) else { return .unknown }
        let (year, day) = parts[0].count == 4 ? (first, last) : (last, first)
        guard year >= 1900, year <= 2200 else { return .unknown }
        return LocalDate(year, month, day).map { .date($0) } ?? .impossible
    }

    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        let name = text.lowercased()
        return DateNames.bulan.firstIndex { $0.indonesia.lowercased() == name }.map { $0 + 1 }
            ?? DateNames.bulanPendek.firstIndex { $0.indonesia.lowercased() == name.prefix(3) }.map { $0 + 1 }
    }
}
