import RapheNumerics

/// What chance does to each subject of one arm of a study, looked up by the subject's number and a name.
///
/// Arms have seeds of their own, so that neither another arm nor more subjects shift what happens to anyone.
package struct SubjectDraws: Sendable {
  /// What the arm's draws of the model's parameters are made from: subject i is draw i.
  package let seed: UInt64

  /// The draws of an arm of a study with this seed.
  package init(seed: UInt64, arm: String) {
    // Names of parameters hold no space, so that none is drawn with this or any name below.
    self.seed = DrawKey.uniform(seed: seed, draw: 0, name: "arm \(arm)").bitPattern
  }

  /// A number in (0, 1).
  package func share(_ subject: Int, _ name: String) -> Double {
    DrawKey.uniform(seed: seed, draw: UInt64(subject), name: "share \(name)")
  }

  /// A log-normal factor with mean 1 and this coefficient of variation.
  ///
  /// It is exp(σz − σ²/2) with σ² = ln(1 + cv²), so that it moves no mean.
  package func factor(cv: Double, _ subject: Int, _ name: String) -> Double {
    guard cv > 0 else { return 1 }
    let variance = Double.naturalLogarithm(1 + cv * cv)
    let z = DrawKey.normalQuantile(share(subject, name))
    return Double.exponential(Double.root(variance) * z - variance / 2)
  }
}
