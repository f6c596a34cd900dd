extension IATIRule {
    // The expressions are those of the official rule set of IATI 2.03.
    static let figuresAndMoney: [IATIRule] = [
        IATIRule(
            "7.5.3", .error, at: "\(activity)/budget", .withinAYear("period-start/@iso-date", "period-end/@iso-date")),
        IATIRule("7.8.1", .error, .currencyEverywhere),
        IATIRule(
            "7.9.1", .warning, .atLeastOne(["country-budget-items\(ofEach)/budget-item/@percentage"]),
            each: "country-budget-items/@vocabulary", when: "count(country-budget-items\(ofEach)/budget-item) > 1"),
        IATIRule(
            "7.9.2", .warning, .sumsTo100(["country-budget-items\(ofEach)/budget-item/@percentage"]),
            each: "country-budget-items/@vocabulary", when: "count(country-budget-items\(ofEach)/budget-item) > 1"),
        IATIRule(
            "7.9.4", .warning,
            .ifThen(
                "count(country-budget-items\(ofEach)/budget-item) = 1",
                "not(country-budget-items\(ofEach)/budget-item/@percentage) or country-budget-items\(ofEach)/budget-item/@percentage = 100"
            ), each: "country-budget-items/@vocabulary"),
        IATIRule(
            "8.6.1", .error, at: "\(activity)/result/indicator/period",
            .inOrder("period-start/@iso-date", "period-end/@iso-date")),
        IATIRule(
            "8.6.3", .error, at: "\(activity)/planned-disbursement",
            .inOrder("period-start/@iso-date", "period-end/@iso-date")),
        IATIRule("8.6.3", .error, at: "\(activity)/budget", .inOrder("period-start/@iso-date", "period-end/@iso-date")),
        IATIRule("8.8.1", .error, at: "\(activity)/result/indicator\(numeric)/baseline", .atLeastOne(["@value"])),
        IATIRule(
            "8.8.2", .warning, at: "\(activity)/result/indicator\(numeric)/baseline",
            .ifThen("@value", "number(@value) = @value")),
        IATIRule(
            "8.8.3", .warning, at: "\(activity)/result/indicator[@measure='5']/baseline",
            .ifThen("@value", "not(@value)")),
        IATIRule("8.9.1", .error, at: "\(activity)/result/indicator\(numeric)/period/target", .atLeastOne(["@value"])),
        IATIRule(
            "8.9.2", .warning, at: "\(activity)/result/indicator\(numeric)/period/target",
            .ifThen("@value", "number(@value) = @value")),
        IATIRule(
            "8.9.3", .warning, at: "\(activity)/result/indicator[@measure='5']/period/target",
            .ifThen("@value", "not(@value)")),
        IATIRule("8.10.1", .error, at: "\(activity)/result/indicator\(numeric)/period/actual", .atLeastOne(["@value"])),
        IATIRule(
            "8.10.2", .warning, at: "\(activity)/result/indicator\(numeric)/period/actual",
            .ifThen("@value", "number(@value) = @value")),
        IATIRule(
            "8.10.3", .warning, at: "\(activity)/result/indicator[@measure='5']/period/actual",
            .ifThen("@value", "not(@value)")),
        IATIRule(
            "8.11.1", .error, at: "\(activity)/result/indicator", .noMoreThanOne(["reference[1]", "../reference[1]"])),
    ]
}
