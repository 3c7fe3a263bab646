import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

/// Findings that are drawn anew with the designs, grades and samples of recorded ones.
///
/// The model is the evaluator's own: one true effect a sample, Normal(mu, tau²), and results around it with the recorded
/// variances, whose errors the dataset's rho correlates within a sample. In an order each group's level deviates by
/// Normal(0, tau²/2), so that differences do by tau². Then every result is reported as the recorded one was.
struct SimulatedFindings: Sendable {
  /// What becomes of a sample of which selection lets nothing be published.
  enum Unpublished: Hashable, Sendable {
    /// It is missing.
    case isMissing
    /// Another was published in its place: the world has the samples that are recorded.
    ///
    /// With one finding a sample, results are then distributed as the weights of Vevea & Woods (2005) have them, which
    /// are relative chances.
    case isReplaced
  }

  private let recorded: [UsedFinding]
  /// The positions of each sample's findings.
  private let samples: [[Int]]
  private let digests: [UInt32]
  private let favoured: [RapheStatistics.Direction]
  private let unpublished: Unpublished

  /// Findings of which those in the favoured directions are published more readily: one, or both where they are alike.
  init(_ recorded: [UsedFinding], favoured: [RapheStatistics.Direction], unpublished: Unpublished) {
    self.recorded = recorded
    self.favoured = favoured
    self.unpublished = unpublished
    digests = recorded.map { "\($0.finding.dataset)/\($0.finding.id)".digest }
    var places: [String: Int] = [:]
    var samples: [[Int]] = []
    for (position, used) in recorded.enumerated() {
      if let place = places[used.finding.sample] {
        samples[place].append(position)
      } else {
        places[used.finding.sample] = samples.count
        samples.append([position])
      }
    }
    self.samples = samples
  }

  /// What is published of a world, where each finding has an average effect.
  ///
  /// - Parameter severity: how strong the selection for publication is, from 0 to 2.
  func published(_ averages: [Double], _ tau: Double, _ draws: Draws, severity: Double) -> [UsedFinding] {
    findings(reporting: reports(averages, tau, draws, severity: severity))
  }

  /// What each finding reports in a world; nil for one that is not published.
  func reports(_ averages: [Double], _ tau: Double, _ draws: Draws, severity: Double) -> [Likelihood?] {
    let selections = severity > 0 ? favoured.map { Selection(severity: severity, favoured: $0) } : []
    var reports = [Likelihood?](repeating: nil, count: recorded.count)
    for positions in samples {
      var attempt: UInt32 = 0
      var isOver = false
      repeat {
        for position in positions {
          reports[position] = report(position, averages[position], tau, draws, attempt, selections)
          if reports[position] != nil { isOver = true }
        }
        attempt += 1
        // Each attempt is published with a chance of a tenth or more: none needs a hundredth of these.
      } while unpublished == .isReplaced && !isOver && attempt < 1 << 16
    }
    return reports
  }

  /// The findings with what they report.
  func findings(reporting reports: [Likelihood?]) -> [UsedFinding] {
    let published = zip(recorded, reports).compactMap { used, report in
      report.map { report in
        var used = used
        used.likelihood = report
        return used
      }
    }
    return published.count == recorded.count ? published : published.weighted()
  }

  /// What a finding reports; nil where it is not published.
  private func report(
    _ position: Int, _ average: Double, _ tau: Double, _ draws: Draws, _ attempt: UInt32, _ selections: [Selection]
  ) -> Likelihood? {
    let used = recorded[position]
    let (deviation, shared) = Self.ofSample(used, draws, attempt)
    let (ofError, ofPublication) = draws.uniforms(.finding, digests[position], attempt: attempt)
    let own = StandardNormal.quantile(ofError)
    let error = used.rho.squareRoot() * shared + (1 - used.rho).squareRoot() * own
    let variance = used.likelihood.variance
    let y = average + tau * deviation + variance.squareRoot() * error
    let chance = selections.map { $0.weight(Estimate(value: y, variance: variance)) }.max()
    return ofPublication < chance ?? 1 ? used.likelihood.reporting(y) : nil
  }

  /// What the findings of a sample share, each standard normal: the deviation of its effect, and of its error.
  private static func ofSample(_ used: UsedFinding, _ draws: Draws, _ attempt: UInt32) -> (Double, Double) {
    let sample = used.finding.sample
    guard let pair = used.pair else { return draws.normals(.sample, sample.digest, attempt: attempt) }
    let first = draws.normals(.sample, "\(sample)/\(pair.first)".digest, attempt: attempt)
    let second = draws.normals(.sample, "\(sample)/\(pair.second)".digest, attempt: attempt)
    let half = 0.5.squareRoot()
    return (half * (first.0 - second.0), half * (first.1 - second.1))
  }
}

extension Region {
  /// The side of 0 on which more of the region lies, by its prior probability; both sides where they are alike.
  func sides(_ scale: PriorScale) -> [RapheStatistics.Direction] {
    let prior = RandomEffectsPrior(scale)
    let above = prior.probability(of: intersection(.above(0))) ?? 0
    let below = prior.probability(of: intersection(.below(0))) ?? 0
    return abs(above - below) < 1e-9 ? [.lower, .higher] : [above > below ? .higher : .lower]
  }
}
