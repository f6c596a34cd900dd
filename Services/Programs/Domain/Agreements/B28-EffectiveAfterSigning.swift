internal import Shared

extension Rule {
    static let effectiveAfterSigning = Rule(
        "B28", Agreement.self, "An agreement comes into force when it is signed, or later."
    ) { thing, _ in
        AgreementVersion.all(of: thing).compactMap { version in
            guard let effective = version.effective, effective.isBefore(version.signed) == .yes else { return nil }
            return RuleResult(
                "Version \(version.number) of \(thing.name) is in force from \(effective), before it was signed on \(version.signed); correct one of them.",
                version.events)
        }
    }
}
