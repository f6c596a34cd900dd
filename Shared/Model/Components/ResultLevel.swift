/// How far from deeds towards effects a result or an indicator stands: the codes of the IATI list ResultType.
public enum ResultLevel: String, Vocabulary {
    case output = "1"
    case outcome = "2"
    case impact = "3"
    case other = "9"
}
