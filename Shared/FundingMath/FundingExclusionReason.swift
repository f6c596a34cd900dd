public import Shared

/// The reasons for which money is in no sum, by their names in documents.
public enum FundingExclusionReason: String, Vocabulary {
    case related
    case sharesNotStated = "shares_not_stated"
    case sharesAboveWhole = "shares_above_whole"
    case throughShare = "through_share"
    case noValue = "no_value"
    case notExact = "not_exact"
    case offer, revised
    case partOf = "part_of"
    case rival, undecided
    case possiblySame = "possibly_same"
    case noRate = "no_rate"
    case rateUndecided = "rate_undecided"
    case rateTooOld = "rate_too_old"
    case dayUnknown = "day_unknown"
    case dayToCome = "day_to_come"
}
