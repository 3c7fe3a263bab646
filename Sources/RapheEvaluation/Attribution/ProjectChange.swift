package import RapheEvidence
package import RapheLanguage

/// Something that changed since an earlier state of a project, and how to undo it.
package struct ProjectChange: Sendable {
  /// What changed.
  package enum Subject: Hashable, Sendable {
    /// A row of a dataset, by their ids.
    case row(dataset: String, finding: String)
    /// The claim that is asked about.
    case claim
  }

  /// What stood before.
  package enum Before: Sendable {
    /// Nothing, or what is not known: the row is left out.
    case nothing
    /// This row.
    case row(Finding)
    /// This claim.
    case claim(ResolvedClaim)
  }

  /// What changed.
  package var subject: Subject
  /// What stood before.
  package var before: Before

  /// Makes a change.
  package init(_ subject: Subject, before: Before) {
    self.subject = subject
    self.before = before
  }
}

/// A change with what becomes of a verdict without it.
package struct AttributedChange: Sendable {
  /// The change.
  package var subject: ProjectChange.Subject
  /// The verdict with it undone: alone or, where it is joint, with all joint ones.
  package var verdict: Verdict
  /// Whether the verdict is what it was only with several changes undone.
  package var isJoint: Bool
}
