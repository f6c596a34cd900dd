/// Whether money or a thing of value is part of a cooperation, or only related to it.
public enum FundingRelation: String, Vocabulary {
    case partOf = "part_of"
    case related
}
