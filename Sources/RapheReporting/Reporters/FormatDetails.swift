/// What single formats do otherwise than they do by themselves.
public struct FormatDetails: Sendable {
  /// Whether a case of JUnit has its file as an attribute, which GitLab reads and a strict schema refuses.
  public var junitFileAttribute = false
  /// Whether SARIF has every claim, also those of which an alert would be wrong.
  public var sarifIncludesAll = false
  /// How files are called in their repository, for formats that are read there.
  public var paths = RepositoryPaths()
  /// The version that TAP says it is.
  public var tapVersion = TAPVersion.v13

  /// Makes them as formats are by themselves.
  public init() {}
}

/// A version of the Test Anything Protocol.
public enum TAPVersion: Int, Hashable, Sendable, CaseIterable {
  /// Which every harness reads.
  case v13 = 13
  /// The same lines under another name, at which the `prove` of Perl 5.36 fails.
  case v14 = 14
}
