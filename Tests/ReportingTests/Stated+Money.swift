import JSON
import Shared

/// Money of partnership `p`, each event in one line. Omitted members have defaults: the year 2017, and the partnership
/// itself if no programme is named.
extension Stated {
    static func programme(_ code: String) throws -> HistoryEvent {
        try Self.event(
            "programs.programme.registered",
            #"{"programme":"\#(code)","title":{"en":"\#(code)"},"partnerships":["p"]}"#, id: "programme-\(code)")
    }

    /// - Parameter members: JSON members without the braces around them.
    static func budget(
        _ code: String, _ amount: String, _ members: String = "", id: String? = nil, from source: String = Self.office,
        at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        let filled = Self.filled(
            members,
            [
                "type": #""1""#, "start": #""2017-01-01""#, "end": #""2017-12-31""#,
                "value": #"{"amount":\#(amount),"currency":"IDR"}"#,
            ])
        return try Self.event(
            "programs.budget.stated", #"{"budget":"\#(code)",\#(filled)}"#, id: id ?? code, from: source, at: time)
    }

    /// A disbursement of 30 June 2017.
    ///
    /// - Parameter members: JSON members without the braces around them.
    static func payment(
        _ code: String, _ amount: String, _ members: String = "", id: String? = nil, from source: String = Self.office,
        at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        let filled = Self.filled(
            members,
            [
                "type": #""3""#, "on": #""2017-06-30""#, "value": #"{"amount":\#(amount),"currency":"IDR"}"#,
            ])
        return try Self.event(
            "programs.transaction.recorded", #"{"transaction":"\#(code)",\#(filled)}"#, id: id ?? code, from: source,
            at: time)
    }

    /// The members, with defaults for those that are omitted.
    private static func filled(_ members: String, _ others: KeyValuePairs<String, String>) -> String {
        func isStated(_ name: String) -> Bool { members.contains("\"\(name)\":") }
        var all = members.isEmpty ? [] : [members]
        for (name, value) in others where !isStated(name) { all.append("\"\(name)\":\(value)") }
        if !isStated("programme"), !isStated("partnerships") { all.append(#""partnerships":[{"partnership":"p"}]"#) }
        return all.joined(separator: ",")
    }
}

/// The money of a content in short.
extension JSONValue {
    /// Sums: `budget revised 540`, or with their range: `transaction type 3 undecided, 30 to 50`.
    var sums: [String] {
        (self["money"]?.list(at: "sums") ?? []).map { sum in
            let range = sum["range"].map { ", \($0["from"]?.text ?? "") to \($0["to"]?.text ?? "")" } ?? ""
            return "\(sum.string(at: "heading") ?? "") \(sum["amount"]?.text ?? "undecided")\(range)"
        }
    }

    /// Records that are in no sum, with the reason and what is counted in their place: `b1 revised b2`.
    var unsummed: [String] {
        (self["money"]?.list(at: "items") ?? []).filter { $0["excluded"] != nil }.map { item in
            [item.string(at: "code"), item.string(at: "excluded"), item.string(at: "counted")].compactMap { $0 }
                .joined(separator: " ")
        }
    }

    /// The day of the last sign of life of a kind.
    func lastSign(_ axis: String) -> String? {
        self["life"]?.list(at: "signs").first { $0.string(at: "axis") == axis }?["last"]?.string(at: "date")
    }
}
