import RapheEvaluation
import RapheLanguage

/// Why no study is weighed, whatever it is that is not.
enum UnplannedReason: CaseIterable {
  case noVariance, beyond, order

  /// The reason, before the names of what it is about.
  var words: String {
    switch self {
    case .noVariance: "No variance of the measure is recorded, so no study can be weighed, of: "
    case .beyond: "More than 30 bits at stake, so that no one study can be weighed, in: "
    case .order: "Orders of several groups are not planned for; ask about the comparison of two of them: "
    }
  }
}

extension Unplanned {
  /// The reason alone.
  fileprivate var reason: UnplannedReason {
    switch self {
    case .noVariance: .noVariance
    case .beyond: .beyond
    case .order: .order
    }
  }

  /// The quantity in words, or the claim as an option names it.
  fileprivate var name: String {
    switch self {
    case .noVariance(let quantity, let vocabulary), .order(let quantity, let vocabulary): vocabulary.name(quantity)
    case .beyond(let claim, _, let theory): "\(theory)/\(claim.id)"
    }
  }
}

extension StudyPlan {
  /// The names of what is not planned for a reason, sorted.
  func unplannedNames(_ reason: UnplannedReason) -> [String] {
    unplanned.filter { $0.reason == reason }.map(\.name).sorted()
  }
}
