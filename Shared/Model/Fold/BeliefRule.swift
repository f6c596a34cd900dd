/// The rules by which one of several claims is used, the strongest first.
public enum BeliefRule: String, Vocabulary {
    /// A preference states, with a reason, which event is right.
    case preference
    /// The publisher ranks before the others.
    case rank
    /// The claim cites a stronger kind of evidence.
    case evidence
    /// The other claims state the same less exactly.
    case finer
    /// The claim was stated later.
    case laterTime = "later_time"
    /// No rule applies.
    case undecided
}
