/// What an office can set of its reports; printed in each.
public struct ReportSettings: Codable, Sendable, Hashable {
    /// The signs of life that count.
    public let lifeAxes: [LifeAxis]
    /// Days after which an exchange rate is too old to convert by.
    public let rateMaxAge: Int

    public static let standard = ReportSettings(lifeAxes: LifeAxis.allCases, rateMaxAge: 366)

    public init(lifeAxes: [LifeAxis], rateMaxAge: Int) {
        self.lifeAxes = lifeAxes
        self.rateMaxAge = rateMaxAge
    }
}
