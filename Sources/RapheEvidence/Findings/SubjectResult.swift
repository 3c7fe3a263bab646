package import RapheLanguage
package import RapheStatistics

/// What the rows of a table of subjects say of one quantity: who was counted, and the effect or why there is none.
package struct SubjectResult: Hashable, Sendable {
  /// One group as it was counted.
  package struct Group: Hashable, Sendable {
    /// Its name in reports.
    package var name: String
    /// The subjects that have all that is needed.
    package var count: Int
    /// Their mean, in the unit of the column; nil without subjects.
    package var mean: Double?
    /// Their standard deviation; nil with fewer than two.
    package var sd: Double?
    /// The subjects of the group that lack a value.
    package var incomplete: Int
    /// How many subjects lack each value, by its name; a subject may lack several.
    package var missing: [Missing]
  }

  /// The subjects that lack a value.
  package struct Missing: Hashable, Sendable {
    /// The name of the value.
    package var value: String
    /// How many subjects lack it.
    package var count: Int
  }

  /// Rows that the dataset leaves out.
  package struct Excluded: Hashable, Sendable {
    /// The reason.
    package var because: String
    /// How many rows no earlier reason left out.
    package var rows: Int
  }

  /// The subject without whom the effect moves furthest.
  package struct Influence: Hashable, Sendable {
    /// Its name in the table; nil where rows have none.
    package var subject: String?
    /// The number of its first row, from 1; nil in a database.
    package var row: Int?
    /// The name of its group.
    package var group: String
    /// The effect of the others.
    package var rest: Estimate
  }

  /// The quantity that was asked; the result bears on no other.
  package var quantity: Quantity
  /// The groups: those of a difference, or the one in whom two columns are correlated.
  package var groups: [Group]
  /// The effect on the quantity's scale, group minus other, a raw one in the unit of the column; or why there is none.
  package var effect: Result<Estimate, NoSubjectEffect>
  /// The rows left out, by reason.
  package var excluded: [Excluded]
  /// The most influential subject; nil where it was not looked for, or where every one is needed for an effect.
  package var influence: Influence?
  /// The correlation with other results on the same quantity from these subjects, as measured; nil where there are none.
  package var correlation: Double?
}

/// Why subjects show no effect.
package enum NoSubjectEffect: Error, Hashable, Sendable {
  /// Their numbers do not allow one; the groups by their names.
  case numbers(NoEffect, groups: [String])
  /// So many subjects are in both groups, and more are in one alone: the groups are neither apart nor paired.
  case sharedSubjects(Int)
}
