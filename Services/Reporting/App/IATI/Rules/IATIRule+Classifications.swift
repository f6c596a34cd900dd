extension IATIRule {
    // The expressions are those of the official rule set of IATI 2.03.
    static let classifications: [IATIRule] = [
        IATIRule(
            "2.1.1", .error,
            .ifThen("count(sector\(ofEach)) > 1", "count(sector\(ofEach)) = count(sector\(ofEach)/@percentage)"),
            each: "sector[@vocabulary != '1']/@vocabulary"),
        IATIRule(
            "2.1.1", .error, .ifThen("count(sector\(dac)) > 1", "count(sector\(dac)) = count(sector\(dac)/@percentage)")
        ),
        IATIRule(
            "2.1.2", .error, .sumsTo100(["sector\(ofEach)/@percentage"]),
            each: "sector[@vocabulary != '1']/@vocabulary", when: "count(sector\(ofEach)) > 1"),
        IATIRule(
            "2.1.2", .error, .sumsTo100(["sector\(dac)/@percentage"]), when: "count(sector\(dac)/@percentage) > 1"),
        IATIRule(
            "2.1.4", .error,
            .ifThen(
                "count(sector\(ofEach)) = 1", "not(sector\(ofEach)/@percentage) or sector\(ofEach)/@percentage = 100"),
            each: "sector[@vocabulary != '1']/@vocabulary"),
        IATIRule(
            "2.1.4", .error,
            .ifThen("count(sector\(dac)) = 1", "not(sector\(dac)/@percentage) or sector\(dac)/@percentage = 100")),
        IATIRule(
            "2.2.1", .error,
            .ifThen(
                "count(sector[@vocabulary=98 or @vocabulary=99]) > 0",
                "count(sector[@vocabulary=98 or @vocabulary=99]/narrative) >= count(sector[@vocabulary=98 or @vocabulary=99])"
            )),
        IATIRule(
            "3.1.1", .error,
            .ifThen(
                "count(recipient-country) > 1 and not(recipient-region)",
                "count(recipient-country) = count(recipient-country/@percentage)")),
        IATIRule(
            "3.1.2", .error, .sumsTo100(["recipient-country/@percentage"]),
            when: "count(recipient-country) > 1 and not(recipient-region)"),
        IATIRule(
            "3.1.4", .error,
            .ifThen(
                "count(recipient-country) = 1 and not(recipient-region)",
                "not(recipient-country/@percentage) or recipient-country/@percentage = 100")),
        IATIRule(
            "3.4.1", .error,
            .ifThen(
                "count(recipient-region\(ofEach)) > 1",
                "count(recipient-region\(ofEach)) = count(recipient-region\(ofEach)/@percentage)"),
            each: "recipient-region/@vocabulary"),
        IATIRule(
            "3.4.2", .error, .sumsTo100(["recipient-region\(ofEach)/@percentage", "recipient-country/@percentage"]),
            each: "recipient-region/@vocabulary",
            when: "count(recipient-region\(ofEach)) + count(recipient-country) > 1"),
        IATIRule(
            "3.4.4", .error,
            .ifThen(
                "count(recipient-region\(ofEach)) = 1 and not(recipient-country)",
                "not(recipient-region\(ofEach)/@percentage) or recipient-region\(ofEach)/@percentage = 100"),
            each: "recipient-region/@vocabulary"),
        IATIRule(
            "3.6.2", .error,
            .ifThen(
                "recipient-country or recipient-region",
                "not(transaction/recipient-country or transaction/recipient-region)")),
        IATIRule(
            "3.7.1", .error,
            .ifThen("not(recipient-country or recipient-region)", "transaction[recipient-country or recipient-region]")),
        IATIRule(
            "3.7.2", .error,
            .ifThen(
                "not(recipient-country or recipient-region)",
                "not(transaction[not(recipient-country or recipient-region)])")),
        IATIRule("12.1.1", .error, .percentage(["recipient-country/@percentage"])),
        IATIRule("12.1.1", .error, .percentage(["recipient-region/@percentage"])),
        IATIRule("12.2.1", .error, .percentage(["capital-spend/@percentage"])),
        IATIRule("12.2.1", .error, .percentage(["country-budget-items/budget-item/@percentage"])),
        IATIRule("12.3.1", .error, .percentage(["sector/@percentage"])),
        IATIRule(
            "102.1.1", .warning,
            .ifThen(
                "count(sector[not(@vocabulary='')]) + count(sector[not(@vocabulary='1')]) > 0",
                "count(sector\(dac)) > 0")),
        IATIRule(
            "107.1.1", .warning,
            .ifThen(
                "count(default-aid-type[not(@vocabulary='')]) + count(default-aid-type[not(@vocabulary='1')]) > 0",
                "count(default-aid-type\(dac)) > 0")),
        IATIRule(
            "107.1.2", .warning, .noMoreThanOne(["default-aid-type\(ofEach)"]),
            each: "default-aid-type[@vocabulary != 1]/@vocabulary"),
        IATIRule("107.1.2", .warning, .noMoreThanOne(["default-aid-type\(dac)"])),
        IATIRule(
            "107.2.1", .warning,
            .ifThen(
                "count(transaction/aid-type[not(@vocabulary='')]) + count(transaction/aid-type[not(@vocabulary='1')]) > 0",
                "count(transaction/aid-type\(dac)) > 0")),
        IATIRule("107.2.2", .warning, at: "\(activity)/transaction", .noMoreThanOne(["aid-type\(dac)"])),
        IATIRule(
            "107.2.2", .warning, at: "\(activity)/transaction", .noMoreThanOne(["aid-type\(ofEach)"]),
            each: "aid-type[@vocabulary != 1]/@vocabulary"),
    ]
}
