extension IATIRule {
    // The expressions are those of the official rule set of IATI 2.03.
    static let information: [IATIRule] = [
        IATIRule("4.1.1", .error, .languageEverywhere),
        IATIRule("4.3.1", .error, at: "//title", .atLeastOne(["narrative/text()"])),
        IATIRule("4.4.1", .error, at: "//description", .atLeastOne(["narrative/text()"])),
        IATIRule("6.2.2", .error, .atLeastOne(["sector", "transaction/sector"])),
        IATIRule("6.6.2", .error, .ifThen("count(sector) > 0", "count(transaction/sector) < 1")),
        IATIRule("6.7.2", .error, .sectorEverywhere),
        IATIRule("6.8.1", .error, at: "\(activity)/other-identifier/owner-org", .atLeastOne(["@ref", "narrative"])),
        IATIRule(
            "6.9.1", .error, at: "\(activity)/transaction/provider-org | \(activity)/planned-disbursement/provider-org",
            .atLeastOne(["@ref", "narrative"])),
        IATIRule(
            "6.9.2", .error, at: "\(activity)/transaction/receiver-org | \(activity)/planned-disbursement/receiver-org",
            .atLeastOne(["@ref", "narrative"])),
        IATIRule("6.10.1", .error, at: "\(activity)/participating-org", .atLeastOne(["@ref", "narrative"])),
        IATIRule("6.11.1", .error, .atLeastOne(["activity-date[@type='1' or @type='2']"])),
        IATIRule(
            "6.13.1", .error, at: "\(activity)/policy-marker", .atLeastOne(["narrative"]), when: "@vocabulary='99'"),
        IATIRule(
            "6.14.1", .error, at: "\(activity)/policy-marker", .atLeastOne(["@significance"]),
            when: "@vocabulary='1' or @vocabulary = '' or not(@vocabulary)"),
        IATIRule("11.1.1", .error, .notInFuture("@last-updated-datetime")),
        IATIRule(
            "11.1.2", .error, .inOrder("activity-date[@type='1']/@iso-date", "activity-date[@type='3']/@iso-date")),
        IATIRule(
            "11.1.3", .error, .inOrder("activity-date[@type='2']/@iso-date", "activity-date[@type='4']/@iso-date")),
        IATIRule("11.1.4", .error, .notAfterToday("activity-date[@type='2']/@iso-date")),
        IATIRule("11.1.5", .error, .notAfterToday("activity-date[@type='4']/@iso-date")),
        IATIRule("11.2.1", .error, .notAfterToday("transaction/transaction-date/@iso-date")),
        IATIRule("11.2.2", .error, .notAfterToday("transaction/value/@value-date")),
    ]
}
