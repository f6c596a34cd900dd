extension EffectAnalysisPlan {
    public static let events = [
        EventSchema(
            Self.self, "defined", "Effect analysis defined",
            "An analysis of an indicator before, during and after an intervention was defined, before its result is known.",
            step: StepRule(10, by: [\.version], replacesAll: true),
            rules: [.atLeastOne(\.during, \.after), Self.windowsAreInOrder, Self.deflatorHasBase],
            [
                .required(\.analysis), .required(\.indicator), .required(\.before), .optional(\.title),
                .optional(\.version), .optional(\.dimensions), .optional(\.frequency), .optional(\.during),
                .optional(\.after), .optional(\.masks), .optional(\.deflator), .optional(\.basePeriod),
                .optional(\.comparator), .optional(\.testedWith),
            ])
    ]

    /// Each window ends on or after its first day, and begins after the window before it.
    private static let windowsAreInOrder = SchemaRule<EffectAnalysisPlan>.custom { data in
        var last: (name: String, day: CalendarDate)?
        for field in [Self.fields.before, Self.fields.during, Self.fields.after] {
            guard let window = field.value(in: data), let from = window.from, let until = window.until else { continue }
            if until < from { return ("\(field.name).until", "\(until) lies before from \(from)") }
            if let last, from <= last.day {
                return ("\(field.name).from", "\(from) does not lie after \(last.name).until \(last.day)")
            }
            last = (field.name, until)
        }
        for (position, mask) in (Self.fields.masks.value(in: data) ?? []).enumerated() {
            guard let from = mask.from, let until = mask.until, until < from else { continue }
            return ("\(Self.fields.masks.name)[\(position)].until", "\(until) lies before from \(from)")
        }
        return nil
    }

    private static let deflatorHasBase = SchemaRule<EffectAnalysisPlan>.custom { data in
        let (deflator, base) = (Self.fields.deflator, Self.fields.basePeriod)
        switch (deflator.value(in: data), base.value(in: data)) {
        case (.some, nil): return (base.name, "is missing; a deflator needs the period whose prices are used")
        case (nil, .some): return (base.name, "is stated without \(deflator.name)")
        default: return nil
        }
    }
}
