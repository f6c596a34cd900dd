/// Histories for every rule: some about which it is silent, and some in which it finds something.
enum RuleCases {
    static let all: [RuleCase] = [
        Self.b01, Self.b02, Self.b03, Self.b04, Self.b05, Self.b06, Self.b07, Self.b08, Self.b09, Self.b10, Self.b11,
        Self.b12, Self.b13, Self.b14, Self.b15, Self.b16, Self.b17, Self.b18, Self.b19, Self.b20, Self.b21, Self.b22,
        Self.b23, Self.r27, Self.r28,
    ].flatMap(\.self)
}
