/// The version of this source.
public enum KembarVersion {
    public static let text = "0.1.0"
}
