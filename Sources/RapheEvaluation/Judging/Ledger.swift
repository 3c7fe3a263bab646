import RapheEvidence
public import RapheLanguage
public import RapheStatistics

/// How the conventional ledger is kept.
public struct LedgerOptions: Hashable, Sendable {
  /// The estimator of the heterogeneity.
  public var estimator: HeterogeneityEstimator
  /// How the pooled estimate is tested.
  public var test: PooledTest

  /// Restricted maximum likelihood and the truncated Knapp-Hartung test, unless told otherwise.
  public init(estimator: HeterogeneityEstimator = .reml, test: PooledTest = .truncatedKnappHartung) {
    self.estimator = estimator
    self.test = test
  }
}

/// The conventional meta-analysis of the findings that were printed as numbers.
///
/// It stands beside the verdict and never enters it: what is printed as a number is mostly what was significant, so that
/// it is biased away from zero. Findings of one sample are aggregated first, with the dataset's correlation. Estimates are
/// in the claim's direction, on the quantity's scale.
public struct Ledger: Sendable {
  /// One sample.
  public struct Row: Sendable {
    /// The sample.
    public var sample: String
    /// The ids of its findings.
    public var findings: [String]
    /// What they say together.
    public var estimate: Estimate
  }

  /// The samples, sorted by name.
  public let rows: [Row]
  /// The meta-analysis, one estimate a row.
  public let analysis: MetaAnalysis
  /// Where the claim says the effect lies.
  public let region: Region
  /// What the claim speaks of.
  public let setting: Setting
  /// The direction that is taken to be published more readily: that of the estimate.
  public let favoured: Direction
  private let options: LedgerOptions

  /// The least number of rows at which a funnel is looked at.
  public static let leastFunnel = 10

  /// The ledger of some findings; nil with fewer than two samples that have exact ones.
  init?(_ used: [UsedFinding], region: Region, setting: Setting, options: LedgerOptions) {
    var samples: [String: (ids: [String], estimates: [Estimate], rho: Double)] = [:]
    for used in used {
      guard case .normal(let value, let variance) = used.likelihood else { continue }
      var sample = samples[used.finding.sample] ?? ([], [], used.rho)
      sample.ids.append(used.finding.id)
      sample.estimates.append(Estimate(value: value, variance: variance))
      samples[used.finding.sample] = sample
    }
    let rows = samples.keys.sorted().compactMap { name in
      samples[name].flatMap { sample in
        Estimate.aggregate(sample.estimates, rho: sample.rho).map {
          Row(sample: name, findings: sample.ids, estimate: $0)
        }
      }
    }
    guard rows.count > 1 else { return nil }
    self.init(rows: rows, region: region, setting: setting, options: options)
  }

  private init(rows: [Row], region: Region, setting: Setting, options: LedgerOptions) {
    self.rows = rows
    self.region = region
    self.setting = setting
    self.options = options
    analysis = MetaAnalysis(
      estimates: rows.map(\.estimate), estimator: options.estimator, test: options.test)
    favoured = analysis.estimate < 0 ? .lower : .higher
  }

  /// The p-value of the average effect lying outside the claim's region.
  ///
  /// One-sided for a direction; of equivalence for a range; for "different" twice the smaller of the two one-sided ones
  /// (a minimum-effect test). Nil for other regions, and for a claim about the next setting.
  public var regionP: Double? {
    guard setting == .average else { return nil }
    let intervals = region.intervals
    if intervals.count == 2, intervals[0].lower == -.infinity, intervals[1].upper == .infinity {
      return min(1, 2 * min(analysis.p(.lower, of: intervals[0].upper), analysis.p(.higher, of: intervals[1].lower)))
    }
    guard intervals.count == 1, let interval = intervals.first, !region.isEverything else { return nil }
    if interval.lower == -.infinity { return analysis.p(.lower, of: interval.upper) }
    if interval.upper == .infinity { return analysis.p(.higher, of: interval.lower) }
    return analysis.equivalence(from: interval.lower, to: interval.upper).p
  }

  /// The interval of the effect in a new setting, t with k - 2 degrees of freedom; nil for fewer than three rows.
  public var predictionInterval: ClosedRange<Double>? { rows.count >= 3 ? analysis.predictionInterval() : nil }

  /// Egger's test of funnel asymmetry, at ten rows or more.
  public var asymmetry: FunnelAsymmetry? {
    rows.count >= Ledger.leastFunnel ? FunnelAsymmetry(analysis.estimates) : nil
  }

  /// How strong publication bias would have to be to explain the estimate away.
  public var sensitivity: SelectionSensitivity {
    SelectionSensitivity(analysis.estimates, favoured: favoured)
  }

  /// What is asked of the analyses with each sample left out.
  public func omissions<Answer>(_ answer: (MetaAnalysis) -> Answer) -> [(sample: String, answer: Answer)] {
    zip(rows, analysis.leavingOneOut(answer)).map { row, answer in (sample: row.sample, answer: answer) }
  }

  /// The same with the two groups named the other way round.
  package var mirrored: Ledger {
    let turned = rows.map { row in
      var row = row
      row.estimate = row.estimate.mirrored
      return row
    }
    return Ledger(rows: turned, region: region.mirrored, setting: setting, options: options)
  }
}
