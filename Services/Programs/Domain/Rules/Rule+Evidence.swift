internal import JSON
internal import Shared

extension Rule {
    static let ofEvidence: [Rule] = [
        Rule("B16", .warning, [], "Codes of published lists are not withdrawn.") { thing, _ in
            thing.steps.flatMap(\.events).flatMap { event in
                event.withdrawnCodes.map { Found("\($0) It was taken because the event is imported.", [event.ref]) }
            }
        },
        Rule("B20", .info, [], "A thing is told with everything that its readers will ask for.") { thing, _ in
            guard !thing.steps.isEmpty else { return [] }
            let missing = Completeness.missing(of: thing)
            guard !missing.isEmpty else { return [] }
            return [Found("\(thing.name) is incomplete: \(missing.joined(separator: ", ")) not told.")]
        },
    ]
}
