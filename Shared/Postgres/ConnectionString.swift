internal import CPostgres

/// Reads options of a libpq connection string or URI.
public enum ConnectionString {
    /// The value of an option such as `sslcert`; nil when the string does not give it.
    public static func option(_ keyword: String, in conninfo: String) -> String? {
        guard let options = PQconninfoParse(conninfo, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var option = options
        while let name = option.pointee.keyword {
            if String(cString: name) == keyword { return option.pointee.val.map { String(cString: $0) } }
            option += 1
        }
        return nil
    }
}
