/// The level at which results are told, wherever none is named.
public enum Level {
  /// The share of a distribution that an interval holds, and the probability from which on something is relied on.
  public static let usual = 0.95
  /// How many standard deviations around the mean hold that share of a normal distribution (mpmath 1.3.0, 16 digits).
  public static let usualDeviations = 1.959_963_984_540_054
}
