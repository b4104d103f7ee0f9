extension FEELType {
    /// Whether `value` belongs to this type; null belongs to every type (DMN 10.3.2.9.2).
    func accepts(_ value: FEELValue, _ machine: inout Machine) throws(FEELHalt) -> Bool {
        try accepts(value, .constrained, &machine)
    }

    /// Whether `value` is built as this type is, whatever the values that an item definition allows: what `instance of` asks, since allowed
    /// values are a constraint of variables and no part of the type (DMN 10.3.2.9.1, 7.3.3).
    func isInstance(_ value: FEELValue, _ machine: inout Machine) throws(FEELHalt) -> Bool { try accepts(value, .structural, &machine) }

    fileprivate enum Look { case constrained, structural }

    fileprivate func accepts(_ value: FEELValue, _ look: Look, _ machine: inout Machine) throws(FEELHalt) -> Bool {
        switch (self, value) {
        case (_, .null), (.any, _): return true
        case (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time), (.dateTime, .dateTime),
            (.daysTimeDuration, .daysTimeDuration), (.yearsMonthsDuration, .yearsMonthsDuration):
            return true
        case (.list(let element), .list(let list)):
            if case .any = element { return true }
            for item in list.items where !(try element.accepts(item, look, &machine)) { return false }
            return true
        case (.context(let fields), .context(let context)):
            for field in fields {
                guard let entry = context[field.name], try field.type.accepts(entry, look, &machine) else { return false }
            }
            return true
        case (.range(let element), .range(let range)):
            let low = try element.accepts(range.start, look, &machine)
            let high = try element.accepts(range.end, look, &machine)
            return low && high
        case (.function(let parameters, let result), .function(let function)): return function.conforms(parameters, result)
        case (.item(let item), _): return try look == .structural ? item.base.accepts(value, look, &machine) : item.accepts(value, &machine)
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
        if let words, case .string(let text) = value { return words.contains { FEELValue.sameText($0, text) } }
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
    ///
    /// Types may share parts so often that unfolding them would never end; after `budget` parts the rest is believed.
    func conforms(to other: FEELType, budget: inout Int) -> Bool {
        budget -= 1
        if budget < 0 { return true }
        switch (structure, other.structure) {
        case (_, .any), (.any, _), (.null, _): return true
        case (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time), (.dateTime, .dateTime),
            (.daysTimeDuration, .daysTimeDuration), (.yearsMonthsDuration, .yearsMonthsDuration):
            return true
        case (.list(let a), .list(let b)), (.range(let a), .range(let b)): return a.conforms(to: b, budget: &budget)
        case (.context(let own), .context(let wanted)):
            for field in wanted {
                guard let type = own.first(where: { $0.name == field.name })?.type, type.conforms(to: field.type, budget: &budget) else {
                    return false
                }
            }
            return true
        case (.function(let own, let result), .function(let wanted, let wantedResult)):
            if !wanted.isEmpty {
                guard own.count == wanted.count else { return false }
                for (parameter, argument) in zip(own, wanted) where !argument.conforms(to: parameter, budget: &budget) { return false }
            }
            return result.conforms(to: wantedResult, budget: &budget)
        default: return false
        }
    }

    /// Whether both are the same type without parts, or the same item definition.
    func isSameSimpleType(as other: FEELType) -> Bool {
        switch (self, other) {
        case (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time), (.dateTime, .dateTime),
            (.daysTimeDuration, .daysTimeDuration), (.yearsMonthsDuration, .yearsMonthsDuration):
            true
        case (.item(let a), .item(let b)): a === b
        default: false
        }
    }
}

extension FEELFunction {
    /// Whether the function can stand where one with these parameters and result is wanted.
    fileprivate func conforms(_ parameters: [FEELType], _ result: FEELType) -> Bool {
        guard case .closure(let body, _) = self.body else { return parameters.isEmpty || parameters.count == parameterNames.count }
        var budget = 10_000
        let declared: FEELType = if case .any = body.result { body.expressionType } else { body.result }
        return FEELType.function(body.parameters.map(\.type), declared).conforms(to: .function(parameters, result), budget: &budget)
    }
}
