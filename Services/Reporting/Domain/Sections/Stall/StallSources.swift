/// The sections of a report from which a stop is explained.
struct StallSources: Sendable {
    let obstacles: [ObstacleEntry]
    let offers: [OfferEntry]
    let statements: [StatementEntry]
    /// What the rule R23 finds.
    let asymmetry: FindingEntry?
}
