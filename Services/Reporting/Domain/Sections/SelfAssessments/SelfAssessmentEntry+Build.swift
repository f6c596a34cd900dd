internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

extension SelfAssessmentEntry {
    /// One entry for each questionnaire that a city of the partnership answered by the day, by code.
    static func all(_ facts: PartnershipFacts) -> [SelfAssessmentEntry] {
        let partnership = facts.thing(EntityKey(.partnership, facts.partnership), Partnership.self)
        let answered = facts.all(SelfAssessment.self).filter {
            facts.belonging.contains($0.key) && $0.on?.isOnOrBefore(facts.asOf) != .no
        }
        // A city that answered, and that the partnership does not name, is shown too.
        let named = partnership?.cities ?? []
        let others = Set(answered.compactMap(\.city)).subtracting(named).sorted { $0.text < $1.text }
        return Dictionary(grouping: answered, by: \.questionnaire).compactMap { questionnaire, answers in
            questionnaire.map { SelfAssessmentEntry($0, answers, cities: named + others, facts) }
        }.sorted { $0.questionnaire.text < $1.questionnaire.text }
    }

    private init(
        _ code: Code, _ assessments: [Folded<SelfAssessment>], cities: [Code], _ facts: PartnershipFacts
    ) {
        let known = facts.thing(EntityKey(.questionnaire, code), Questionnaire.self)
        let questions = known?.questions ?? []
        let names = Set(questions.compactMap(\.question))
        let latest = cities.map { city in CityAnswers(of: city, assessments.filter { $0.city == city }) }
        self.init(
            questionnaire: code, title: known?.title, version: known?.version, questions: questions.count,
            cities: latest.map { $0.entry(names) },
            principles: (known?.principles ?? []).compactMap { PrincipleEntry($0, questions, latest) },
            events: known?.events ?? [])
    }
}

/// The latest answers of a city.
private struct CityAnswers {
    let city: Code
    private let latest: Folded<SelfAssessment>?
    private let earlier: [Folded<SelfAssessment>]
    /// The scores by question; empty where no rule decides between answers.
    let scores: [String: Decimal]

    init(of city: Code, _ assessments: [Folded<SelfAssessment>]) {
        let ordered = assessments.sorted {
            ($0.on?.latest?.dayNumber ?? .min, $0.code) > ($1.on?.latest?.dayNumber ?? .min, $1.code)
        }
        self.city = city
        self.latest = ordered.first
        self.earlier = Array(ordered.dropFirst())
        let isUndecided = self.latest?.claims(\.answers)?.isUndecided == true
        let answers = isUndecided ? [] : self.latest?.answers ?? []
        self.scores = Dictionary(
            answers.compactMap { answer in answer.question.flatMap { name in answer.score.map { (name, $0) } } }
        ) { first, _ in first }
    }

    func entry(_ questions: Set<String>) -> CitySelfAssessment {
        CitySelfAssessment(
            city: self.city, selfAssessment: self.latest.flatMap { Code($0.code) }, on: self.latest?.on,
            by: self.latest?.claims(\.by)?.isUndecided == true ? nil : self.latest?.by,
            answered: self.scores.keys.count { questions.contains($0) },
            unknownQuestions: self.scores.keys.filter { !questions.contains($0) }.sorted(),
            undecided: self.latest?.claims(\.answers)?.isUndecided == true,
            earlier: self.earlier.compactMap { Code($0.code) }, events: self.latest?.events ?? [])
    }
}

extension PrincipleEntry {
    /// Between the means over the questions that every city that answered the principle answered.
    private static func gap(_ questions: [String], _ cities: [CityAnswers]) -> ComputedFigure {
        let answering = cities.filter { city in questions.contains { city.scores[$0] != nil } }
        let common = questions.filter { question in answering.allSatisfy { $0.scores[question] != nil } }
        return PrincipleScore.gap(
            between: answering.map { city in PrincipleScore.mean(of: common.compactMap { city.scores[$0] }) })
    }

    fileprivate init?(
        _ principle: Record<QuestionnairePrinciple>, _ questions: [Record<QuestionnaireQuestion>],
        _ cities: [CityAnswers]
    ) {
        guard let code = principle.principle else { return nil }
        let own = questions.filter { $0.principle == code }.compactMap(\.question)
        let scores = cities.map { city in own.compactMap { city.scores[$0] } }
        let means = scores.map { PrincipleScore.mean(of: $0) }
        self.init(
            principle: code, title: principle.title, questions: own.count,
            scores: zip(cities, zip(scores, means)).map { city, result in
                CityScore(
                    city: city.city, mean: ComputedEntry(result.1, places: 2), answered: result.0.count)
            },
            gap: ComputedEntry(Self.gap(own, cities), places: 2))
    }
}
