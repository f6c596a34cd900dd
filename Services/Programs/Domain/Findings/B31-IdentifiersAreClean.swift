internal import Shared

extension Rule {
    /// IATI: an identifier has no white space and none of `/`, `&`, `|`, `?`.
    static let identifiersAreClean = Rule(
        "B31", of: [.programme, .organisation], "An IATI identifier has no white space and none of / & | ?."
    ) { entity, _ in
        let field = Programme.fields.iatiIdentifier.name
        let identifier =
            entity.of(Programme.self)?.iatiIdentifier ?? entity.of(Organisation.self)?.iatiIdentifier
        guard let identifier,
            let sign = IATIIdentifier.wrongCharacter(in: identifier)
        else { return [] }
        let shown = sign.isWhitespace ? "white space" : "\"\(sign)\""
        return [
            RuleResult(
                "The IATI identifier of \(entity.name) has \(shown) in it: it is kept as stated, and not exported as an identifier.",
                entity.claims(of: field)?.believed.events ?? [])
        ]
    }
}
