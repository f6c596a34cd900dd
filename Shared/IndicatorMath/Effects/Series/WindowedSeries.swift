/// The points of a series by window. A point falls in a window when all days of its period do.
public struct WindowedSeries: Hashable, Sendable, Codable {
    /// A point whose period lies partly in a window; it is not used.
    public struct EdgePoint: Hashable, Sendable, Codable {
        public let point: EffectPoint
        /// The windows that its period touches.
        public let windows: [EffectWindow]
    }

    public let before: [EffectPoint]
    public let during: [EffectPoint]
    public let after: [EffectPoint]
    public let acrossEdge: [EdgePoint]
    /// Points that touch no window.
    public let outside: [EffectPoint]

    public init(_ series: EffectSeries, _ windows: EffectWindows) {
        var inside: [EffectWindow: [EffectPoint]] = [:]
        var acrossEdge: [EdgePoint] = []
        var outside: [EffectPoint] = []
        for point in series.points {
            guard let days = DayRange(point.period) else { continue }
            let touched = windows.touched(by: days)
            if let home = windows.given.first(where: { $0.days.contains(days) }) {
                inside[home.window, default: []].append(point)
            } else if touched.isEmpty {
                outside.append(point)
            } else {
                acrossEdge.append(EdgePoint(point: point, windows: touched))
            }
        }
        self.before = inside[.before] ?? []
        self.during = inside[.during] ?? []
        self.after = inside[.after] ?? []
        self.acrossEdge = acrossEdge
        self.outside = outside
    }

    /// In time order.
    public func points(in window: EffectWindow) -> [EffectPoint] {
        switch window {
        case .before: self.before
        case .during: self.during
        case .after: self.after
        case .duringAndAfter: self.during + self.after
        }
    }

    /// All points that fall in a window, in time order.
    var used: [EffectPoint] { self.before + self.during + self.after }
}
