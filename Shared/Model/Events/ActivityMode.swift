/// How people met.
public enum ActivityMode: String, CaseIterable, Sendable {
    case inPerson = "in_person"
    case online, hybrid
}
