internal import FoundationEssentials
internal import FundingMath
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

// Money and indicators.
extension ReportTables {
    var sums: ReportTable {
        ReportTable(
            name: "money", title: .money,
            columns: [
                .init("kind", .kindOfMoney, width: 30), .init("currency", .columnCurrency), .init("sum", .sum),
                .init("at_least", .columnAtLeast), .init("at_most", .columnAtMost), Self.eventsColumn,
            ],
            rows: self.content.money.sums.map { sum in
                [
                    self.word(sum.heading.translation), .text(sum.currency),
                    sum.amount == nil ? self.word(.undecidedSum) : Cell(sum.amount), Cell(sum.range?.from),
                    Cell(sum.range?.to), self.events(sum.events),
                ]
            })
    }

    /// The sums converted into each currency; the original sums are in the table `money`.
    var convertedSums: ReportTable {
        ReportTable(
            name: "money_converted", title: .columnConverted,
            columns: [
                .init("kind", .kindOfMoney, width: 30), .init("currency", .columnCurrency), .init("sum", .sum),
                .init("at_least", .columnAtLeast), .init("at_most", .columnAtMost),
                .init("rates", .columnRates, width: 44), .init("not_converted", .columnNotConverted, width: 44),
                Self.eventsColumn,
            ],
            rows: self.content.money.conversions.flatMap { conversion in
                conversion.sums.map { sum in
                    [
                        self.word(sum.heading.translation), .text(conversion.currency),
                        sum.amount == nil ? self.word(.undecidedSum) : Cell(sum.amount), Cell(sum.range?.from),
                        Cell(sum.range?.to), .text(conversion.rates.map(Self.text).joined(separator: "; ")),
                        .text(
                            conversion.notConverted.map {
                                "\($0.currency) (\(self.page.word($0.reason.translation))): "
                                    + $0.records.map(\.text).joined(separator: ", ")
                            }.joined(separator: "; ")),
                        self.events(sum.events + conversion.rates.flatMap(\.events)),
                    ]
                }
            })
    }

    private static func text(_ rate: UsedRate) -> String {
        "1 \(rate.base) = \(rate.rate) \(rate.quote), \(rate.on)"
    }

    var records: ReportTable {
        ReportTable(
            name: "money_records", title: .columnRecords,
            columns: [
                .init("record", .columnCode, width: 28), .init("entity", .kind), .init("kind", .kindOfMoney, width: 28),
                .init("amount", .columnAmount), .init("currency", .columnCurrency), .init("date", .columnDay),
                .init("provider", .giver, width: 26), .init("receiver", .columnReceiver, width: 26),
                .init("programme", .columnProgramme, width: 26), .init("counts_as", .columnCountsAs),
                .init("not_counted", .columnNotCounted, width: 40),
                Self.eventsColumn,
            ],
            rows: self.content.money.items.map { item in
                [
                    Cell(item.code), .text(item.kind.rawValue), self.word(item.heading.translation),
                    Cell(item.value?.amount), Cell(item.value?.currency), Cell(item.date),
                    Cell(item.provider.map { self.page.name(of: $0) }),
                    Cell(item.receiver.map { self.page.name(of: $0) }),
                    self.name(.programme, item.programme), Cell(item.countsAs),
                    Cell(item.excluded.map { self.page.word($0.translation) }), self.events(item.events),
                ]
            })
    }

    var offers: ReportTable {
        ReportTable(
            name: "offers", title: .offers,
            columns: [
                .init("offer", .columnCode, width: 26), .init("what", .columnName, width: 44),
                .init("by", .columnBy), .init("value", .columnAmount), .init("currency", .columnCurrency),
                .init("on", .columnDay), .init("decision", .columnDecision), .init("decided_on", .columnDecidedOn),
                Self.eventsColumn,
            ],
            rows: self.content.offers.map { entry in
                [
                    Cell(entry.code), self.stated(entry.what),
                    entry.by.map { .text(self.page.name(of: $0)) } ?? self.stated(entry.byName),
                    Cell(entry.value?.amount), Cell(entry.value?.currency), Cell(entry.on),
                    Cell(entry.decision.map { self.page.word($0.translation) }), Cell(entry.decidedOn),
                    self.events(entry.events),
                ]
            })
    }

    /// One row for each indicator, period and breakdown.
    var indicators: ReportTable {
        let rows = self.content.indicators.flatMap { indicator in
            indicator.rows.map { self.row($0, of: indicator) }
        }
        return ReportTable(
            name: "indicators", title: .indicators,
            columns: [
                .init("indicator", .columnCode, width: 26), .init("title", .columnName, width: 40),
                .init("period_start", .columnFrom), .init("period_end", .columnUntil), .init("period_type", .period),
                .init("as_of", .columnDay), .init("dimensions", .columnBreakdown), .init("unit", .columnUnit),
                .init("target", .target), .init("actual", .actual), .init("actual_derived", .columnDerived),
                .init("target_derived", .columnTargetDerived),
                .init("realisation_percent", .realisation), .init("realisation_stated", .columnRealisationStated),
                .init("realisation_shown", .realisation),
                .init("band", .band), .init("growth_percent", .columnGrowth), .init("notes", .notes, width: 50),
                Self.eventsColumn,
            ], rows: rows)
    }

    private func row(_ row: IndicatorRowEntry, of indicator: IndicatorEntry) -> [Cell] {
        let measured = indicator.measured(by: row.definitionVersion)
        let realisation = row.realisation ?? row.statedRealisation
        let events = Set((row.actual?.events ?? []) + (row.target?.events ?? []) + row.events).sorted()
        return [
            Cell(indicator.code), self.stated(indicator.title), Cell(row.period.start), Cell(row.period.end),
            self.word(row.period.type.translation), Cell(row.asOf),
            Cell(row.dimensions.map { self.page.dimensions($0) }), Cell(measured.currency ?? measured.unit),
            Cell(row.target?.value), row.actual.map { Cell($0.value) } ?? self.stated(row.text),
            Cell(row.actual?.derivation.map { self.page.word($0.translation) }),
            Cell(row.target?.derivation.map { self.page.word($0.translation) }),
            Cell(row.realisation?.percent), Cell(row.statedRealisation?.percent),
            Cell(realisation.map { self.page.percent($0.shown) }),
            Cell(realisation?.band.map { self.page.word($0.translation) }),
            Cell(row.growth?.shown.flatMap { Decimal(string: $0) }),
            Cell(self.notes(row)), self.events(events),
        ]
    }

    /// Why figures are not defined, in sentences.
    private func notes(_ row: IndicatorRowEntry) -> String {
        let reasons = [
            row.notDefined, row.growth?.notDefined, row.formulaNotDefined, row.progress.first?.notDefined,
        ].compactMap { $0 }
        var said: Set<NotDefined> = []
        return reasons.filter { said.insert($0).inserted }.map { self.page.word($0.wording) }.joined(separator: " ")
    }

    var surveys: ReportTable {
        let rows = self.content.serviceQuality.flatMap { entry -> [[Cell]] in
            func row(
                _ code: Code, _ period: Period, _ instrument: String, _ part: String, _ n: Int?, _ mean: Decimal?,
                _ value: ComputedEntry, _ events: [EventRef]
            ) -> [Cell] {
                [
                    Cell(entry.indicator), self.stated(entry.title), Cell(code), .text(instrument),
                    Cell(period.start), Cell(period.end), .text(part), Cell(n), Cell(mean), Cell(value.value),
                    Cell(value.band.map { self.page.word($0.text) }), self.events(events),
                ]
            }
            let surveys = entry.surveys.flatMap { survey in
                [
                    row(
                        survey.surveyWave, survey.period, survey.instrument, self.page.word(.indexValue), survey.n, nil,
                        survey.value, survey.events)
                ]
                    + survey.elements.map { part in
                        row(
                            survey.surveyWave, survey.period, survey.instrument,
                            "\(part.element) \(self.page.word(part.name))", part.n, part.mean, part.value,
                            survey.events)
                    }
            }
            let indices = entry.indices.map { index in
                row(
                    index.indexAssessment, index.period, index.instrument, self.page.word(.indexValue), nil, nil,
                    index.value, index.events)
            }
            let claims = entry.claims.map { claim -> [Cell] in
                [
                    Cell(entry.indicator), self.stated(entry.title), Cell(claim.observation), .missing,
                    Cell(claim.period.start), Cell(claim.period.end),
                    .text("\(self.page.word(.claimedOnly)): \(self.page.plain(claim.text))"), .missing, .missing,
                    .missing, .missing, self.events(claim.events),
                ]
            }
            return surveys + indices + claims
        }
        return ReportTable(
            name: "service_quality", title: .serviceQuality,
            columns: [
                .init("indicator", .columnCode, width: 26), .init("title", .columnName, width: 34),
                .init("result", .columnCode), .init("instrument", .columnInstrument),
                .init("period_start", .columnFrom),
                .init("period_end", .columnUntil), .init("part", .surveyElement, width: 34),
                .init("n", .respondentsHead), .init("mean", .meanScore), .init("value", .indexValue),
                .init("band", .band), Self.eventsColumn,
            ], rows: rows)
    }
}
