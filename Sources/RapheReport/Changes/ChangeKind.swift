extension Reported {
  /// What became of something between two runs.
  package enum ChangeKind: String, Codable, Sendable, CaseIterable, Shaped {
    case new
    case changed
    case removed

    package static var shape: Shape { .text }

    /// What became of something by its digests or values before and after; nil where both are the same.
    package init?<Value: Equatable>(from old: Value?, to new: Value?) {
      switch (old, new) {
      case (nil, _?): self = .new
      case (_?, nil): self = .removed
      case (let old?, let new?) where old != new: self = .changed
      default: return nil
      }
    }
  }
}

extension Limit {
  /// What became of something.
  static var change: Limit { .words(Reported.ChangeKind.allCases.map(\.rawValue), name: "change") }
}
