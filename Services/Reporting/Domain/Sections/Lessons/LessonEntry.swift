public import Shared

/// What was learnt from the cooperation, and the agreements that apply it.
public struct LessonEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// What was learnt.
    public let text: LanguageMap
    /// What it was learnt from.
    @OmittedWhenEmpty public var about: [EntityReference]
    /// Who states it.
    public let by: EntityReference?
    /// When it was stated.
    public let on: CoarseDate?
    /// The agreements that apply it; absent where none on record does.
    @OmittedWhenEmpty public var carriedOver: [CarriedOverLesson]
    public let events: [EventRef]
}

extension LessonEntry {
    /// The lessons of the partnership, by code.
    static func all(_ facts: PartnershipFacts) -> [LessonEntry] {
        facts.all(Lesson.self).filter { facts.belonging.contains($0.key) }.compactMap { LessonEntry($0) }
    }

    private init?(_ lesson: Folded<Lesson>) {
        guard let code = Code(lesson.code), let text = lesson.text else { return nil }
        self.init(
            code: code, text: text, about: lesson.about ?? [],
            by: lesson.claims(\.by)?.isUndecided == true ? nil : lesson.by, on: lesson.last(.recorded)?.date,
            carriedOver: lesson.steps.filter { $0.name == .carriedOver }.compactMap { step in
                step.agreement.map { agreement in
                    CarriedOverLesson(
                        agreement: agreement, item: step.claims(\.item)?.isUndecided == true ? nil : step.item,
                        explanation: step.explanation, on: step.date)
                }
            }.sorted { $0.agreement.text < $1.agreement.text },
            events: Set(lesson.steps.flatMap(\.refs)).sorted())
    }
}
