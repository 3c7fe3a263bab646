/// What this library calls itself in its reports.
public enum Release {
  /// The version of the program and of its library.
  public static let version = "0.1.0"
}
