extension IATIRule {
    // The expressions are those of the official rule set of IATI 2.03.
    static let identifiers: [IATIRule] = [
        IATIRule("1.1.3", .error, .unique(["reporting-org/@ref", "iati-identifier"])),
        IATIRule("1.1.21", .warning, .beginsWithReporter),
        IATIRule("1.3.1", .warning, .noSpaces(["iati-identifier"])),
        IATIRule("1.3.13", .warning, .noSymbols(["iati-identifier"])),
        IATIRule(
            "1.4.1", .warning,
            at: "\(activity)/transaction/provider-org | \(activity)/planned-disbursement/provider-org",
            .noSpaces(["@provider-activity-id"])),
        IATIRule(
            "1.5.1", .warning,
            at: "\(activity)/transaction/receiver-org | \(activity)/planned-disbursement/receiver-org",
            .noSpaces(["@receiver-activity-id"])),
        IATIRule("1.6.1", .warning, .noSpaces(["other-identifier[@type='A3']/@ref"])),
        IATIRule("1.7.1", .warning, .noSpaces(["related-activity/@ref"])),
        IATIRule("1.8.1", .warning, at: "\(activity)/participating-org", .noSpaces(["@ref"])),
        IATIRule("1.8.13", .warning, at: "\(activity)/participating-org", .noSymbols(["@ref"])),
        IATIRule("1.9.1", .warning, at: "\(activity)/participating-org", .noSpaces(["@activity-id"])),
        IATIRule(
            "1.10.1", .warning,
            at: "\(activity)/transaction/provider-org | \(activity)/planned-disbursement/provider-org",
            .noSpaces(["@ref"])),
        IATIRule(
            "1.10.13", .warning,
            at: "\(activity)/transaction/provider-org | \(activity)/planned-disbursement/provider-org",
            .noSymbols(["@ref"])),
        IATIRule("1.11.1", .warning, at: "\(activity)/other-identifier/owner-org", .noSpaces(["@ref"])),
        IATIRule("1.11.13", .warning, at: "\(activity)/other-identifier/owner-org", .noSymbols(["@ref"])),
        IATIRule("1.14.1", .warning, .noSpaces(["reporting-org/@ref"])),
        IATIRule("1.14.8", .warning, .approvedAgency(["reporting-org/@ref"])),
        IATIRule("1.14.13", .warning, .noSymbols(["reporting-org/@ref"])),
        IATIRule(
            "1.15.1", .warning,
            at: "\(activity)/transaction/receiver-org | \(activity)/planned-disbursement/receiver-org",
            .noSpaces(["@ref"])),
        IATIRule(
            "1.15.13", .warning,
            at: "\(activity)/transaction/receiver-org | \(activity)/planned-disbursement/receiver-org",
            .noSymbols(["@ref"])),
        IATIRule("1.16.1", .warning, .noSpaces(["other-identifier[@type='B1']/@ref"])),
    ]
}
