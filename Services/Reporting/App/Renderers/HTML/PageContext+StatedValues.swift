internal import HTML
internal import JSON
internal import ReportingDomain
internal import Shared

// Values of fields about which sources disagree.
extension PageContext {
    /// A field's name; its name in data for a field that no event declares.
    func name(ofField field: String, kind: EntityKind) -> String {
        FieldName.translation(of: field, kind: kind).map { self.word($0) } ?? field
    }

    /// A value in readable form: a word, a date, a number, a text, names.
    func value(_ value: StatedValue, of field: String, kind: EntityKind) -> String {
        switch value {
        case .date(let date): self.date(date)
        case .period(let period): self.span(period)
        case .text(let text): self.plain(text)
        case .word(let word): FieldWord.translation(of: word, kind: kind, field: field).map { self.word($0) } ?? word
        case .code(let code): code.text
        case .quantity(let quantity): self.quantity(quantity, unit: nil) ?? ""
        case .money(let money): self.quantity(money.amount, unit: money.currency) ?? ""
        case .flag(let flag): self.word(flag ? .yes : .no)
        case .string(let string):
            FieldWord.translation(of: string, kind: kind, field: field).map { self.word($0) } ?? string
        case .entity(let entity): entity.code.text
        case .dimensions(let dimensions): self.dimensions(dimensions)
        case .list(let values):
            values.map { self.value($0, of: field, kind: kind) }.joined(separator: ", ")
        case .object(let members): self.object(members, of: field, kind: kind)
        }
    }

    /// The same, with texts in another language marked.
    func node(_ value: StatedValue, of field: String, kind: EntityKind) -> [HTMLNode] {
        switch value {
        case .text(let text): [self.stated(text)]
        case .list(let values):
            values.enumerated().flatMap { position, value in
                (position == 0 ? [] : [.text(", ")]) + self.node(value, of: field, kind: kind)
            }
        case .object(let members):
            if let name = Self.name(among: members) {
                self.node(name.value, of: FieldName.path(field, name.name), kind: kind)
            } else {
                [.text(self.object(members, of: field, kind: kind))]
            }
        default: [.text(self.value(value, of: field, kind: kind))]
        }
    }

    private static func name(among members: [StatedValue.Member]) -> StatedValue.Member? {
        let names = [AgreementComponent.fields.name.name, Milestone.fields.name.name]
        return members.first { names.contains($0.name) }
    }

    /// An object by its name if it has one, else member by member.
    private func object(_ members: [StatedValue.Member], of field: String, kind: EntityKind) -> String {
        if let name = Self.name(among: members) {
            return self.value(name.value, of: FieldName.path(field, name.name), kind: kind)
        }
        return members.map { member in
            let path = FieldName.path(field, member.name)
            let name = FieldName.translation(of: path, kind: kind).map { self.word($0) } ?? member.name
            return "\(name): \(self.value(member.value, of: path, kind: kind))"
        }.joined(separator: "; ")
    }

    /// A breakdown by its names and values.
    func dimensions(_ dimensions: Dimensions) -> String {
        dimensions.parts.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    }
}
