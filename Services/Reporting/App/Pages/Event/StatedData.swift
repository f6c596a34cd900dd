internal import HTML
internal import JSON
internal import ReportingDomain
internal import Shared

/// The data of an event as readers see them: each member by its name in the language of the page.
struct StatedData {
    private let data: EventData
    private let page: PageContext

    init(_ data: EventData, _ page: PageContext) {
        self.data = data
        self.page = page
    }

    var node: HTMLNode { self.list(self.data.members.members, path: nil) }

    private func list(_ members: [(key: String, value: JSONView)], path: String?) -> HTMLNode {
        element("dl", ["class": "facts"]) {
            for (name, value) in members {
                element("dt") { self.name(name, path) }
                element("dd") { self.value(value, path: path.map { FieldName.path($0, name) } ?? name) }
            }
        }
    }

    private func name(_ name: String, _ path: String?) -> String {
        let field = path.map { FieldName.path($0, name) } ?? name
        let word = FieldName.translation(of: field, kind: self.data.entity.kind)
        return (word ?? Self.common[name]).map { self.page.word($0) } ?? name.replacing("_", with: " ")
    }

    /// A reference to an entity in one line; nil for any other object.
    private func reference(_ value: JSONView) -> String? {
        guard value.count == 2, let thing = try? EntityReference(json: value, at: "") else { return nil }
        return "\(self.page.word(thing.kind.translation)): \(thing.code)"
    }

    private func value(_ value: JSONView, path: String) -> HTMLNode {
        switch value.kind {
        case .object:
            if let text = try? LanguageMap(json: value, at: path) { return self.page.stated(text) }
            if let thing = self.reference(value) { return .text(thing) }
            return self.list(value.members, path: path)
        case .array:
            return element("ul") {
                for item in value.elements { element("li") { self.value(item, path: path) } }
            }
        case .string:
            let text = value.string ?? ""
            if Self.isDate(text), let date = CoarseDate(text) { return .text(self.page.date(date)) }
            return text.hasPrefix("https://") || text.hasPrefix("http://")
                ? element("a", ["href": text, "rel": "noopener noreferrer"]) { text } : .text(text)
        case .number: return .text(self.number(value.number ?? ""))
        case .bool: return .text(self.page.word(value.bool == true ? .yes : .no))
        case .null: return .text("–")
        }
    }

    /// A year has no separator of thousands.
    private func number(_ digits: String) -> String {
        digits.count <= 4 && digits.allSatisfy(\.isNumber) ? digits : self.page.language.number(digits)
    }

    private static func isDate(_ text: String) -> Bool {
        text.wholeMatch(of: /\[?(?:\.\.)?[0-9]{4}(?:-[0-9]{2}){0,2}(?:\.\.(?:[0-9]{4}(?:-[0-9]{2}){0,2})?)?\]?/) != nil
    }

    /// Members that many events have.
    private static let common: [String: Translation] = [
        "sources": Translation("sumber", "sources", "출처"), "title": Translation("judul", "title", "제목"),
        "url": Translation("alamat", "address", "주소"), "note": Translation("catatan", "note", "설명"),
        "evidence": Translation("jenis bukti", "kind of evidence", "증거 유형"),
        "remark": Translation("keterangan", "remark", "비고"), "quote": Translation("kutipan", "quotation", "인용"),
        "published": Translation("diterbitkan", "published", "발행일"), "author": Translation("penulis", "author", "작성자"),
        "start": Translation("mulai", "start", "시작"), "end": Translation("selesai", "end", "종료"),
        "type": Translation("jenis", "type", "유형"), "kind": Translation("jenis", "kind", "종류"),
        "code": Translation("kode", "code", "코드"), "about": Translation("tentang", "about", "대상"),
        "amount": Translation("jumlah", "amount", "금액"), "currency": Translation("mata uang", "currency", "통화"),
        "prefer": Translation("yang diutamakan", "preferred", "우선하는 기재 내용"),
        "rank": Translation("peringkat", "rank", "순위"),
        "reason": Translation("alasan", "reason", "사유"), "period": Translation("periode", "period", "기간"),
        "source": Translation("penerbit", "publisher", "발행처"), "id": Translation("pengenal", "identifier", "식별자"),
        "value": Translation("nilai", "value", "값"), "name": Translation("nama", "name", "이름"),
        "text": Translation("uraian", "text", "내용"), "version": Translation("versi", "version", "버전"),
        "quoted": Translation("angka sebagaimana tercetak", "figure as printed", "인쇄된 수치"),
        "indicator": Translation("indikator", "indicator", "지표"),
        "observation": Translation("data realisasi", "observed figure", "실적치"),
        "state": Translation("status", "state", "상태"),
    ]
}
