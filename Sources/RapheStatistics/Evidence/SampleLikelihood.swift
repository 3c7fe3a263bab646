/// What the findings of one sample say together about the one true effect that they all report (scoring.md 2).
///
/// L(delta) = ∏ L_i(delta)^w_i with weights w_i = 1 / (1 + (m − 1) rho) for the m findings, whose errors are taken to be
/// correlated by rho. The exact ones come to one normal curve. Around the average mu the true effect is
/// delta ~ Normal(mu, tau²), which is integrated out of the product and not of each finding: `SampleIntegral`.
package struct SampleLikelihood: Hashable, Sendable {
  /// A finding with its weight.
  package struct Row: Hashable, Sendable {
    package var likelihood: Likelihood
    package var weight: Double
  }

  /// All findings.
  package let rows: [Row]
  /// The curve of the exact ones but for a constant factor, as of one estimate; nil without any.
  let center: Estimate?

  /// The findings of a sample with a positive weight each.
  package init(_ rows: [Row]) {
    precondition(rows.allSatisfy { $0.weight > 0 }, "a finding that counts has a positive weight")
    self.rows = rows
    var (precision, moment) = (0.0, 0.0)
    for row in rows {
      guard case .normal(let estimate, let variance) = row.likelihood else { continue }
      precision += row.weight / variance
      moment += row.weight / variance * estimate
    }
    center = precision > 0 ? Estimate(value: moment / precision, variance: 1 / precision) : nil
  }

  /// The findings without a closed form.
  var open: [Row] {
    rows.filter { if case .normal = $0.likelihood { false } else { true } }
  }

  /// The variance of a normal curve no wider in delta than the likelihood: the inverse sum of all precisions.
  var variance: Double { 1 / rows.reduce(0) { $0 + $1.weight / $1.likelihood.variance } }

  /// The same with the two groups exchanged.
  var mirrored: SampleLikelihood {
    SampleLikelihood(rows.map { Row(likelihood: $0.likelihood.mirrored, weight: $0.weight) })
  }
}
