public import Shared

/// Why money is in no sum.
public enum FundingExclusion: Hashable, Sendable {
    case related
    case sharesNotStated
    case sharesAboveWhole
    case throughShare
    case noValue
    /// The value is approximate, a lower or upper bound, or a range.
    case notExact
    case offer
    /// A revised budget replaces it.
    case revised(by: Code)
    /// Another revision of the same budget is shown, and no rule decides between the two.
    case rival(of: Code)
    /// No rule decides between claims about its type, or about its value in two currencies.
    case undecided
    /// It is a part of a budget or requirement that is counted.
    case partOf(Code)
    /// It may be the same as one that is counted, stated by another publisher.
    case possiblySame(as: Code)
    case noRate(from: String, to: String)
    /// No rule decides between the rates that are stated for the last day that has one.
    case rateUndecided(from: String, to: String, day: CalendarDate)
    case rateTooOld(from: String, to: String, day: CalendarDate)
    case dayUnknown
    case dayToCome

    /// The reason as a clause of a sentence.
    public var sentence: String {
        switch self {
        case .related: "it is only related to the partnership"
        case .sharesNotStated: "it belongs to several partnerships, without a share for each"
        case .sharesAboveWhole: "its shares make more than 100 percent"
        case .throughShare:
            "the activity, budget or other thing that it is for belongs only in part to the partnership, and its own share is not stated"
        case .noValue: "no value is stated"
        case .notExact: "its value is not one exact number"
        case .offer: "an offer is not counted as money"
        case .revised(let code): "budget \(code) revises it"
        case .partOf(let code): "it is a part of \(code), which is counted"
        case .rival(let code): "it and budget \(code) revise the same budget, and nothing decides between them"
        case .undecided: "sources disagree about its value or its type, and no rule decides between them"
        case .possiblySame(let code): "it is possibly the same as \(code), which is counted"
        case .noRate(let from, let to): "no rate from \(from) to \(to) is stored for its day or before"
        case .rateUndecided(let from, let to, let day):
            "nothing decides between the rates from \(from) to \(to) that are stated for \(day)"
        case .rateTooOld(let from, let to, let day):
            "the last rate from \(from) to \(to) is of \(day), which is too old"
        case .dayUnknown: "its day is not known, so no rate applies"
        case .dayToCome: "its day has not come, so no rate applies"
        }
    }

    /// The reason without its associated values.
    public var reason: FundingExclusionReason {
        switch self {
        case .related: .related
        case .sharesNotStated: .sharesNotStated
        case .sharesAboveWhole: .sharesAboveWhole
        case .throughShare: .throughShare
        case .noValue: .noValue
        case .notExact: .notExact
        case .offer: .offer
        case .revised: .revised
        case .partOf: .partOf
        case .rival: .rival
        case .undecided: .undecided
        case .possiblySame: .possiblySame
        case .noRate: .noRate
        case .rateUndecided: .rateUndecided
        case .rateTooOld: .rateTooOld
        case .dayUnknown: .dayUnknown
        case .dayToCome: .dayToCome
        }
    }

    /// The entity that it may be the same as.
    var possiblySameAs: Code? { if case .possiblySame(let code) = self { code } else { nil } }

    /// The entity that is counted in its place.
    public var counted: Code? {
        switch self {
        case .revised(let code), .rival(let code), .partOf(let code), .possiblySame(let code): code
        default: nil
        }
    }
}
