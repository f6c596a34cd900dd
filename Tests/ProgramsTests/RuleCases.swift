/// Histories for every rule: some without a finding, and some with findings.
enum RuleCases {
    static let all: [RuleCase] = [
        Self.b01, Self.b02, Self.b03, Self.b04, Self.b05, Self.b06, Self.b07, Self.b08, Self.b09, Self.b10, Self.b11,
        Self.b12, Self.b13, Self.b14, Self.b15, Self.b16, Self.b17, Self.b18, Self.b19, Self.b20, Self.b21, Self.b22,
        Self.b23, Self.b24, Self.b25, Self.b26, Self.b27, Self.b28, Self.b29, Self.b30, Self.b31, Self.b32, Self.b33,
        Self.r27, Self.r28,
    ].flatMap(\.self)
}
