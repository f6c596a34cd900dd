internal import Shared

extension Rule {
    static let thingIsComplete = Rule(
        "B20", severity: .info, "A thing is stated with everything that its readers will ask for."
    ) { thing, _ in
        guard !thing.steps.isEmpty else { return [] }
        let missing = Completeness.missing(of: thing)
        guard !missing.isEmpty else { return [] }
        return [Found("\(thing.name) is incomplete: \(missing.joined(separator: ", ")) not stated.")]
    }
}
