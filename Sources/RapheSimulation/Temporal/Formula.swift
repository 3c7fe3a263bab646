/// A claim about courses over time: signal temporal logic without `until` (Maler & Nickovic 2004).
///
/// Its robustness (Donzé & Maler 2010) is positive where it holds, in the unit of the signals, and says by how much
/// it holds or fails.
public indirect enum Formula: Hashable, Sendable {
  /// A weighted sum of signals against a bound.
  case bound([Weighted], Bound)
  /// The opposite.
  case not(Formula)
  /// Both.
  case and(Formula, Formula)
  /// At least one.
  case or(Formula, Formula)
  /// The second wherever the first.
  case implies(Formula, Formula)
  /// At some time of the window, counted from the time it is asked about.
  case eventually(Window, Formula)
  /// Throughout the window.
  case always(Window, Formula)

  /// A signal and its weight.
  public struct Weighted: Hashable, Sendable {
    /// The name of the signal.
    public var signal: String
    /// What it is multiplied by.
    public var weight: Double

    /// A signal with its weight.
    public init(_ signal: String, weight: Double = 1) {
      self.signal = signal
      self.weight = weight
    }
  }

  /// What a signal is compared to.
  public enum Bound: Hashable, Sendable {
    /// Not below.
    case atLeast(Double)
    /// Not above.
    case atMost(Double)
    /// Not further than the half width from the middle.
    case within(middle: Double, halfWidth: Double)

    /// By how much a value keeps it, negative where it does not.
    package func margin(of value: Double) -> Double {
      switch self {
      case .atLeast(let least): value - least
      case .atMost(let most): most - value
      case .within(let middle, let halfWidth): halfWidth - (value - middle).magnitude
      }
    }
  }

  /// A span of time, both ends included; what happens at the instant of its end is after it.
  public struct Window: Hashable, Sendable {
    /// Its beginning.
    public var from: Double
    /// Its end.
    public var to: Double

    /// A window.
    public init(from: Double, to: Double) {
      self.from = from
      self.to = to
    }
  }

  /// `signal reaches bound` within a window.
  public static func reaches(_ signal: String, _ bound: Bound, _ window: Window) -> Formula {
    .eventually(window, .bound([Weighted(signal)], bound))
  }

  /// `signal reaches bound and_stays_for duration`: it begins to within the window.
  public static func reaches(_ signal: String, _ bound: Bound, _ window: Window, staysFor duration: Double) -> Formula {
    .eventually(window, .always(Window(from: 0, to: duration), .bound([Weighted(signal)], bound)))
  }

  /// `signal stays bound` throughout a window.
  public static func stays(_ signal: String, _ bound: Bound, _ window: Window) -> Formula {
    .always(window, .bound([Weighted(signal)], bound))
  }
}

/// How clearly a formula holds.
public struct Robustness: Hashable, Sendable {
  /// By how much it holds (positive) or fails (negative), in the unit of the signals.
  public let margin: Double
  /// The threshold (for `within` the half width) for which it would just hold; nil if it has more than one bound.
  public let justHolds: Double?
}
