internal import JSON
internal import Shared

/// The targets set for one partnership's indicators, and which of them is in force on a day.
struct SetTargets {
    typealias Claim = (entity: FoldedEntity, data: TargetSet)

    private let facts: PartnershipFacts
    /// By indicator.
    private let claims: [String: [Claim]]

    init(_ facts: PartnershipFacts) {
        self.facts = facts
        var claims: [String: [Claim]] = [:]
        for entity in facts.all(.target) {
            guard let data = entity.read(as: TargetSet.self) else { continue }
            claims[data.indicator.text, default: []].append((entity, data))
        }
        self.claims = claims
    }

    /// All targets ever set for an indicator.
    func of(_ code: String) -> [Claim] { self.claims[code] ?? [] }

    /// The indicator's own target in force on a day: of the same period, or for a part of a year that of the year.
    func inForce(_ code: String, _ period: Period, _ dimensions: Dimensions, on day: CalendarDate) -> Claim? {
        let all = self.of(code).filter { $0.data.dimensions == dimensions }
        var candidates = all.filter { $0.data.period == period }
        if candidates.isEmpty, [.yearToDate, .halfYear, .quarter, .month].contains(period.type) {
            candidates = all.filter { target in
                target.data.period.type == .fullYear && target.data.period.start <= period.start
                    && period.end <= target.data.period.end
            }
        }
        // In force for certain before what may only have been set by then.
        let certain = candidates.filter { $0.data.setOn.map { $0.isOnOrBefore(day) == .yes } ?? true }
        let possible = candidates.filter { $0.data.setOn.map { $0.isOnOrBefore(day) != .no } ?? true }
        return certain.max(by: self.isOlder) ?? possible.max(by: self.isOlder)
    }

    /// A revision comes after what it revises, a later one after an earlier one, a more believed one after a less believed.
    private func isOlder(_ a: Claim, _ b: Claim) -> Bool {
        if a.data.status != b.data.status { return a.data.status == .original }
        let (dayA, dayB) = (a.data.setOn?.latest?.dayNumber ?? .min, b.data.setOn?.latest?.dayNumber ?? .min)
        if dayA != dayB { return dayA < dayB }
        guard let eventA = a.entity.steps.last?.events.first, let eventB = b.entity.steps.last?.events.first else {
            return a.entity.key < b.entity.key
        }
        return self.facts.belief(about: [a.entity.key, b.entity.key]).prefers(eventB, over: eventA, about: nil)
    }

    /// Other targets of the same period, in force before or after.
    func others(_ code: String, than own: Claim) -> [JSONValue] {
        self.of(code).filter {
            $0.data.period == own.data.period && $0.data.dimensions == own.data.dimensions
                && $0.entity.key != own.entity.key
        }.sorted { self.isOlder($0, $1) }.map { other in
            .members([
                "target": .string(other.data.target.text), "value": other.data.value.json,
                "quoted": other.data.quoted.map { .string($0) }, "status": .string(other.data.status.rawValue),
                "set_on": other.data.setOn.map { .string($0.text) }, "events": .array(other.entity.events.map(\.json)),
            ])
        }
    }
}
