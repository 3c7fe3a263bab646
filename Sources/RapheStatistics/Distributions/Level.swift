/// The level at which results are told, wherever none is named.
public enum Level {
  /// The share of a distribution that an interval holds, and the probability from which on something is relied on.
  public static let usual = 0.95
}
