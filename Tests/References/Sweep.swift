import Foundation

/// How much of an endless range of inputs a run tests: everybody's run a few, `.ci/run` a wide sweep.
///
/// Every behaviour is tested in either; a sweep only draws more inputs, of the same seeds and then of further ones.
public enum Sweep {
  /// Whether the environment variable `RAPHE_SWEEP` asks for the wide one.
  public static let isWide = ProcessInfo.processInfo.environment["RAPHE_SWEEP"] == "1"

  /// A count of inputs.
  public static func count(_ few: Int, wide: Int) -> Int { isWide ? wide : few }

  /// Seeds, which a wide sweep goes on with where the few end.
  public static func seeds(_ few: Int, wide: Int) -> Range<UInt64> { 0..<UInt64(count(few, wide: wide)) }
}
