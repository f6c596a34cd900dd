internal import FoundationEssentials
public import Shared

/// The bands of the clarity score (formula F11): clear from 80, adequate from 60, vague from 40, unclear below.
public enum ClarityBand: String, Vocabulary {
    case clear, adequate, vague, unclear

    init(_ score: Decimal) {
        self = score >= 80 ? .clear : score >= 60 ? .adequate : score >= 40 ? .vague : .unclear
    }
}
