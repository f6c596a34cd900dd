/// How people meet.
public enum ActivityMode: String, Vocabulary {
    case inPerson = "in_person"
    case online, hybrid
}
