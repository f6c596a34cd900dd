/// The cost of a step to the reporting service, for each repetition.
struct ReportingStep {
    let name: String
    /// Facts that the step stores, or that its reports contain; nil where the rate has no meaning.
    let facts: Int?
    /// Number of reports that the step generates.
    let reports: Int
    var seconds: [Double]
    var processorSeconds: [Double]
    var postgresSeconds: [Double]
    /// Peak resident memory since the service started, in MiB.
    var peakMemory: [Double]

    /// Merges the steps of all rounds by name.
    static func merged(_ steps: [ReportingStep]) -> [ReportingStep] {
        var result: [ReportingStep] = []
        for step in steps {
            if let index = result.firstIndex(where: { $0.name == step.name }) {
                result[index].seconds += step.seconds
                result[index].processorSeconds += step.processorSeconds
                result[index].postgresSeconds += step.postgresSeconds
                result[index].peakMemory += step.peakMemory
            } else {
                result.append(step)
            }
        }
        return result
    }

    static let header = [
        "", "seconds", "facts/s", "reports/s", "CPU s", "PostgreSQL CPU s", "peak RSS MiB",
    ]

    var row: [String] {
        func cell(_ measures: [Double], _ write: (Double) -> String) -> String {
            measures.count == 1 ? write(measures[0]) : Spread(measures)?.text(write) ?? ""
        }
        func rate(_ count: Int) -> String {
            cell(self.seconds.map { Double(count) / $0 }) { $0 < 100 ? Figures.fixed($0, 2) : Figures.grouped($0) }
        }
        return [
            self.name, cell(self.seconds) { Figures.fixed($0, 2) }, self.facts.map(rate) ?? "",
            self.reports > 1 ? rate(self.reports) : "",
            cell(self.processorSeconds) { Figures.fixed($0, 2) }, cell(self.postgresSeconds) { Figures.fixed($0, 2) },
            cell(self.peakMemory) { Figures.fixed($0, 0) },
        ]
    }
}
