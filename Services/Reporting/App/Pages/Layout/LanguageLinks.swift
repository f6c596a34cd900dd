internal import HTML
internal import ReportingDomain
internal import Shared

/// Links to the same page in the other languages.
enum LanguageLinks {
    /// - Parameter query: further parameters, each after an ampersand.
    static func nav(_ current: PageLanguage, address: String, query: String = "") -> HTMLNode {
        element("nav", ["aria-label": Translation.language.text(in: current)]) {
            element("ul") {
                for language in PageLanguage.allCases {
                    element("li") {
                        if language == current {
                            element("span", ["aria-current": "page", "lang": language.rawValue]) { language.name }
                        } else {
                            element(
                                "a",
                                [
                                    "href": "\(address)?lang=\(language.rawValue)\(query)",
                                    "hreflang": language.rawValue,
                                    "lang": language.rawValue,
                                ]
                            ) {
                                language.name
                            }
                        }
                    }
                }
            }
        }
    }
}
