import RapheEvaluation
import RapheStatistics

/// The conventional meta-analysis of the findings with a size, in a few lines.
struct LedgerSummary {
  private let ledger: Ledger
  private let digits: EffectDigits
  private let scale: String

  init(_ ledger: Ledger, _ report: ClaimReport) {
    self.ledger = ledger
    digits = report.digits
    scale = report.scale
  }

  /// What it is of and how it was made.
  var heading: String {
    let analysis = ledger.analysis
    return "Conventional meta-analysis of the \(Numerals.count(analysis.count, "sample")) with a size "
      + "(\(analysis.estimator?.rawValue ?? ""); \(analysis.test.words))"
  }

  /// The estimate alone, of what.
  var brief: String {
    let analysis = ledger.analysis
    return "Conventional meta-analysis of the \(Numerals.count(analysis.count, "sample")) with a size: ".spaced
      + "\(scale) \(digits(analysis.estimate)) \(range(analysis.interval()))".unbroken
      + (analysis.iSquared.map { ", I² \(Numerals.fixed($0, 0)) %".unbroken } ?? "")
  }

  /// The results, a line each.
  var sentences: [String] { [estimate, heterogeneity, omissions, funnel].compactMap { $0 } }

  private var estimate: String {
    let analysis = ledger.analysis
    var parts = [
      "\(scale) \(digits(analysis.estimate)) \(range(analysis.interval()))".unbroken,
      "p \(Numerals.probability(analysis.p))".unbroken,
    ]
    if let p = ledger.regionP { parts.append("against the claim \(Numerals.probability(p))".unbroken) }
    if let prediction = ledger.predictionInterval { parts.append("one more sample \(range(prediction))".unbroken) }
    return parts.joined(separator: "; ")
  }

  private var heterogeneity: String {
    let analysis = ledger.analysis
    var parts = ["tau² \(digits(analysis.tau2))".unbroken]
    if let i2 = analysis.iSquared { parts.append("I² \(Numerals.fixed(i2, 0)) %".unbroken) }
    parts.append("Q \(Numerals.fixed(analysis.q, 1)) (p \(Numerals.probability(analysis.qP)))".unbroken)
    if analysis.tau2Interval() == nil { parts.append("less scatter than sampling error explains") }
    return parts.joined(separator: "; ")
  }

  private var omissions: String? {
    let estimates = ledger.omissions { $0.estimate }.map(\.answer)
    guard ledger.rows.count > 2, let least = estimates.min(), let most = estimates.max() else { return nil }
    return "leaving out one sample: \(digits(least)) to \(digits(most))"
  }

  private var funnel: String? {
    let sensitivity = ledger.sensitivity
    let side = sensitivity.favoured == .lower ? "below" : "above"
    var parts: [String] = []
    if sensitivity.affirmative > 0, let worst = sensitivity.worstCase {
      parts.append(
        "\(Numerals.count(sensitivity.affirmative, "sample")) significant \(side) zero; the others alone "
          + "\(digits(sensitivity.favoured.sign * worst.value))")
    }
    if let asymmetry = ledger.asymmetry {
      parts.append(
        "Egger's test of asymmetry p \(Numerals.probability(asymmetry.p)), ideally large studies "
          + "\(digits(asymmetry.limit)) \(range(asymmetry.limitInterval))")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func range(_ range: ClosedRange<Double>) -> String {
    "[\(digits(range.lowerBound)), \(digits(range.upperBound))]"
  }
}
