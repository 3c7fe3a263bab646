import RapheEvidence

/// Which of the findings that bear on a quantity count: all, or those that were known at a time.
enum Split: Hashable, Sendable {
  /// Every finding.
  case all
  /// Those published by a year.
  case upTo(Int)
  /// Those with a year.
  case dated

  func counts(_ finding: Finding) -> Bool {
    switch self {
    case .all: true
    case .upTo(let year): finding.year.map { $0 <= year } ?? false
    case .dated: finding.year != nil
    }
  }
}

extension QuantityEvidence {
  /// The weights of the findings when only some of them count; the samples of these weigh as if there were no others.
  ///
  /// `shares` has among how many quantities of a family each finding is divided, 0 where it counts for another one; nil
  /// lets every finding count.
  func weights(_ split: Split, shares: [Int]? = nil) -> [Double] {
    let counts = used.indices.map { split.counts(used[$0].finding) && shares?[$0] != 0 }
    var sizes: [String: Double] = [:]
    for (used, isCounted) in zip(used, counts) where isCounted { sizes[used.finding.sample, default: 0] += 1 }
    return used.indices.map { index in
      guard counts[index] else { return 0 }
      let size = sizes[used[index].finding.sample] ?? 1
      return 1 / (1 + (size - 1) * used[index].rho) / Double(shares?[index] ?? 1)
    }
  }
}
