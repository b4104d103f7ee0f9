extension FEELType {
    /// Whether `value` belongs to this type; null belongs to every type (DMN 10.3.2.9.2).
    func accepts(_ value: FEELValue, _ machine: inout Machine) throws(FEELHalt) -> Bool {
        switch (self, value) {
        case (_, .null), (.any, _): return true
        case (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time), (.dateTime, .dateTime),
            (.daysTimeDuration, .daysTimeDuration), (.yearsMonthsDuration, .yearsMonthsDuration):
            return true
        case (.list(let element), .list(let list)):
            if case .any = element { return true }
            for item in list.items where !(try element.accepts(item, &machine)) { return false }
            return true
        case (.context(let fields), .context(let context)):
            for field in fields {
                guard let entry = context[field.name], try field.type.accepts(entry, &machine) else { return false }
            }
            return true
        case (.range(let element), .range(let range)):
            let low = try element.accepts(range.start, &machine)
            let high = try element.accepts(range.end, &machine)
            return low && high
        case (.function(let parameters, let result), .function(let function)): return function.conforms(parameters, result)
        case (.item(let item), _): return try item.accepts(value, &machine)
        default: return false
        }
    }

    /// The value as a variable of this type holds it: unchanged, unwrapped from or wrapped in a list of one, or with a date
    /// made a date and time (DMN 10.3.2.9.4); null, with a warning, when it does not fit.
    func coerced(_ value: FEELValue, _ machine: inout Machine, _ subject: @autoclosure () -> String) throws(FEELHalt) -> FEELValue {
        switch (self, value) {
        case (.any, _), (_, .null), (.number, .number), (.string, .string), (.boolean, .boolean): return value
        default: break
        }
        if try accepts(value, &machine) { return value }
        if case .list(let list) = value, list.items.count == 1, !isList, try accepts(list.items[0], &machine) { return list.items[0] }
        let wrapped = FEELValue.list([value])
        if isList, try accepts(wrapped, &machine) { return wrapped }
        if case .dateTime = structure, case .date(let date) = value {
            return .dateTime(FEELDateTime(date: date, time: FEELTime(secondOfDay: 0, nanosecond: 0, zone: .offset(0))))
        }
        return machine.fail("\(subject()): \(value.kind) does not fit type \(self)")
    }
}

extension ItemType {
    fileprivate func accepts(_ value: FEELValue, _ machine: inout Machine) throws(FEELHalt) -> Bool {
        guard try base.accepts(value, &machine) else { return false }
        if !typeConstraint.isEmpty, try !UnaryTest.anyMatches(typeConstraint, value, &machine) { return false }
        if allowedValues.isEmpty { return true }
        guard case .list(let list) = value, base.isList else { return try UnaryTest.anyMatches(allowedValues, value, &machine) }
        for item in list.items where try !UnaryTest.anyMatches(allowedValues, item, &machine) { return false }
        return true
    }
}

extension FEELType {
    /// Whether every value of this type is one of `other`, as far as the types tell (DMN 10.3.2.9.2).
    func conforms(to other: FEELType) -> Bool {
        switch (structure, other.structure) {
        case (_, .any), (.any, _), (.null, _): true
        case (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time), (.dateTime, .dateTime),
            (.daysTimeDuration, .daysTimeDuration), (.yearsMonthsDuration, .yearsMonthsDuration):
            true
        case (.list(let a), .list(let b)), (.range(let a), .range(let b)): a.conforms(to: b)
        case (.context(let own), .context(let wanted)):
            wanted.allSatisfy { field in own.first { $0.name == field.name }?.type.conforms(to: field.type) ?? false }
        case (.function(let own, let result), .function(let wanted, let wantedResult)):
            (wanted.isEmpty || own.count == wanted.count && zip(wanted, own).allSatisfy { $0.conforms(to: $1) })
                && result.conforms(to: wantedResult)
        default: false
        }
    }
}

extension FEELFunction {
    /// Whether the function can stand where one with these parameters and result is wanted.
    fileprivate func conforms(_ parameters: [FEELType], _ result: FEELType) -> Bool {
        guard case .closure(let body, _) = self.body else { return parameters.isEmpty || parameters.count == parameterNames.count }
        let declared: FEELType = if case .any = body.result { body.expressionType } else { body.result }
        return FEELType.function(body.parameters.map(\.type), declared).conforms(to: .function(parameters, result))
    }
}
