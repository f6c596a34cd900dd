/// Why a consumer leaves its group, to join it again.
package struct MembershipEnded: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
