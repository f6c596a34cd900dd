public import Shared

/// The signs of life of the cooperation, besides the class of its activity.
public struct LifeSection: Codable, Sendable, Hashable {
    /// The signs that count, by the office's settings.
    public let counting: [LifeAxis]
    /// Whether a sign that counts is less than a year old on the day; nil where nothing is on record.
    public let alive: Truth?
    /// Each sign with its last day.
    public let signs: [LifeSign]
}

/// The last sign of life of one kind.
public struct LifeSign: Codable, Sendable, Hashable {
    public let axis: LifeAxis
    public let counts: Bool
    /// How long ago it was, in the classes of dormancy; nil where nothing is on record.
    public let `class`: Dormancy.Class?
    public let last: Dormancy.LastEvent?

    /// Whether it is less than a year old; nil where nothing is on record.
    public var isRecent: Truth? {
        switch self.class {
        case nil: nil
        case .active?, .watch?: .yes
        case .undetermined?: .undetermined
        case .dormant?, .longDormant?, .neverStarted?, .tooEarly?, .noRecord?: .no
        }
    }
}
