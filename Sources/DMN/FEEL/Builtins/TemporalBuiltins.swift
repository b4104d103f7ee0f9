extension Builtin {
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    static let temporals: [Builtin] = [
        Builtin("day of year", Signature("date"), result: .number) { a, m in ofDay(a, "day of year", &m) { .number($0.dayOfYear) } },
        Builtin("day of week", Signature("date"), result: .string) { a, m in
            ofDay(a, "day of week", &m) { .string(weekdays[$0.weekday - 1]) }
        },
        Builtin("month of year", Signature("date"), result: .string) { a, m in
            ofDay(a, "month of year", &m) { .string(months[Int($0.month) - 1]) }
        },
        Builtin("week of year", Signature("date"), result: .number) { a, m in ofDay(a, "week of year", &m) { .number($0.weekOfYear) } },
        Builtin("now", Signature(), pure: false, result: .dateTime) { _, m in
            m.environment.now.map { .dateTime($0()) } ?? m.fail("this evaluation has no clock")
        },
        Builtin("today", Signature(), pure: false, result: .date) { _, m in
            m.environment.now.map { .date($0().date) } ?? m.fail("this evaluation has no clock")
        },
        Builtin("is", Signature("value1", "value2"), result: .boolean) { a, m in .boolean(isSame(a[0], a[1])) },
    ]

    private static func ofDay(_ a: [FEELValue], _ name: String, _ m: inout Machine, _ part: (FEELDate) -> FEELValue) -> FEELValue {
        day(a[0].single).map(part) ?? m.fail("\(name) needs a date")
    }

    /// The same element of the same domain (DMN 10.3.4.8): times differ when only one tells its zone, or tells it otherwise.
    private static func isSame(_ a: FEELValue, _ b: FEELValue) -> Bool {
        switch (a, b) {
        case (.time(let x), .time(let y)): x == y
        case (.dateTime(let x), .dateTime(let y)): x == y
        default: a.isEqual(to: b) == true
        }
    }
}
