internal import Shared

/// The instruments that Kembar can compute, by the code that events state.
public enum IndexInstruments {
    /// How an assessment is computed.
    public enum Method: Sendable {
        case maturity(MaturityModel)
        case egdi
        case losi(LOSI)
    }

    /// The satisfaction surveys.
    public static let surveys: [IKMInstrument] = [.permenpan14of2017]

    /// The versions of SPBE and its successor.
    public static let maturityModels: [MaturityModel] = [.spbe2020, .digitalGovernment2026]

    /// The editions of the local online service index.
    static let losi: [LOSI] = [.edition2020, .edition2022]

    /// The listed editions of the e-government development index. Those of other years are computed alike.
    private static let editionsOfEGDI = [2014, 2016, 2018, 2020, 2022, 2024]

    /// Every instrument, by index and year.
    public static let all: [Instrument] =
        Self.surveys.map { survey in
            Instrument(
                survey.version, survey.elements.map { .init(code: $0.code, name: $0.name, weight: nil) },
                scale: survey.scale)
        }
        + Self.maturityModels.map { model in
            Instrument(
                model.version,
                model.aspects.map { .init(code: $0.code, name: $0.name, weight: .exact($0.weight)) },
                scale: model.levels)
        }
        + Self.editionsOfEGDI.map { Instrument(EGDI.edition($0), isEdition: true) }
        + Self.losi.map { Instrument($0.version, indicators: $0.indicators, isEdition: true) }

    static func survey(_ code: String) -> IKMInstrument? { Self.surveys.first { $0.version.code == code } }

    /// The method and version of an assessment: a code of `maturityModels`, or `egdi-2022`, `losi-2022`. Nil for an
    /// unknown code: its value can be recorded and not computed.
    static func assessment(_ code: String) -> (method: Method, version: IndexVersion)? {
        if let model = Self.maturityModels.first(where: { $0.version.code == code }) {
            return (.maturity(model), model.version)
        }
        let parts = code.split(separator: "-")
        guard parts.count == 2, let year = Int(parts[1]), (1900...2200).contains(year) else { return nil }
        switch parts[0] {
        case "egdi": return (.egdi, EGDI.edition(year))
        case "losi":
            guard let edition = Self.losi.first(where: { $0.version.firstYear == year }) else {
                return nil
            }
            return (.losi(edition), edition.version)
        default: return nil
        }
    }
}
