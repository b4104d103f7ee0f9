extension FEELValue {
    /// An entry of a context, or what DMN table 65 calls a property of a temporal value or range; nil when there is none.
    func property(_ name: String) -> FEELValue? {
        switch self {
        case .context(let context): context[name]
        case .date(let date): Self.property(name, of: date)
        case .time(let time): Self.property(name, of: time)
        case .dateTime(let value): Self.property(name, of: value.date) ?? Self.property(name, of: value.time)
        case .daysTimeDuration(let duration): Self.property(name, of: duration)
        case .yearsMonthsDuration(let duration): Self.property(name, of: duration)
        case .range(let range): Self.property(name, of: range)
        default: nil
        }
    }

    private static func property(_ name: String, of date: FEELDate) -> FEELValue? {
        switch name {
        case "year": .number(Int(date.year))
        case "month": .number(Int(date.month))
        case "day": .number(Int(date.day))
        case "weekday": .number(date.weekday)
        default: nil
        }
    }

    private static func property(_ name: String, of time: FEELTime) -> FEELValue? {
        switch name {
        case "hour": .number(time.hour)
        case "minute": .number(time.minute)
        case "second": .number(time.second)
        case "time offset": time.zone.seconds.map { .daysTimeDuration(FEELDaysTimeDuration(seconds: $0, nanoseconds: 0)) } ?? .null
        case "timezone": time.zone.name.map { .string($0) } ?? .null
        default: nil
        }
    }

    private static func property(_ name: String, of duration: FEELDaysTimeDuration) -> FEELValue? {
        let sign = duration.isNegative ? -1 : 1
        let seconds = duration.magnitude.seconds
        return switch name {
        case "days": .number(sign * (seconds / 86_400))
        case "hours": .number(sign * (seconds / 3600 % 24))
        case "minutes": .number(sign * (seconds / 60 % 60))
        case "seconds": .number(sign * (seconds % 60))
        default: nil
        }
    }

    private static func property(_ name: String, of duration: FEELYearsMonthsDuration) -> FEELValue? {
        switch name {
        case "years": .number(duration.months / 12)
        case "months": .number(duration.months % 12)
        default: nil
        }
    }

    private static func property(_ name: String, of range: FEELRange) -> FEELValue? {
        switch name {
        case "start": range.start
        case "end": range.end
        case "start included": .boolean(range.startIncluded)
        case "end included": .boolean(range.endIncluded)
        default: nil
        }
    }
}

extension PropertyNode {
    /// The type of a property of a temporal value or range, as far as it is known.
    static func type(of name: String, in type: FEELType) -> FEELType {
        switch (type.structure, name) {
        case (.date, "year"), (.date, "month"), (.date, "day"), (.dateTime, "year"), (.dateTime, "month"), (.dateTime, "day"): .number
        case (.range(let element), "start"), (.range(let element), "end"): element
        default: .any
        }
    }
}
