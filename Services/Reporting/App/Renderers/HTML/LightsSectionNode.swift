internal import HTML
internal import ReportingDomain
internal import Shared

/// The six lights, each with a word and a figure.
struct LightsSectionNode {
    private let lights: [Light]
    private let page: PageContext

    init(_ lights: [Light], _ page: PageContext) {
        self.lights = lights
        self.page = page
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.lights) }
            self.list
        }
    }

    var list: HTMLNode {
        element("dl", ["class": "cards lights"]) {
            for light in self.lights {
                element("div", ["class": light.colour.rawValue]) {
                    element("dt") { self.page.word(light.subject.translation) }
                    element("dd") {
                        self.page.word(light.colour.translation)
                        element("div", ["class": "small soft"]) { self.page.word(light.text) }
                    }
                }
            }
        }
    }
}
