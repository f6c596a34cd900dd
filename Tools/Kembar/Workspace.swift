internal import FoundationEssentials
internal import LocalStack

/// The folder `.kembar` in the current folder, which holds everything that runs here.
enum Workspace {
    static var root: String { "\(FileManager.default.currentDirectoryPath)/.kembar" }
    static var up: String { "\(Self.root)/up" }
    static var demo: String { "\(Self.root)/demo" }
}
