/// What is judged when something is told, and never again: code lists and rules change, and what was accepted once must
/// stay readable by every later edition of them.
enum Door {
    /// Whether what is read has been accepted before.
    @TaskLocal static var isPassed = false

    /// A rule for what is new alone.
    static func onEntry(_ rule: () throws(Invalid) -> Void) throws(Invalid) {
        if !Self.isPassed { try rule() }
    }
}
