/// What one finding says of the difference between two of several groups.
public struct Contrast: Hashable, Sendable {
  /// The place of the group whose level counts positively.
  public var first: Int
  /// The place of the group whose level is subtracted.
  public var second: Int
  /// The likelihood of the true effect in the finding's sample, first minus second.
  public var likelihood: Likelihood

  /// A finding on two different groups.
  public init(_ first: Int, minus second: Int, _ likelihood: Likelihood) {
    precondition(first != second && first >= 0 && second >= 0, "a contrast has two groups")
    self.first = first
    self.second = second
    self.likelihood = likelihood
  }

  /// The same finding with the group of the higher place first.
  var upward: Contrast { first > second ? self : Contrast(second, minus: first, likelihood.mirrored) }
}

/// The steps between neighbouring groups, x_k = θ_{k+1} − θ_k: all that findings on differences can tell.
enum Steps {
  /// The coefficients of a contrast: the steps from the second group to the first, or back.
  static func coefficients(_ first: Int, minus second: Int, groups: Int) -> [Double] {
    (0..<groups - 1).map { step in
      (second..<max(first, second)).contains(step) ? 1 : (first..<max(first, second)).contains(step) ? -1 : 0
    }
  }

  /// The covariance of the steps between independent levels of variance ½: 1, with −½ between neighbours.
  static func covariance(groups: Int) -> SymmetricMatrix {
    var matrix = SymmetricMatrix(count: groups - 1)
    for step in 0..<groups - 1 {
      matrix[step, step] = 1
      if step > 0 { matrix[step, step - 1] = -0.5 }
    }
    return matrix
  }

  /// The conditions of a rising order, the lowest group named first.
  static func rising(_ order: [Int], groups: Int) -> [LinearConstraint] {
    zip(order, order.dropFirst()).map { low, high in
      LinearConstraint(coefficients(high, minus: low, groups: groups), lower: 0)
    }
  }
}
