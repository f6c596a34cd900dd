public import Shared

/// The kinds of signs of life of a cooperation.
public enum LifeAxis: String, Vocabulary {
    /// Activities that are done or under way, and outputs.
    case activity
    /// Agreements, their renewal and their formalities, and work plans.
    case paper
    /// Money that moved, and contributions in kind.
    case moneyAndKind = "money_and_kind"
    /// Visits, meetings, events and exchanges of information.
    case contact
}
