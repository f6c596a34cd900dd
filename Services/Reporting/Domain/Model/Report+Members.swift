extension Report {
    /// The members of a report; their names in JSON are these in snake case.
    public enum CodingKeys: String, CodingKey, CaseIterable {
        case ruleVersion, partnership, asOf, profile, lights, asymmetry, agreements, framework, formation
        case components, responsibilities, posts, activities, participations, transfer, workPlan, activity, months
        case life, money, fundingGaps, offers, commitment, verdicts, indicators, effects, statements, findings
        case recommendations, managementResponses, lessons, criteria, registryChecks, obstacles, stalls, context
        case selfAssessments, serviceQuality
        case disputed, refined, possiblySame, notApplied, withdrawn, records, kept, settings, sources, notUsed
    }
}
