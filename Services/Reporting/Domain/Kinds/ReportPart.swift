public import Shared

/// A part of a report's page, in the order of the full evaluation.
public enum ReportPart: String, Vocabulary {
    case lights, findings, recommendations, verdicts, glance
    case managementResponses = "management_responses"
    case stalls, cities, asymmetry, agreements, framework, responsibilities
    case registryChecks = "registry_checks"
    case fields, months, life, commitment, statements, activities, transfer, money, offers, indicators, effects
    case serviceQuality = "service_quality"
    case obstacles, context, criteria
    case selfAssessments = "self_assessments"
    case lessons, disputes, records, kept, method, sources
    case notUsed = "not_used"
}
