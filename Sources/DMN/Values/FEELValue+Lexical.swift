extension FEELValue {
    /// A value of a type from its lexical form: `2024-01-31`, `PT1H30M`, `12.50`, `true`, and any text for a string.
    ///
    /// For programs that hand over text, such as a command line or JSON. Nil when the text is none of that type, and for lists,
    /// contexts, ranges and functions, which have no lexical form.
    package init?(lexical text: String, type: FEELType, zones: any TimeZoneOffsets = UTCOnly()) {
        let value: FEELValue? =
            switch type.structure {
            case .string, .any: .string(text)
            case .number: Decimal34(text).map { .number($0) }
            case .boolean: text == "true" ? .boolean(true) : (text == "false" ? .boolean(false) : nil)
            case .date: TemporalText.date(text).map { .date($0) }
            case .time: TemporalText.time(text, zones: zones).map { .time($0) }
            case .dateTime: TemporalText.dateTime(text, zones: zones).map { .dateTime($0) }
            case .daysTimeDuration, .yearsMonthsDuration: Self.duration(text, type.structure)
            case .null, .list, .context, .range, .function, .item: nil
            }
        guard let value else { return nil }
        self = value
    }

    private static func duration(_ text: String, _ type: FEELType) -> FEELValue? {
        switch (TemporalText.duration(text), type) {
        case (.daysTimeDuration(let value)?, .daysTimeDuration): .daysTimeDuration(value)
        case (.yearsMonthsDuration(let value)?, .yearsMonthsDuration): .yearsMonthsDuration(value)
        default: nil
        }
    }
}
