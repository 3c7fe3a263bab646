import RapheStatistics

extension Judgement {
  /// What is believed of the levels of several groups, on the quantity's scale.
  public struct Levels: Sendable {
    /// The difference between two neighbours of the claimed order, the one said to have more minus the other.
    public struct Step: Sendable {
      /// The place of the group said to have less.
      public var lower: Int
      /// The place of the group said to have more.
      public var upper: Int
      /// The mean of the difference.
      public var mean: Double
      /// Its standard deviation.
      public var sd: Double
    }

    /// The steps from the lowest group to the highest.
    public var steps: [Step]
    /// The mean of tau, the standard deviation of true differences between samples.
    public var tau: Double
    /// The numerical error of the probability of the order.
    public var error: Double

    init(_ posterior: OrderPosterior, _ order: [Int], error: Double) {
      steps = zip(order, order.dropFirst()).map { lower, upper in
        let (mean, sd) = posterior.difference(upper, minus: lower)
        return Step(lower: lower, upper: upper, mean: mean, sd: sd)
      }
      tau = posterior.meanTau
      self.error = error
    }
  }
}

extension QuantityEvidence {
  /// The same findings, each as the group that stands higher in an order minus the other.
  func directed(along order: [Int]) -> QuantityEvidence {
    var directed = self
    directed.used = used.map { used in
      guard let pair = used.pair, let first = order.firstIndex(of: pair.first),
        let second = order.firstIndex(of: pair.second), first < second
      else { return used }
      var turned = used.mirrored
      turned.pair = pair.turned
      return turned
    }
    return directed
  }
}

extension [UsedFinding] {
  /// The findings as contrasts of groups.
  var contrasts: [Contrast] {
    map { used in
      guard let pair = used.pair else { preconditionFailure("a finding on an order without its two groups") }
      return Contrast(pair.first, minus: pair.second, used.likelihood)
    }
  }
}
