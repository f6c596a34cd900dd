internal import HTML
internal import ReportingDomain
internal import Shared

/// The three checks by which CLAIR (Japan) registers a relation as sister cities.
struct RegistryChecksNode {
    private let checks: [RegistryCheck]
    private let page: PageContext

    init(_ checks: [RegistryCheck], _ page: PageContext) {
        self.checks = checks
        self.page = page
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.registryChecks) }
            element("table") {
                self.page.head(.registryCheck, .byTheRecord)
                element("tbody") {
                    for check in self.checks {
                        element("tr") {
                            element("th", ["scope": "row"]) {
                                "\(self.page.word(check.check.translation)) "
                                self.page.refs(check.events)
                            }
                            self.page.cell(.byTheRecord) {
                                self.page.word(.isMet(check.isMet))
                                if let fields = check.fields {
                                    element("div", ["class": "small soft"]) {
                                        self.page.phrase(.activeFields, self.page.count(fields))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
