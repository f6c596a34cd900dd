internal import Chance

/// A random history of a whole cooperation: a small cast, and steps of every life cycle in any order, legal or not,
/// with rival claims, withdrawals, preferences and ranks. It has no names of persons: they may not come by Kafka.
struct RandomHistory {
    private var generator: Seeded
    private(set) var events: [String] = []
    private static let sources = ["https://office.example", "https://partner.example", "urn:ministry"]

    /// Whether each step is dated after those before it, as for a partner that reports most steps as they happen.
    private let isSteady: Bool
    /// The prefixes of the event types that may occur.
    private let types: [String]

    init(_ seed: UInt64, steps: Int, of types: [String] = [""], isSteady: Bool = false) {
        self.generator = Seeded(seed)
        self.isSteady = isSteady
        self.types = types
        self.events = Self.cast
        for number in 0..<steps { self.events.append(self.step(number)) }
    }

    /// Everything that the steps refer to.
    private static let cast: [String] =
        Stated.pair
        + [
            Stated.partnership("q", ["b", "a"]),
            Stated.event("organisation.registered", #"{"organisation":"o","name":{"en":"O"}}"#, id: "o"),
            Stated.event("post.registered", #"{"post":"head","organisation":"o","title":{"en":"Head"}}"#, id: "head"),
            Stated.event(
                "agreement.drafted", #"{"agreement":"m","kind":"mou","partnerships":["p"],"on":"2015-01-01"}"#, id: "m"),
            Stated.event(
                "component.defined", #"{"component":"c","name":{"en":"C"},"agreement":"m"}"#, id: "c"),
            Stated.event(
                "programme.registered", #"{"programme":"g","title":{"en":"G"},"partnerships":["p","q"]}"#, id: "g"),
            Stated.planned("t", "p", on: "2015-02-01"), Stated.planned("u", "q", on: "2015-02-01"),
            Stated.event(
                "obstacle.opened", #"{"obstacle":"b","category":"funding","title":{"en":"B"},"on":"2015"}"#, id: "b"),
            Stated.event(
                "offer.made", #"{"offer":"f","what":{"en":"F"},"partnerships":[{"partnership":"p"}]}"#, id: "f"),
            Stated.event(
                "participation.recorded", #"{"participation":"r","activity":"t","persons":3}"#, id: "r"),
            Stated.event(
                "responsibility.assigned",
                #"{"responsibility":"s","component":"c","party":{"kind":"city","code":"a"},"role":"2","from":"2015"}"#,
                id: "s"),
        ]

    private mutating func step(_ number: Int) -> String {
        // Sometimes a coarse date, which is less certainly before or after another.
        let year = 2015 + (self.isSteady ? number / 90 : self.generator.below(6))
        let month = 1 + (self.isSteady ? number / 10 % 9 : self.generator.below(9))
        let date =
            switch self.isSteady ? 4 : self.generator.below(4) {
            case 4: "\(year)-0\(month)-1\(number % 10)"
            case 0: "\(year)"
            case 1: "\(year)-0\(month)"
            default: "\(year)-0\(month)-1\(self.generator.below(10))"
            }
        let occurrence = 1 + (self.isSteady ? number : self.generator.below(3))
        let on = #""on":"\#(date)","occurrence":\#(occurrence)"#
        let why = #""reason":{"text":{"en":"Because."},"code":"other"}"#
        let version = 1 + (self.isSteady ? number : self.generator.below(2))
        let activity = self.generator.pick(["t", "u"])
        let steps: [(String, String)] = [
            ("partnership.suspended", #""partnership":"p",\#(on),\#(why)"#),
            ("partnership.resumed", #""partnership":"p",\#(on)"#),
            (
                "agreement.drafted",
                #""agreement":"m","kind":"mou","partnerships":["q"],"on":"\#(date)","version":\#(version)"#
            ),
            (
                "agreement.signed",
                #""agreement":"m","kind":"mou","partnerships":["p"],"signed":"\#(date)","version":\#(version)"#
            ),
            ("agreement.approved", #""agreement":"m","on":"\#(date)""#),
            ("agreement.formality_recorded", #""agreement":"m","formality":"deposit","on":"\#(date)""#),
            ("agreement.entered_into_force", #""agreement":"m","on":"\#(date)","version":\#(version)"#),
            ("agreement.expired", #""agreement":"m","on":"\#(date)","version":\#(version)"#),
            ("agreement.terminated", #""agreement":"m","on":"\#(date)",\#(why)"#),
            ("formation_step.planned", #""agreement":"m","step":4,"on":"\#(date)""#),
            ("formation_step.completed", #""agreement":"m","step":4,"on":"\#(date)""#),
            ("participation.recorded", #""participation":"r","activity":"\#(activity)","persons":\#(number)"#),
            ("offer.delivery_stated", #""offer":"f","delivery":"delivered","occurrence":\#(occurrence)"#),
            ("component.defined", #""component":"c","name":{"en":"C\#(number)"},"agreement":"m""#),
            ("responsibility.vacated", #""responsibility":"s",\#(on)"#),
            ("post.filled", #""post":"head","person":"x\#(number % 3)","from":"\#(date)","occurrence":\#(occurrence)"#),
            ("post.vacated", #""post":"head",\#(on)"#),
            ("programme.status_changed", #""programme":"g","status":"\#(1 + number % 6)",\#(on)"#),
            ("activity.started", #""activity":"\#(activity)","start":"\#(date)","occurrence":\#(occurrence)"#),
            ("activity.postponed", #""activity":"\#(activity)",\#(on),\#(why)"#),
            ("activity.completed", #""activity":"\#(activity)","partnerships":["p"],"end":"\#(date)""#),
            ("activity.cancelled", #""activity":"\#(activity)","on":"\#(date)",\#(why)"#),
            ("obstacle.closed", #""obstacle":"b","outcome":"resolved",\#(on)"#),
            ("obstacle.reopened", #""obstacle":"b",\#(on)"#),
            ("offer.decided", #""offer":"f","decision":"declined","on":"\#(date)""#),
            ("participation.followed_up", #""participation":"r","after_months":6,"on":"\#(date)""#),
            (
                "transaction.recorded",
                #""transaction":"x\#(number % 5)","type":"3","on":"\#(date)","value":{"amount":\#(number),"currency":"IDR"},"partnerships":[{"partnership":"q"}],"activity":"t""#
            ),
            ("claim.preferred", self.preference()),
            ("event.withdrawn", self.withdrawal()),
            ("source.ranked", #""ranked":"\#(self.generator.pick(Self.sources))","rank":\#(1 + number % 4)"#),
        ]
        let (type, data) = self.generator.pick(steps.filter { step in self.types.contains { step.0.hasPrefix($0) } })
        // Some have the same time: then the identity decides.
        let second = self.generator.below(40)
        let source = type == "event.withdrawn" ? Stated.office : self.generator.pick(Self.sources)
        return Stated.event(
            type, "{\(data)}", id: "step-\(number)", at: "2026-03-01T00:00:\(second < 10 ? "0" : "")\(second)Z",
            from: source)
    }

    private mutating func preference() -> String {
        let number = self.generator.below(max(1, self.events.count))
        return
            #""about":{"kind":"activity","code":"t"},"prefer":{"source":"\#(self.generator.pick(Self.sources))","id":"step-\#(number)"},"reason":{"en":"Seen."}"#
    }

    private mutating func withdrawal() -> String {
        let number = self.generator.below(max(1, self.events.count))
        return #""source":"\#(Stated.office)","id":"step-\#(number)","reason":{"en":"A mistake."}"#
    }
}
