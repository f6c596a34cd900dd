/// A status code and its reason phrase.
public struct HTTPStatus: Hashable, Sendable {
    public let code: Int
    public let phrase: String

    public static let ok = HTTPStatus(code: 200, phrase: "OK")
    public static let accepted = HTTPStatus(code: 202, phrase: "Accepted")
    public static let notModified = HTTPStatus(code: 304, phrase: "Not Modified")
    public static let badRequest = HTTPStatus(code: 400, phrase: "Bad Request")
    public static let unauthorized = HTTPStatus(code: 401, phrase: "Unauthorized")
    public static let notFound = HTTPStatus(code: 404, phrase: "Not Found")
    public static let methodNotAllowed = HTTPStatus(code: 405, phrase: "Method Not Allowed")
    public static let notAcceptable = HTTPStatus(code: 406, phrase: "Not Acceptable")
    public static let conflict = HTTPStatus(code: 409, phrase: "Conflict")
    public static let gone = HTTPStatus(code: 410, phrase: "Gone")
    public static let lengthRequired = HTTPStatus(code: 411, phrase: "Length Required")
    public static let contentTooLarge = HTTPStatus(code: 413, phrase: "Content Too Large")
    public static let unsupportedMediaType = HTTPStatus(code: 415, phrase: "Unsupported Media Type")
    public static let unprocessable = HTTPStatus(code: 422, phrase: "Unprocessable Content")
    public static let internalError = HTTPStatus(code: 500, phrase: "Internal Server Error")
    public static let notImplemented = HTTPStatus(code: 501, phrase: "Not Implemented")
    public static let unavailable = HTTPStatus(code: 503, phrase: "Service Unavailable")
}
