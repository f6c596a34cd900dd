/// Why a person is erased.
public enum ErasureReason: String, Vocabulary { case request, retention, other }
