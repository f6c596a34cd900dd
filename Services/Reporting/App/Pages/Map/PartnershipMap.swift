internal import FoundationEssentials
internal import HTML
internal import ReportingDomain
internal import Shared

/// Partnerships on a map of the world, drawn as SVG: a point for each city and a line for each pair of partners.
struct PartnershipMap {
    private let entries: [PortfolioEntry]
    private let page: PageContext

    init(_ entries: [PortfolioEntry], _ page: PageContext) {
        self.entries = entries.filter { $0.places.count > 1 }
        self.page = page
    }

    /// The room of a label in units of the map; a city whose label would cover an earlier one has none.
    private static let labelWidth: ExactNumber = 70
    private static let labelHeight: ExactNumber = 14

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.entries.isEmpty {
            element("figure", ["class": "chart map"]) {
                element("figcaption") {
                    element("strong") { self.page.word(.mapTitle) }
                    element("div", ["class": "small soft"]) { self.page.word(.mapIntroduction) }
                }
                element(
                    "svg",
                    [
                        "viewBox": "0 0 720 290", "role": "img", "aria-label": self.description,
                        "xmlns": "http://www.w3.org/2000/svg",
                    ]
                ) {
                    element("path", ["class": "land", "d": LandOutline.path])
                    for entry in self.entries { self.lines(entry) }
                    for city in self.cities { self.point(city, hasLabel: self.labelled.contains(city.code)) }
                }
                element("p", ["class": "small soft"]) { self.page.word(.mapSource) }
            }
        }
    }

    /// Each city once, by code.
    private var cities: [CityPlace] {
        Dictionary(self.entries.flatMap(\.places).map { ($0.code, $0) }) { first, _ in first }.values
            .sorted { $0.code.text < $1.code.text }
    }

    private var description: String {
        self.entries.map { entry in entry.places.map(self.name).joined(separator: " – ") }.joined(separator: "; ")
    }

    private func name(_ city: CityPlace) -> String {
        let name = self.page.plain(city.name)
        return name.isEmpty ? city.code.text : name
    }

    /// The place on the map, of which two units are one degree.
    private func place(_ city: CityPlace) -> (x: String, y: String) {
        func shown(_ value: ExactNumber) -> String { value.rounded(places: 1).description }
        return (shown((city.longitude + 180) * 2), shown((84 - city.latitude) * 2))
    }

    private func lines(_ entry: PortfolioEntry) -> HTMLNode {
        let places = entry.places.map(self.place)
        let pairs = places.indices.flatMap { first in places.indices.filter { $0 > first }.map { (first, $0) } }
        return element("g", ["class": "tie \(entry.vitality.rawValue)"]) {
            for (from, to) in pairs {
                element(
                    "line",
                    ["x1": places[from].x, "y1": places[from].y, "x2": places[to].x, "y2": places[to].y])
            }
        }
    }

    private var labelled: Set<Code> {
        var chosen: [CityPlace] = []
        for city in self.cities {
            let isFree = chosen.allSatisfy { other in
                abs(other.longitude - city.longitude) * 2 > Self.labelWidth
                    || abs(other.latitude - city.latitude) * 2 > Self.labelHeight
            }
            if isFree { chosen.append(city) }
        }
        return Set(chosen.map(\.code))
    }

    private func point(_ city: CityPlace, hasLabel: Bool) -> HTMLNode {
        let (x, y) = self.place(city)
        return element("g") {
            element("circle", ["class": "city", "cx": x, "cy": y, "r": "3"])
            if hasLabel {
                element("text", ["class": "label", "paint-order": "stroke", "x": x, "y": y, "dx": "5", "dy": "4"]) {
                    self.name(city)
                }
            }
        }
    }
}
