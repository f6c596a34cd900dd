internal import HTML
internal import ReportingDomain
internal import Shared

/// What was learnt from the cooperation.
struct LessonsSectionNode {
    private let lessons: [LessonEntry]
    private let page: PageContext

    init(_ lessons: [LessonEntry], _ page: PageContext) {
        self.lessons = lessons
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.lessons.isEmpty {
            element("section") {
                element("h2") { self.page.word(.lessons) }
                element("table") {
                    self.page.head(.lesson, .lessonAppliedIn)
                    element("tbody") {
                        for lesson in self.lessons { self.row(lesson) }
                    }
                }
            }
        }
    }

    private func row(_ lesson: LessonEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                self.page.stated(lesson.text)
                " "
                self.page.refs(lesson.events)
                if !lesson.about.isEmpty {
                    element("div", ["class": "small soft"]) {
                        "\(self.page.word(.lessonLearntFrom)): "
                        self.page.named(lesson.about)
                    }
                }
                if let by = lesson.by {
                    element("div", ["class": "small soft"]) {
                        "\(self.page.word(.lessonStatedBy)): "
                        self.page.named(by)
                    }
                }
                if let on = lesson.on { element("div", ["class": "small soft"]) { self.page.date(on) } }
            }
            self.page.cell(.lessonAppliedIn) {
                if lesson.carriedOver.isEmpty { self.page.word(.lessonNotApplied) }
                for carried in lesson.carriedOver { self.carried(carried) }
            }
        }
    }

    private func carried(_ carried: CarriedOverLesson) -> HTMLNode {
        element("div") {
            self.page.title(of: .agreement, carried.agreement)
            if let item = carried.item { " (\(item.rawValue): \(self.page.word(item.translation)))" }
            if let on = carried.on { ", \(self.page.date(on))" }
            if let explanation = carried.explanation {
                element("div", ["class": "small soft"]) { self.page.stated(explanation) }
            }
        }
    }
}
