extension AnyClaims {
    /// Which claim is used and why, as a clause of a sentence.
    public var decision: String {
        switch self.rule {
        case .preference: "the claim that claim.preferred names is used"
        case .rank: "the claim of the publisher that ranks first is used"
        case .evidence: "the claim with the stronger kind of evidence is used"
        case .finer: "the more exact one is used"
        case .laterTime: "the claim with the later time is used"
        case .undecided, nil: "nothing decides between them; state claim.preferred with a reason"
        }
    }
}
