/// The settings that an office can choose for its reports; each report contains them.
public struct ReportSettings: Codable, Sendable, Hashable {
    /// The signs of life that count.
    public let lifeAxes: [LifeAxis]

    public static let standard = ReportSettings(lifeAxes: LifeAxis.allCases)

    public init(lifeAxes: [LifeAxis]) { self.lifeAxes = lifeAxes }
}
