/// The level of a result or an indicator, from outputs to impacts: the codes of the IATI list ResultType.
public enum ResultLevel: String, Vocabulary {
    case output = "1"
    case outcome = "2"
    case impact = "3"
    case other = "9"
}
