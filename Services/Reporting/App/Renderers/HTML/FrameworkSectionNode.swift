internal import FoundationEssentials
internal import HTML
internal import ReportingDomain
internal import Shared

/// The clauses of the agreements as they were rated, and the steps on the way to the agreements.
struct FrameworkSectionNode {
    private let framework: [FrameworkEntry]
    private let formation: [FormationEntry]
    private let page: PageContext

    init(_ content: Report, _ page: PageContext) {
        self.framework = content.framework
        self.formation = content.formation
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.framework.isEmpty {
            element("section") {
                element("h2") { self.page.word(.framework) }
                element("p", ["class": "small soft"]) { self.page.word(.frameworkIntroduction) }
                for entry in self.framework { self.agreement(entry) }
                if !self.formation.isEmpty { self.steps }
            }
        }
    }

    @HTMLBuilder private func agreement(_ entry: FrameworkEntry) -> [HTMLNode] {
        element("h3") {
            self.page.title(of: .agreement, entry.agreement)
            ", \(self.page.phrase(.versionNumber, String(entry.version)))"
        }
        if entry.ratings.isEmpty { element("p") { self.page.word(.notRated) } }
        for rating in entry.ratings {
            element("p") {
                element("strong") { self.score(rating) }
                " "
                element("span", ["class": "soft"]) { self.party(rating) }
                " "
                self.page.refs(rating.events)
            }
            self.clauses(rating)
        }
        if let gap = entry.gap {
            element("p") { self.page.phrase(.clarityGap, self.page.language.number(gap.description)) }
        }
    }

    private func score(_ rating: PartyRating) -> String {
        func number(_ score: ExactNumber) -> String { self.page.language.number(score.description) }
        var text =
            rating.least == rating.most
            ? self.page.phrase(.clarityScore, number(rating.most))
            : self.page.phrase(.clarityRange, number(rating.least), number(rating.most), String(rating.rated))
        if rating.undecided { text += " – \(self.page.word(.ratingUndecided))" }
        if let band = rating.band { text += " (\(self.page.word(band.translation)))" }
        if let change = rating.change {
            let sign = change > 0 ? "+" : ""
            text += "; \(self.page.phrase(.clarityChange, sign + number(change)))"
        }
        return text
    }

    @HTMLBuilder private func party(_ rating: PartyRating) -> [HTMLNode] {
        if let party = rating.party {
            self.page.phrase(.ratingOfParty, self.page.name(of: party))
        } else {
            self.page.word(.ratingWithoutParty)
        }
        if let on = rating.on { ", \(self.page.date(on))" }
        if let assessor = rating.assessor {
            ", "
            self.page.named(assessor)
        }
    }

    private func clauses(_ rating: PartyRating) -> HTMLNode {
        element("table") {
            self.page.head(.clause, .rating, .ratingGrounds)
            element("tbody") {
                for clause in rating.clauses {
                    element("tr") {
                        element("th", ["scope": "row"]) {
                            "\(clause.item.rawValue) \(self.page.word(clause.item.translation))"
                        }
                        self.page.cell(.rating) { self.page.word(clause.rating?.translation ?? .unrated) }
                        self.page.cell(.ratingGrounds) { self.grounds(clause) }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func grounds(_ clause: RatedClause) -> [HTMLNode] {
        if clause.clause == nil, clause.quote == nil, clause.note == nil { "–" }
        if let place = clause.clause { "\(place) " }
        // The language of a quote is not stated.
        if let quote = clause.quote { element("q", ["lang": ""]) { quote } }
        if let note = clause.note { element("div", ["class": "small soft"]) { self.page.stated(note) } }
    }

    @HTMLBuilder private var steps: [HTMLNode] {
        element("h3") { self.page.word(.formation) }
        element("table") {
            self.page.head(.agreement, .formationStep, .completedOn, .sinceStepBefore)
            element("tbody") {
                for step in self.formation {
                    element("tr") {
                        self.page.cell(.agreement) { self.page.title(of: .agreement, step.agreement) }
                        self.page.cell(.formationStep) {
                            "\(step.step). \(self.page.word(.formationStep(step.step))) "
                            self.page.refs(step.events)
                            if let post = step.responsible {
                                element("div", ["class": "small soft"]) { self.page.title(of: .post, post) }
                            }
                        }
                        self.page.cell(.completedOn) { self.day(step) }
                        self.page.cell(.sinceStepBefore) {
                            step.sinceStepBefore.map { self.page.word(.days($0)) } ?? "–"
                        }
                    }
                }
            }
        }
    }

    private func day(_ step: FormationEntry) -> String {
        guard let day = step.on.map({ self.page.date($0) }) else { return "–" }
        guard step.isCompleted else { return self.page.phrase(.plannedFor, day) }
        return step.planned.map { "\(day) (\(self.page.phrase(.plannedFor, self.page.date($0))))" } ?? day
    }
}
