/// The reason for which a consumer leaves its group and joins it again.
package struct MembershipEnded: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
