internal import FoundationEssentials
internal import ReportingDomain
internal import Shared

// What the rules say.
extension ReportTables {
    var lights: ReportTable {
        ReportTable(
            name: "summary", title: .lights,
            columns: [
                .init("subject", .columnSubject), .init("light", .columnLight), .init("light_words", .columnLight),
                .init("text", .columnText, width: 60),
            ],
            rows: self.content.lights.map { light in
                [
                    self.word(light.subject.translation), .text(light.colour.rawValue),
                    self.word(light.colour.translation), self.word(light.text),
                ]
            })
    }

    var findings: ReportTable {
        ReportTable(
            name: "findings", title: .findings,
            columns: [
                .init("rule", .columnRule, width: 8), .init("severity", .columnSeverity),
                .init("finding", .findings, width: 34), .init("text", .columnText, width: 70),
                .init("subject_kind", .kind), .init("subject", .columnSubject), .init("since", .columnSince),
                Self.eventsColumn,
            ],
            rows: self.content.findings.open.map { finding in
                [
                    .text(finding.rule.rawValue), self.word(finding.severity.translation), self.word(finding.title),
                    self.word(finding.text), .text(finding.subject.kind.rawValue), .text(finding.subject.code.text),
                    Cell(finding.since), self.events(finding.events),
                ]
            })
    }

    var recommendations: ReportTable {
        ReportTable(
            name: "recommendations", title: .recommendations,
            columns: [
                .init("recommendation", .columnCode, width: 26), .init("severity", .columnSeverity),
                .init("text", .columnText, width: 70), .init("rules", .columnRule), .init("due", .columnDue),
            ],
            rows: self.content.recommendations.map { entry in
                [
                    .text(entry.recommendation.rawValue), self.word(entry.severity.translation),
                    self.word(entry.text), .text(entry.rules.map(\.rawValue).joined(separator: " ")), Cell(entry.due),
                ]
            })
    }

    var verdicts: ReportTable {
        ReportTable(
            name: "verdicts", title: .verdicts,
            columns: [
                .init("field", .field), .init("field_name", .field, width: 30), .init("level", .columnLevel),
                .init("period_start", .columnFrom), .init("period_end", .columnUntil), .init("verdict", .columnVerdict),
                .init("indicators", .indicators, width: 40),
            ],
            rows: self.content.verdicts.map { entry in
                [
                    Cell(entry.component), self.name(.component, entry.component),
                    Cell(entry.level.map { self.page.word($0.translation) }), Cell(entry.period?.start),
                    Cell(entry.period?.end), self.word(entry.verdict.translation),
                    Cell(entry.indicators.map(\.indicator.text).joined(separator: "; ")),
                ]
            })
    }

    var framework: ReportTable {
        let rows = self.content.framework.flatMap { entry in
            entry.ratings.map { rating -> [Cell] in
                [
                    Cell(entry.agreement), .number(Decimal(entry.version)), Cell(rating.code), Cell(rating.least),
                    Cell(rating.most), Cell(rating.rated), Cell(rating.on), self.events(rating.events),
                ]
            }
        }
        return ReportTable(
            name: "framework", title: .framework,
            columns: [
                .init("agreement", .columnAgreement, width: 26), .init("version", .columnVersion),
                .init("rating", .columnCode, width: 26), .init("score_at_least", .columnScoreLeast),
                .init("score_at_most", .columnScoreMost), .init("items_rated", .columnRated), .init("on", .columnDay),
                Self.eventsColumn,
            ], rows: rows)
    }

    var selfAssessments: ReportTable {
        let rows = self.content.selfAssessments.flatMap { entry in
            entry.principles.flatMap { principle in
                principle.scores.map { score -> [Cell] in
                    [
                        Cell(entry.questionnaire), .text(principle.principle), self.stated(principle.title),
                        Cell(score.city), self.name(.city, score.city), Cell(score.mean.value), Cell(score.answered),
                        Cell(principle.questions), Cell(principle.gap.value),
                    ]
                }
            }
        }
        return ReportTable(
            name: "self_assessments", title: .selfAssessments,
            columns: [
                .init("questionnaire", .columnCode), .init("principle", .principle),
                .init("principle_name", .principle, width: 40), .init("city", .cities), .init("city_name", .cities),
                .init("mean", .meanScore), .init("answered", .columnAnswered), .init("questions", .columnQuestions),
                .init("gap", .gapOfScores),
            ], rows: rows)
    }
}
