internal import ReportingDomain
internal import Shared

/// The signs of life, each with its class and its last day.
struct LifeLines {
    private let life: LifeSection

    init(_ life: LifeSection) { self.life = life }

    var lines: [String] {
        ["  signs of life"]
            + self.life.signs.map { sign in
                let last = sign.last.map { ReportSummary.date($0.date) } ?? Translation.noneOnRecord.en
                let level = sign.class.map { ", \(ReportSummary.word($0))" } ?? ""
                return
                    "    \(ReportSummary.word(sign.axis)): \(last)\(level)\(sign.counts ? "" : " (\(Translation.notCounting.en))")"
            }
    }
}
