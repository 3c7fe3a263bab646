package import RapheStatistics

/// What is needed of one table of subjects, all of it at once, so that the table is read once or asked by one statement.
package struct SubjectRequest: Hashable, Sendable {
  /// The values that are looked at together, in groups.
  package struct Question: Hashable, Sendable {
    /// The variables: only subjects that have all of them count.
    package var values: [SubjectValue]
    /// The groups, which may overlap: a subject counts in each whose condition one of its rows meets, by those rows.
    package var groups: [RowCondition]

    /// Asks for values in groups; without groups in all rows together.
    package init(values: [SubjectValue], groups: [RowCondition] = [.always]) {
      (self.values, self.groups) = (values, groups)
    }
  }

  /// How rows become subjects.
  package enum SubjectRule: Hashable, Sendable {
    /// Every row is one subject.
    case rows
    /// The rows with the same text in a column are one subject: of each value, the first row in which it is not missing.
    ///
    /// The first by the number in the column `order`; without one by the order in the file, which databases do not
    /// have. Of several that are equally first the mean is taken.
    case first(subject: String, order: String?)
    /// The rows with the same text in a column are one subject: of each value, the mean of all in which it is not missing.
    case mean(subject: String)

    /// The column that names the subject.
    package var subject: String? {
      switch self {
      case .rows: nil
      case .first(let subject, _), .mean(let subject): subject
      }
    }
  }

  /// What is asked.
  package var questions: [Question]
  /// Rows to leave out: those in which one of these is true.
  ///
  /// Each counts the rows that no earlier one left out.
  package var exclusions: [RowCondition]
  /// The texts that mean that nothing was recorded, beside the empty cell and NULL; a number means every cell with this number.
  package var missing: [String]
  /// How rows become subjects.
  package var subjects: SubjectRule

  /// Makes a request.
  package init(
    _ questions: [Question], exclusions: [RowCondition] = [], missing: [String] = [], subjects: SubjectRule = .rows
  ) {
    (self.questions, self.exclusions, self.missing, self.subjects) = (questions, exclusions, missing, subjects)
  }
}

/// What a table says of a request.
package struct SubjectAnswer: Hashable, Sendable {
  /// What is known of one group of one question.
  package struct Group: Hashable, Sendable {
    /// The rows that meet the group's condition and are not left out.
    package var rows: Int
    /// The subjects of those rows; with `rows` as the rule, as many.
    ///
    /// Rows that name no subject are none.
    package var subjects: Int
    /// The subjects that lack one of the values or more.
    package var incomplete: Int
    /// Of each value, the subjects that lack it.
    package var missing: [Int]
    /// The moments of the values of the subjects that have all.
    package var moments: Moments

    /// Makes what is known of no row.
    package init(values: Int) {
      (rows, subjects, incomplete) = (0, 0, 0)
      missing = Array(repeating: 0, count: values)
      moments = Moments(dimension: values)
    }
  }

  /// The rows of the table.
  package var rows: Int
  /// How many rows each exclusion left out.
  package var excluded: [Int]
  /// Of the rows that are not left out, those that name no subject where the rule wants one.
  package var withoutSubject: Int
  /// What is known of each question's groups, in the order of the request.
  package var questions: [[Group]]

  /// Makes the answer of a table without rows.
  package init(of request: SubjectRequest) {
    (rows, withoutSubject) = (0, 0)
    excluded = Array(repeating: 0, count: request.exclusions.count)
    questions = request.questions.map { question in
      question.groups.map { _ in Group(values: question.values.count) }
    }
  }
}

/// The values of one subject in one group of one question.
package struct SubjectRecord: Hashable, Sendable {
  /// Which question.
  package var question: Int
  /// Which of its groups.
  package var group: Int
  /// The subject's name; with `rows` as the rule, nil.
  package var subject: String?
  /// The number of the subject's first row in the table, from 1; nil in a database, whose rows have no order.
  package var row: Int?
  /// The values in the order of the question, nil where missing.
  package var values: [Double?]

  /// Makes a record.
  package init(question: Int, group: Int, subject: String?, row: Int?, values: [Double?]) {
    (self.question, self.group, self.subject, self.row, self.values) = (question, group, subject, row, values)
  }
}
