extension Builtin {
    static let booleans: [Builtin] = [
        Builtin("not", Signature("negand"), result: .boolean) { a, m in
            guard case .boolean(let value) = a[0].single else { return m.fail("not needs true or false") }
            return .boolean(!value)
        }
    ]

    static let conversions: [Builtin] = [
        Builtin("string", Signature("from"), result: .string) { a, m in a[0].isNull ? .null : .string(a[0].text) },
        Builtin("number", Signature("from"), Signature("from", "grouping separator", "decimal separator"), result: .number) { a, m in
            number(a, &m)
        },
        Builtin("date", Signature("from"), Signature("year", "month", "day"), result: .date) { a, m in
            a.count == 1 ? date(a[0].single, &m) : date(a, &m)
        },
        Builtin("time", Signature("from"), Signature("hour", "minute", "second", "offset", required: 3), result: .time) { a, m in
            a.count == 1 ? time(a[0].single, &m) : time(a, &m)
        },
        Builtin("date and time", Signature("from"), Signature("date", "time"), result: .dateTime) { a, m in
            a.count == 1 ? dateTime(a[0].single, &m) : dateTime(a[0].single, a[1].single, &m)
        },
        Builtin("duration", Signature("from")) { a, m in
            switch a[0].single {
            case .string(let text): TemporalText.duration(text) ?? m.fail("'\(text)' is no duration")
            case .daysTimeDuration, .yearsMonthsDuration: a[0].single
            default: m.fail("duration needs a string")
            }
        },
        Builtin("years and months duration", Signature("from", "to"), result: .yearsMonthsDuration) { a, m in
            guard let from = day(a[0].single), let to = day(a[1].single) else { return m.fail("years and months duration needs two dates") }
            return .yearsMonthsDuration(.between(from, to))
        },
    ]

    /// The date of a date or of a date and time.
    static func day(_ value: FEELValue) -> FEELDate? {
        switch value {
        case .date(let date): date
        case .dateTime(let value): value.date
        default: nil
        }
    }

    private static func number(_ a: [FEELValue], _ m: inout Machine) -> FEELValue {
        guard case .string(let from) = a[0].single else { return m.fail("number needs a string") }
        var text = from
        if a.count == 3 {
            guard let grouping = separator(a[1], [" ", ",", "."]), let decimal = separator(a[2], [",", "."]),
                grouping.isEmpty || grouping != decimal
            else { return m.fail("number needs separators that FEEL knows and that differ") }
            if grouping != "" { text = text.filter { String($0) != grouping } }
            if decimal == "," {
                guard !text.contains(".") else { return m.fail("'\(from)' is no number") }
                text = String(text.map { $0 == "," ? "." : $0 })
            }
        }
        return Decimal34(text).map { .number($0) } ?? m.fail("'\(from)' is no number")
    }

    /// The separator, empty for null; nil when it is none of those allowed.
    private static func separator(_ value: FEELValue, _ allowed: [String]) -> String? {
        if value.isNull { return "" }
        guard let text = value.asString, allowed.contains(text) else { return nil }
        return text
    }

    private static func date(_ from: FEELValue, _ m: inout Machine) -> FEELValue {
        if case .string(let text) = from { return TemporalText.date(text).map { .date($0) } ?? m.fail("'\(text)' is no date") }
        return day(from).map { .date($0) } ?? m.fail("date needs a string, a date or a date and time")
    }

    private static func date(_ a: [FEELValue], _ m: inout Machine) -> FEELValue {
        let parts = a.compactMap { $0.asNumber?.exactInteger }
        guard parts.count == 3, let date = FEELDate(year: parts[0], month: parts[1], day: parts[2]) else {
            return m.fail("there is no such date")
        }
        return .date(date)
    }

    private static func time(_ from: FEELValue, _ m: inout Machine) -> FEELValue {
        switch from {
        case .string(let text): TemporalText.time(text, zones: m.environment.zones).map { .time($0) } ?? m.fail("'\(text)' is no time")
        case .time: from
        case .dateTime(let value): .time(value.time)
        case .date: .time(FEELTime(secondOfDay: 0, nanosecond: 0, zone: .offset(0)))
        default: m.fail("time needs a string, a time or a date and time")
        }
    }

    private static func time(_ a: [FEELValue], _ m: inout Machine) -> FEELValue {
        guard let hour = a[0].asNumber?.exactInteger, let minute = a[1].asNumber?.exactInteger, let number = a[2].asNumber,
            let second = FEELDaysTimeDuration(seconds: number), (0..<24).contains(hour), (0..<60).contains(minute),
            (0..<60).contains(second.seconds)
        else { return m.fail("there is no such time") }
        var zone = FEELZone.local
        if a.count == 4, !a[3].isNull {
            guard case .daysTimeDuration(let offset) = a[3].single, abs(offset.seconds) <= 18 * 3600 else {
                return m.fail("a time offset is a duration of at most 18 hours")
            }
            zone = .offset(Int32(offset.seconds))
        }
        let total = hour * 3600 + minute * 60 + second.seconds
        return .time(FEELTime(secondOfDay: total, nanosecond: Int(second.nanoseconds), zone: zone))
    }

    private static func dateTime(_ from: FEELValue, _ m: inout Machine) -> FEELValue {
        switch from {
        case .string(let text):
            TemporalText.dateTime(text, zones: m.environment.zones).map { .dateTime($0) } ?? m.fail("'\(text)' is no date and time")
        case .dateTime: from
        case .date(let date): .dateTime(FEELDateTime(date: date, time: FEELTime(secondOfDay: 0, nanosecond: 0, zone: .offset(0))))
        default: m.fail("date and time needs a string")
        }
    }

    private static func dateTime(_ date: FEELValue, _ time: FEELValue, _ m: inout Machine) -> FEELValue {
        guard let day = day(date), case .time(let time) = time else { return m.fail("date and time needs a date and a time") }
        let joined = FEELDateTime(date: day, time: time)
        guard let name = time.zone.name, let offset = m.environment.zones.offset(of: name, atLocalSeconds: joined.localSeconds) else {
            return .dateTime(joined)
        }
        let zoned = FEELTime(secondOfDay: time.secondOfDay, nanosecond: time.nanosecond, zone: .named(name, offset: offset))
        return .dateTime(FEELDateTime(date: day, time: zoned))
    }
}
