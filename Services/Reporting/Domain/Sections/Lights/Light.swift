public import Shared

/// One of the six lights of the summary.
public struct Light: Codable, Sendable, Hashable {
    /// What it is about.
    public enum Subject: String, Vocabulary {
        case framework, responsibility
        case workPlan = "work_plan"
        case funding, results, vitality
    }

    /// Grey where nothing can be judged.
    public enum Colour: String, Vocabulary { case green, amber, red, grey }

    /// What it is about.
    public let subject: Subject
    /// The colour by the bands of the method.
    public let colour: Colour
    /// The figure, or why there is none.
    public let text: Translation
}
