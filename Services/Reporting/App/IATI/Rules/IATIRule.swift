/// One of the 79 official rules of IATI 2.03 that are about activities; ten more are about files of organisations. Some
/// ids have several cases.
struct IATIRule: Sendable {
    enum Severity: String { case error, warning }

    /// What must hold, with XPath expressions relative to the context. A selection of nodes holds even when it is empty:
    /// the official validator judges so.
    enum Condition: Sendable {
        /// The second expression holds where the first does.
        case ifThen(String, String)
        case atLeastOne([String])
        case noMoreThanOne([String])
        /// No text begins or ends with white space.
        case noSpaces([String])
        /// No text contains one of the symbols / & | ?
        case noSymbols([String])
        case percentage([String])
        case sumsTo100([String])
        case unique([String])
        case notInFuture(String)
        case notAfterToday(String)
        /// The first date is not after the second.
        case inOrder(String, String)
        case withinAYear(String, String)
        /// The identifier begins with that of the reporting organisation, or with a former one.
        case beginsWithReporter
        /// The identifier begins with an agency that is on the list and not withdrawn.
        case approvedAgency([String])
        /// A default, or a statement at every element that needs one.
        case languageEverywhere, sectorEverywhere, currencyEverywhere
    }

    let id: String
    let severity: Severity
    /// XPath: the elements to which the rule applies.
    let context: String
    let condition: Condition
    /// XPath: the rule applies once for each distinct text, which the expressions name as `$each`.
    let each: String?
    /// XPath: the rule applies only where this holds.
    let when: String?

    init(
        _ id: String, _ severity: Severity, at context: String = Self.activity, _ condition: Condition,
        each: String? = nil, when: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.context = context
        self.condition = condition
        self.each = each
        self.when = when
    }

    static let activity = "/iati-activities/iati-activity"
    /// Elements whose vocabulary is that of OECD-DAC, which need not be stated.
    static let dac = "[@vocabulary = '1' or @vocabulary = '' or not(@vocabulary)]"
    static let ofEach = "[@vocabulary = $each]"
    /// Indicators whose values are numbers.
    static let numeric = "[@measure='1' or @measure='2' or @measure='3' or @measure='4']"

    /// Every case, by id.
    static let all = Self.identifiers + Self.classifications + Self.information + Self.figuresAndMoney
}
