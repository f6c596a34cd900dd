import JSON
import Shared
import Testing

/// Row T4 for contributions in kind: a quantity that is or may be zero is not a sign of life.
struct InKindRows {
    static let quantities: [(String, String?, Bool)] = [
        ("perhaps nothing", #"{"from":0,"to":5}"#, false),
        // Related cases.
        ("at least one", #"{"from":1,"to":5}"#, true), ("nothing", "0", false), ("one", "1", true),
        ("at most five", #"{"at_most":5}"#, false), ("five or more", #"{"at_least":5}"#, true),
        ("nothing or more", #"{"at_least":0}"#, false), ("about ten", #"{"about":10}"#, true),
        ("nobody says how many", nil, true),
    ]

    @Test(arguments: Self.quantities) func t4WhatMayBeNothingIsNoLife(
        _ name: String, _ quantity: String?, _ isLife: Bool
    ) throws {
        let stated = quantity.map { #","quantity":\#($0)"# } ?? ""
        let content = try report(
            [
                Stated.agreement("mou", signed: "2016-01-01"),
                Stated.event(
                    "programs.in_kind_contribution.recorded",
                    #"{"in_kind_contribution":"k","what":{"en":"Trucks"},"on":"2018-06-01","#
                        + #""partnerships":[{"partnership":"p"}]\#(stated)}"#, id: "k"),
            ], asOf: "2018-12-31")
        #expect(content.lastSign("money_and_kind") == (isLife ? "2018-06-01" : nil))
        // Agreements are another sign, whatever was given.
        #expect(content.lastSign("paper") == "2016-01-01")
        #expect(content["life"]?.string(at: "alive") == (isLife ? "yes" : "no"))
    }
}
