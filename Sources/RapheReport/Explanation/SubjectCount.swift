extension Reported {
  /// A finding worked out from rows of subjects: who was counted, and what one subject does to it.
  package struct SubjectCount: Described {
    package var finding: String
    package var dataset: String
    package var groups: [SubjectGroup]
    package var excluded: [ExcludedRows]
    package var influence: SubjectInfluence?

    package init(
      finding: String, dataset: String, groups: [SubjectGroup], excluded: [ExcludedRows],
      influence: SubjectInfluence? = nil
    ) {
      (self.finding, self.dataset, self.groups) = (finding, dataset, groups)
      (self.excluded, self.influence) = (excluded, influence)
    }

    package static let description = Description<Self>(
      "subjectCount", "A finding worked out from rows of subjects: who was counted.",
      [
        Key(CodingKeys.finding, \.finding),
        Key(CodingKeys.dataset, \.dataset),
        Key(CodingKeys.groups, \.groups),
        Key(CodingKeys.excluded, \.excluded, says: "The rows that the dataset leaves out, by reason."),
        Key(
          CodingKeys.influence, \.influence,
          says: "The subject that moves the effect furthest; absent where it was not looked for."),
      ])
  }

  /// A group of subjects as it was counted.
  package struct SubjectGroup: Described {
    package var name: String
    package var n: Int
    package var mean: Nullable<Number>
    package var sd: Nullable<Number>
    package var incomplete: Int
    package var missing: [String: Int]

    package init(
      name: String, n: Int, mean: Nullable<Number>, sd: Nullable<Number>, incomplete: Int, missing: [String: Int]
    ) {
      (self.name, self.n, self.mean) = (name, n, mean)
      (self.sd, self.incomplete, self.missing) = (sd, incomplete, missing)
    }

    package static let description = Description<Self>(
      "subjectGroup", "A group of subjects as it was counted.",
      [
        Key(CodingKeys.name, \.name),
        Key(CodingKeys.n, \.n, .count, says: "Subjects with all that is needed."),
        Key(CodingKeys.mean, \.mean, says: "In the unit of the column; null without subjects."),
        Key(CodingKeys.sd, \.sd, says: "Null with fewer than two."),
        Key(CodingKeys.incomplete, \.incomplete, .count, says: "Subjects that lack a value."),
        Key(CodingKeys.missing, \.missing, says: "How many lack each value, by its column."),
      ])
  }

  /// Rows that a dataset leaves out for a reason.
  package struct ExcludedRows: Described {
    package var because: String
    package var rows: Int

    package init(because: String, rows: Int) { (self.because, self.rows) = (because, rows) }

    package static let description = Description<Self>(
      "excludedRows", "Rows that a dataset leaves out for a reason.",
      [Key(CodingKeys.because, \.because), Key(CodingKeys.rows, \.rows, .count)])
  }

  /// What one subject does to an effect and to the word.
  package struct SubjectInfluence: Described {
    package var subject: Nullable<String>
    package var row: Nullable<Int>
    package var group: String
    package var estimate: Number
    package var standardError: Number
    package var verdict: String

    package init(
      subject: Nullable<String>, row: Nullable<Int>, group: String, estimate: Number, standardError: Number,
      verdict: String
    ) {
      (self.subject, self.row, self.group) = (subject, row, group)
      (self.estimate, self.standardError, self.verdict) = (estimate, standardError, verdict)
    }

    package static let description = Description<Self>(
      "subjectInfluence", "What the subject that moves an effect furthest does to it and to the word.",
      [
        Key(CodingKeys.subject, \.subject, says: "Its name in the table; null where rows have none."),
        Key(CodingKeys.row, \.row, says: "Its first row, from 1; null in a database."),
        Key(CodingKeys.group, \.group),
        Key(CodingKeys.estimate, \.estimate, .finite, says: "The effect of the others, as the rows have it."),
        Key(CodingKeys.standardError, \.standardError, .finite),
        Key(CodingKeys.verdict, \.verdict, .verdict, says: "The word without it."),
      ])
  }
}
