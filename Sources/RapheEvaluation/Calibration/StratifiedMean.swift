/// A mean over worlds of a model, of which half are drawn where something holds that is perhaps rare in it.
///
/// 2^bits is as large as 1 / P where all that a theory claims holds, which has the probability P: a plain mean over worlds
/// would rest on a few. So every second world is drawn from those where it holds, and each counts by how much more often
/// the model has it than both halves together. That is importance sampling from a mixture in which the two components have
/// their share exactly (Hesterberg 1995; Owen & Zhou 2000): no weight is above 2, and the mean has no bias.
struct StratifiedMean: Hashable, Sendable {
  /// The sums of one half of the worlds.
  private struct Half: Hashable {
    var count = 0.0
    var sum = 0.0
    var squares = 0.0

    var mean: Double { sum / max(count, 1) }
    /// The variance of the mean; of a single world, which does not tell it, so much that 1 is no surprise.
    var variance: Double {
      count > 1 ? max(0, squares / count - mean * mean) / (count - 1) : max(1, mean * mean)
    }

    mutating func add(_ other: Half) {
      count += other.count
      sum += other.sum
      squares += other.squares
    }
  }

  private var drawn = Half()
  private var held = Half()

  /// Adds a world of either half with its weight.
  mutating func add(_ value: Double, weight: Double, isHeld: Bool) {
    let term = value * weight
    let half = Half(count: 1, sum: term, squares: term * term)
    if isHeld { held.add(half) } else { drawn.add(half) }
  }

  /// Adds another part of the worlds.
  mutating func add(_ other: StratifiedMean) {
    drawn.add(other.drawn)
    held.add(other.held)
  }

  /// The mean with its Monte Carlo standard error.
  var mean: MonteCarloMean {
    guard held.count > 0 else { return MonteCarloMean(value: drawn.mean, error: drawn.variance.squareRoot()) }
    return MonteCarloMean(
      value: 0.5 * (drawn.mean + held.mean), error: 0.5 * (drawn.variance + held.variance).squareRoot())
  }
}

/// A mean over simulated worlds.
public struct MonteCarloMean: Hashable, Sendable {
  /// The mean.
  public var value: Double
  /// Its standard error.
  public var error: Double

  /// A mean and its error.
  public init(value: Double, error: Double) { (self.value, self.error) = (value, error) }

  /// The mean of a product of factors that are drawn independently (Goodman 1960).
  static func product(_ factors: [MonteCarloMean]) -> MonteCarloMean {
    let value = factors.reduce(1) { $0 * $1.value }
    let squares = factors.reduce(1) { $0 * ($1.value * $1.value + $1.error * $1.error) }
    return MonteCarloMean(value: value, error: max(0, squares - value * value).squareRoot())
  }
}
