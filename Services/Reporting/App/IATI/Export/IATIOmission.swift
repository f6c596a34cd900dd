internal import JSON
internal import Shared

/// A fact that the export leaves out, because IATI has no place for it as it is stated.
struct IATIOmission: Hashable {
    enum Reason: String {
        /// No sum of the report counts it, for the reason that the report states.
        case notCounted = "not_counted"
        case dayNotKnown = "day_not_known"
        case dayToCome = "day_to_come"
        case datesOutOfOrder = "dates_out_of_order"
        case periodTooLong = "period_too_long"
        case negativeBudget = "negative_budget"
        case notOneNumber = "not_one_number"
        case undecided
        case fewPersons = "few_persons"
        case noFigures = "no_figures"
        case contextIndicator = "context_indicator"
        case baselineYearUnknown = "baseline_year_unknown"
        case documentIncomplete = "document_incomplete"
        case identifierNotClean = "identifier_not_clean"
        case sectorsNotWhole = "sectors_not_whole"
        case noTitle = "no_title"
        case noDates = "no_dates"
        case sharedProgramme = "shared_programme"
        /// Neither party of a transaction is the organisation that reports, its city, or an organisation of its city.
        case otherParties = "other_parties"
        /// A target that is not for one period of the indicator.
        case otherTime = "other_time"
        case otherDefinition = "other_definition"
        case participantIncomplete = "participant_incomplete"
    }

    let kind: EntityKind
    let code: Code
    let reason: Reason

    var json: JSONValue {
        .object([
            "kind": .string(self.kind.rawValue), "code": .string(self.code.text),
            "reason": .string(self.reason.rawValue),
        ])
    }
}
