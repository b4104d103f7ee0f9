/// Sums, differences, products and quotients in which dates, times and durations take part.
struct TemporalArithmetic {
    let zones: any TimeZoneOffsets

    func apply(_ operation: ArithmeticNode.Operation, _ a: FEELValue, _ b: FEELValue) -> FEELValue? {
        switch operation {
        case .add: sum(a, b) ?? sum(b, a)
        case .subtract: difference(a, b)
        case .multiply: product(a, b) ?? product(b, a)
        case .divide: quotient(a, b)
        case .power: nil
        }
    }

    private func sum(_ a: FEELValue, _ b: FEELValue) -> FEELValue? {
        switch (a, b) {
        case (.yearsMonthsDuration(let x), .yearsMonthsDuration(let y)):
            FEELYearsMonthsDuration(checking: x.months + y.months).map { .yearsMonthsDuration($0) }
        case (.daysTimeDuration(let x), .daysTimeDuration(let y)): x.adding(y).map { .daysTimeDuration($0) }
        case (.date(let x), .yearsMonthsDuration(let y)): x.adding(months: y.months).map { .date($0) }
        case (.date(let x), .daysTimeDuration(let y)): date(x, plus: y)
        case (.dateTime(let x), .yearsMonthsDuration(let y)): dateTime(x, plus: y)
        case (.dateTime(let x), .daysTimeDuration(let y)): dateTime(x, plus: y)
        case (.time(let x), .daysTimeDuration(let y)): .time(x.adding(y))
        default: nil
        }
    }

    private func date(_ date: FEELDate, plus duration: FEELDaysTimeDuration) -> FEELValue? {
        FEELDateTime(localSeconds: date.daysSinceEpoch * 86_400 + duration.seconds, nanosecond: 0, zone: .local).map { .date($0.date) }
    }

    private func dateTime(_ value: FEELDateTime, plus duration: FEELYearsMonthsDuration) -> FEELValue? {
        guard let date = value.date.adding(months: duration.months) else { return nil }
        let moved = FEELDateTime(date: date, time: value.time)
        return FEELDateTime(localSeconds: moved.localSeconds, nanosecond: moved.time.nanosecond, zone: zone(of: moved)).map {
            .dateTime($0)
        }
    }

    /// So much later as an instant, shown by the clocks of the same zone.
    private func dateTime(_ value: FEELDateTime, plus duration: FEELDaysTimeDuration) -> FEELValue? {
        let nanoseconds = value.time.nanosecond + Int(duration.nanoseconds)
        let carry = nanoseconds >= 1_000_000_000 ? 1 : 0
        let instant = value.instant + duration.seconds + carry
        var zone = value.time.zone
        if let name = zone.name, let offset = zones.offset(of: name, at: instant) { zone = .named(name, offset: offset) }
        return FEELDateTime(
            localSeconds: instant + (zone.seconds ?? 0), nanosecond: nanoseconds - carry * 1_000_000_000, zone: zone
        ).map { .dateTime($0) }
    }

    /// A named zone with its offset on that date.
    private func zone(of value: FEELDateTime) -> FEELZone {
        guard let name = value.time.zone.name, let offset = zones.offset(of: name, atLocalSeconds: value.localSeconds) else {
            return value.time.zone
        }
        return .named(name, offset: offset)
    }

    private func difference(_ a: FEELValue, _ b: FEELValue) -> FEELValue? {
        switch (a, b) {
        case (_, .yearsMonthsDuration(let y)): return sum(a, .yearsMonthsDuration(FEELYearsMonthsDuration(months: -y.months)))
        case (_, .daysTimeDuration(let y)): return sum(a, .daysTimeDuration(y.negated()))
        case (.time(let x), .time(let y)):
            guard (x.zone == .local) == (y.zone == .local) else { return nil }
            return between(seconds: x.comparableSecond - y.comparableSecond, nanoseconds: x.nanosecond - y.nanosecond)
        default:
            guard let x = Self.dateTime(a), let y = Self.dateTime(b), (x.time.zone == .local) == (y.time.zone == .local) else { return nil }
            return between(seconds: x.instant - y.instant, nanoseconds: x.time.nanosecond - y.time.nanosecond)
        }
    }

    private func between(seconds: Int, nanoseconds: Int) -> FEELValue {
        let borrow = nanoseconds < 0 ? 1 : 0
        return .daysTimeDuration(
            FEELDaysTimeDuration(seconds: seconds - borrow, nanoseconds: Int32(nanoseconds + borrow * 1_000_000_000)))
    }

    /// A date counts as its midnight in UTC (DMN 10.3.2.3.5).
    private static func dateTime(_ value: FEELValue) -> FEELDateTime? {
        switch value {
        case .dateTime(let value): value
        case .date(let date): FEELDateTime(date: date, time: FEELTime(secondOfDay: 0, nanosecond: 0, zone: .offset(0)))
        default: nil
        }
    }

    private func product(_ a: FEELValue, _ b: FEELValue) -> FEELValue? {
        guard case .number(let factor) = b else { return nil }
        switch a {
        case .yearsMonthsDuration(let x): return months(Decimal34(x.months).multiplied(by: factor))
        case .daysTimeDuration(let x): return seconds(x.number.multiplied(by: factor))
        default: return nil
        }
    }

    private func quotient(_ a: FEELValue, _ b: FEELValue) -> FEELValue? {
        switch (a, b) {
        case (.yearsMonthsDuration(let x), .number(let y)): months(Decimal34(x.months).divided(by: y))
        case (.daysTimeDuration(let x), .number(let y)): seconds(x.number.divided(by: y))
        case (.yearsMonthsDuration(let x), .yearsMonthsDuration(let y)):
            Decimal34(x.months).divided(by: Decimal34(y.months)).map { .number($0) }
        case (.daysTimeDuration(let x), .daysTimeDuration(let y)): x.number.divided(by: y.number).map { .number($0) }
        default: nil
        }
    }

    private func months(_ count: Decimal34?) -> FEELValue? {
        guard let whole = count?.truncatedInteger, let duration = FEELYearsMonthsDuration(checking: whole) else { return nil }
        return .yearsMonthsDuration(duration)
    }

    private func seconds(_ count: Decimal34?) -> FEELValue? {
        count.flatMap { FEELDaysTimeDuration(seconds: $0) }.map { .daysTimeDuration($0) }
    }
}
