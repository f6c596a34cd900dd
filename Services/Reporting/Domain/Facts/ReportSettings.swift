/// The settings that an office can choose for its reports; each report contains them.
public struct ReportSettings: Codable, Sendable, Hashable {
    /// The signs of life that count.
    public let lifeAxes: [LifeAxis]

    /// Thresholds that the office chose in place of the standard ones.
    @OmittedWhenEmpty public var thresholds: [ChosenThreshold]

    public static let standard = ReportSettings(lifeAxes: LifeAxis.allCases)

    public init(lifeAxes: [LifeAxis], thresholds: [ChosenThreshold] = []) {
        self.lifeAxes = lifeAxes
        self.thresholds = thresholds
    }
}
