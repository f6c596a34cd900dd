internal import HTML
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

/// What the cities answered about the cooperation, side by side.
struct SelfAssessmentsSectionNode {
    private let entries: [SelfAssessmentEntry]
    private let page: PageContext

    init(_ entries: [SelfAssessmentEntry], _ page: PageContext) {
        self.entries = entries
        self.page = page
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.selfAssessments) }
            if self.entries.isEmpty {
                element("p") { self.page.word(.noSelfAssessment) }
            } else {
                element("p", ["class": "small soft"]) { self.page.word(.selfAssessmentsIntroduction) }
            }
            for entry in self.entries { self.questionnaire(entry) }
        }
    }

    @HTMLBuilder private func questionnaire(_ entry: SelfAssessmentEntry) -> [HTMLNode] {
        element("h3") {
            if let title = entry.title { self.page.stated(title) } else { entry.questionnaire.text }
            if let version = entry.version { " (\(version))" }
            " "
            self.page.refs(entry.events)
        }
        element("ul", ["class": "notes"]) {
            for city in entry.cities { element("li") { self.city(city, of: entry) } }
        }
        if entry.questions == 0 {
            element("p") { self.page.phrase(.questionnaireUnknown, entry.questionnaire.text) }
        } else {
            element("table") {
                element("thead") {
                    element("tr") {
                        element("th", ["scope": "col"]) { self.page.word(.principle) }
                        for city in entry.cities {
                            element("th", ["scope": "col", "class": "num"]) { self.page.title(of: .city, city.city) }
                        }
                        element("th", ["scope": "col", "class": "num"]) { self.page.word(.gapOfScores) }
                    }
                }
                element("tbody") {
                    for principle in entry.principles { self.row(principle) }
                }
            }
        }
    }

    @HTMLBuilder private func city(_ city: CitySelfAssessment, of entry: SelfAssessmentEntry) -> [HTMLNode] {
        self.page.title(of: .city, city.city)
        ": "
        if city.selfAssessment == nil {
            self.page.word(.hasNotAnswered)
        } else if city.undecided {
            self.page.word(.undecided)
        } else {
            self.page.phrase(.answeredOf, self.page.count(city.answered), self.page.count(entry.questions))
        }
        if let on = city.on { ", \(self.page.phrase(.answeredOn, self.page.date(on)))" }
        if let by = city.by {
            ", "
            self.page.named(by)
        }
        if !city.unknownQuestions.isEmpty, entry.questions > 0 {
            ". \(self.page.phrase(.unknownQuestions, city.unknownQuestions.joined(separator: ", ")))"
        }
        if !city.earlier.isEmpty {
            "; \(self.page.phrase(.earlierSelfAssessments, self.page.count(city.earlier.count)))"
        }
        " "
        self.page.refs(city.events)
    }

    private func row(_ principle: PrincipleEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                "\(principle.principle). "
                self.page.stated(principle.title)
            }
            for score in principle.scores {
                element("td", ["class": "num"]) {
                    self.figure(score.mean)
                    if score.answered < principle.questions, score.answered > 0 {
                        element("div", ["class": "small soft"]) {
                            self.page.phrase(
                                .answeredOf, self.page.count(score.answered), self.page.count(principle.questions))
                        }
                    }
                }
            }
            element("td", ["class": "num"]) { self.figure(principle.gap) }
        }
    }

    private func figure(_ figure: ComputedEntry) -> String {
        figure.shown.map { self.page.language.number($0) } ?? "–"
    }
}
