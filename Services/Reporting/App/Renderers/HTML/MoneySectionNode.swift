internal import Charts
internal import FoundationEssentials
internal import HTML
internal import ReportingDomain
internal import Shared

/// Money: sums with their ranges, and every record with what it counts as.
struct MoneySectionNode {
    private let money: MoneySection
    private let page: PageContext

    private let gaps: [FundingGap]
    private let charts: [Chart]

    init(_ content: Report, _ page: PageContext) {
        self.money = content.money
        self.gaps = content.fundingGaps
        self.charts = MoneyChart(content, page).charts
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.money.items.isEmpty {
            element("section") {
                element("h2") { self.page.word(.money) }
                element("p", ["class": "small soft"]) { self.page.word(.moneyIntroduction) }
                for chart in self.charts { chart.node }
                if !self.money.sums.isEmpty { self.table(of: self.money.sums) }
                self.conversions
                if !self.money.parts.isEmpty { self.parts }
                for gap in self.gaps { element("p") { self.gap(gap) } }
                for entry in self.money.execution {
                    element("p") {
                        "\(self.page.phrase(.budgetExecution, entry.currency)), \(self.page.span(entry.start, entry.end))"
                        if let programme = entry.programme { ", \(programme)" }
                        ": "
                        element("strong") { self.page.percent(entry.percent) }
                        " "
                        self.page.refs(entry.events)
                    }
                }
                self.items
            }
        }
    }

    @HTMLBuilder private func gap(_ gap: FundingGap) -> [HTMLNode] {
        if let component = gap.component {
            self.page.title(of: .component, component)
            ", "
        }
        "\(self.page.phrase(.fundingGap, gap.currency)): "
        element("strong") {
            gap.percentAtLeast == gap.percentAtMost
                ? self.percent(gap.percentAtLeast)
                : self.page.phrase(.fromTo, self.percent(gap.percentAtLeast), self.percent(gap.percentAtMost))
        }
        if gap.hasOtherRequirements { " (\(self.page.word(.otherRequirements)))" }
        if gap.hasOtherCommitments { " (\(self.page.word(.otherCommitments)))" }
        " "
        self.page.refs(gap.events)
    }

    @HTMLBuilder private var parts: [HTMLNode] {
        element("h3") { self.page.word(.fundingParts) }
        element("table", ["class": "small"]) {
            self.page.head(.kindOfMoney, .field, .giver, .sum)
            element("tbody") {
                for part in self.money.parts {
                    element("tr") {
                        element("th", ["scope": "row"]) {
                            self.page.word(part.heading.translation)
                            " "
                            self.page.refs(part.events)
                        }
                        self.page.cell(.field) { part.component.map { self.page.title(of: .component, $0) } ?? "–" }
                        self.page.cell(.giver) { part.giver.map { self.page.named($0) } ?? "–" }
                        self.page.cell(.sum) {
                            part.amount.map { self.page.exactMoney($0, part.currency) } ?? self.page.word(.undecidedSum)
                        }
                    }
                }
            }
        }
    }

    private func percent(_ value: ExactNumber) -> String { self.page.percent(value.fixed(places: 1)) }

    /// Sums in one currency, and what is not in them.
    @HTMLBuilder private var conversions: [HTMLNode] {
        let currencies = Set(self.money.sums.map(\.currency)).sorted()
        if currencies.count > 1, self.money.conversions.isEmpty {
            element("p") { self.page.phrase(.noRates, currencies.joined(separator: ", ")) }
        }
        for conversion in self.money.conversions {
            element("h3") { self.page.phrase(.convertedInto, conversion.currency) }
            element("p", ["class": "small soft"]) { self.page.word(.conversionIntroduction) }
            self.table(of: conversion.sums)
            element("ul", ["class": "small"]) {
                for rate in conversion.rates {
                    element("li") {
                        self.page.phrase(
                            .usedRate, rate.base, self.page.language.number(rate.rate.description), rate.quote,
                            self.page.date(CoarseDate(day: rate.on)))
                        " "
                        self.page.refs(rate.events)
                    }
                }
                for left in conversion.notConverted {
                    element("li") {
                        self.page.phrase(
                            .notConverted, self.page.count(left.records.count), left.currency,
                            self.page.word(left.reason.translation))
                        ": \(left.records.map(\.text).joined(separator: ", "))"
                    }
                }
            }
        }
    }

    private func table(of sums: [MoneySum]) -> HTMLNode {
        element("table") {
            self.page.head(.kindOfMoney, .sum, .range)
            element("tbody") {
                for sum in sums {
                    element("tr") {
                        element("th", ["scope": "row"]) {
                            self.page.word(sum.heading.translation)
                            " "
                            self.page.refs(sum.events)
                        }
                        self.page.cell(.sum) {
                            sum.amount.map { self.page.exactMoney($0, sum.currency) } ?? self.page.word(.undecidedSum)
                        }
                        self.page.cell(.range) {
                            sum.range.map { range in
                                self.page.phrase(
                                    .fromTo, self.page.exactMoney(range.from, sum.currency),
                                    self.page.exactMoney(range.to, sum.currency))
                            } ?? "–"
                        }
                    }
                }
            }
        }
    }

    private var items: HTMLNode {
        .group([
            element("h3") { self.page.phrase(.records, String(self.money.items.count)) },
            element("details") {
                element("summary") { self.page.word(.showAll) }
                element("ul", ["class": "small"]) {
                    for item in self.money.items { element("li") { self.item(item) } }
                }
            },
        ])
    }

    @HTMLBuilder private func item(_ item: MoneyItem) -> [HTMLNode] {
        "\(item.code), \(self.page.word(item.heading.translation))"
        if let value = item.value, let shown = self.page.quantity(value.amount, unit: value.currency) { ": \(shown)" }
        if let date = item.date { ", \(self.page.date(date))" }
        if let provider = item.provider {
            ", "
            self.page.named(provider)
            if let receiver = item.receiver {
                " → "
                self.page.named(receiver)
            }
        }
        if let description = item.description {
            ": "
            self.page.stated(description)
        }
        if item.kind == .transaction, item.start != nil || item.end != nil {
            ", \(self.page.phrase(.forTheTime, self.page.openSpan(item.start, item.end)))"
        }
        if let counts = item.countsAs, item.value?.amount != .exact(counts), let currency = item.value?.currency {
            ", \(self.page.phrase(.countsAs, self.page.exactMoney(counts, currency)))"
        }
        if let excluded = item.excluded {
            ", \(self.page.word(excluded.translation))"
            if let counted = item.counted { " (\(counted))" }
        }
        if let rule = item.rule { ", \(self.page.word(rule.translation))" }
        " "
        self.page.refs(item.events)
    }
}
