/// The type of an event: `org.kembar.<area>.<noun>.<past-tense verb>.v<major>`.
public struct EventType: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ area: Area, _ name: StaticString, major: Int = 1) {
        self.text = "org.kembar.\(area.rawValue).\(name).v\(major)"
    }

    /// A type as it was received; the catalogue determines whether Kembar knows it.
    public init(unchecked text: String) { self.text = text }

    /// The type without its version, when it has Kembar's form.
    public var family: String? {
        guard self.text.hasPrefix("org.kembar."), let dot = self.text.lastIndex(of: "."),
            self.text[dot...].hasPrefix(".v"), Int(self.text[dot...].dropFirst(2)) != nil
        else { return nil }
        return String(self.text[..<dot])
    }

    /// The area that the type names.
    public var area: Area? {
        let parts = self.text.split(separator: ".", maxSplits: 3)
        return parts.count == 4 ? Area(rawValue: String(parts[2])) : nil
    }

    /// Noun and verb: `("obstacle", "opened")` of `org.kembar.programs.obstacle.opened.v1`.
    public var nounAndVerb: (noun: Substring, verb: Substring)? {
        let parts = self.text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 6 ? (parts[3], parts[4]) : nil
    }

    public var description: String { self.text }
}
