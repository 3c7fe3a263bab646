import RapheNumerics

/// One-sided selection for publication: how much more readily a result is published the smaller its p-value is.
///
/// The step weights of Vevea & Woods (2005, "Publication bias in research synthesis: sensitivity analysis using a priori
/// weight functions", Psychological Methods 10, table 1, one-tailed columns), the numbers as in metafor's `selmodel`.
/// p is one-sided, 1 − Φ(estimate / standard error) when higher estimates are favoured, so that a clear result in the
/// other direction has a p near 1 and is the least likely to be published.
///
/// A selection is an assumption under which evidence is weighed again, never an estimate: nothing is fitted to the data.
public struct Selection: Hashable, Sendable {
  /// How strong it is: 0 none, 1 moderate, 2 severe; weights between are interpolated.
  public let severity: Double
  /// The sign of the effects that are published more readily.
  public let favoured: Direction

  /// A selection of some severity from 0 to 2 in favour of a direction.
  public init(severity: Double, favoured: Direction) {
    precondition(severity >= 0 && severity <= 2, "a severity lies between 0 and 2")
    self.severity = severity
    self.favoured = favoured
  }

  /// The moderate selection of Vevea & Woods.
  public static func moderate(_ favoured: Direction) -> Selection { Selection(severity: 1, favoured: favoured) }

  /// The severe selection of Vevea & Woods.
  public static func severe(_ favoured: Direction) -> Selection { Selection(severity: 2, favoured: favoured) }

  /// The upper ends of the steps of the one-sided p-value; a p equal to one belongs to the step below it.
  public static let cuts = [0.005, 0.01, 0.05, 0.1, 0.25, 0.35, 0.5, 0.65, 0.75, 0.9, 0.95, 0.99, 0.995, 1]

  /// The chances of publication in each step, relative to the first, under moderate selection.
  public static let moderateWeights = [1, 0.99, 0.95, 0.8, 0.75, 0.65, 0.6, 0.55, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]

  /// The same under severe selection.
  public static let severeWeights = [1, 0.99, 0.9, 0.75, 0.6, 0.5, 0.4, 0.35, 0.3, 0.25, 0.1, 0.1, 0.1, 0.1]

  /// The chances of publication in each step, relative to the first.
  ///
  /// Linear in the severity: from 1 to the moderate weights up to 1, from these to the severe ones up to 2.
  public var weights: [Double] {
    zip(Selection.moderateWeights, Selection.severeWeights).map { moderate, severe in
      severity <= 1 ? 1 - severity + severity * moderate : (2 - severity) * moderate + (severity - 1) * severe
    }
  }

  /// The relative chance of publication of a result with this one-sided p, from 0 to 1.
  public func weight(p: Double) -> Double {
    let step = Selection.cuts.firstIndex { p <= $0 } ?? Selection.cuts.count - 1
    return weights[step]
  }

  /// The relative chance of publication of an estimate.
  public func weight(_ estimate: Estimate) -> Double {
    weight(p: StandardNormal.upper(favoured.sign * estimate.value / estimate.standardError))
  }

  /// The selection with the two groups exchanged.
  public var mirrored: Selection { Selection(severity: severity, favoured: favoured.opposite) }

  /// The weight as a function of the estimate, for studies of one sampling variance.
  func weightFunction(variance: Double) -> StepFunction {
    let root = variance.squareRoot()
    let weights = weights
    var jumps: [StepFunction.Jump] = []
    // p falls as the estimate moves in the favoured direction: from the last step to the first.
    for step in weights.indices.dropLast().reversed() where weights[step] != weights[step + 1] {
      let place = StandardNormal.upperQuantile(Selection.cuts[step]) * root
      jumps.append(StepFunction.Jump(place: place, height: weights[step] - weights[step + 1]))
    }
    let function = StepFunction(base: weights[weights.count - 1], jumps: jumps)
    return favoured == .higher ? function : function.mirrored
  }
}

extension Double {
  var naturalLogarithm: Double { log(self) }
  var exponential: Double { exp(self) }
}
