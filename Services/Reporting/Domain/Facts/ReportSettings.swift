/// What an office can set of its reports; printed in each.
public struct ReportSettings: Codable, Sendable, Hashable {
    /// The signs of life that count.
    public let lifeAxes: [LifeAxis]

    public static let standard = ReportSettings(lifeAxes: LifeAxis.allCases)

    public init(lifeAxes: [LifeAxis]) { self.lifeAxes = lifeAxes }
}
