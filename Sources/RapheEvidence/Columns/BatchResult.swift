import RapheStatistics

/// What a batch of rows says of a request.
struct BatchResult: Sendable {
  /// What is wanted beside counts.
  enum Wanted: Sendable {
    case moments
    case records
  }

  /// The counts, and where every row is a subject the moments.
  var answer: SubjectAnswer
  /// The records of rows, with their numbers from 0 in the batch.
  var records: [SubjectRecord] = []
  /// The rows by subjects, where several rows can be one.
  var subjects: SubjectTable?
  /// The cells at fault in rows that are not left out.
  var faults: [CellFault] = []

  init(_ request: SubjectRequest, _ columns: RequestColumns, _ batch: ColumnBatch, wanted: Wanted) {
    answer = SubjectAnswer(of: request)
    answer.rows = batch.count
    var evaluation = BatchEvaluation(columns, batch)
    var isKept = Array(repeating: true, count: batch.count)
    for (index, exclusion) in request.exclusions.enumerated() {
      let truths = evaluation.truths(exclusion)
      for row in isKept.indices where isKept[row] && truths[row] == BatchEvaluation.Truth.yes {
        isKept[row] = false
        answer.excluded[index] += 1
      }
    }
    faults = batch.faults.filter { isKept[$0.row] }
    if request.subjects == .rows {
      tally(request, &evaluation, isKept, wanted)
    } else {
      for row in isKept.indices where isKept[row] && batch.subjects[row] == nil {
        isKept[row] = false
        answer.withoutSubject += 1
      }
      let table = SubjectTable(request, &evaluation, isKept)
      for (question, groups) in table.groupRows.enumerated() {
        for (group, rows) in groups.enumerated() { answer.questions[question][group].rows = rows }
      }
      subjects = table
    }
  }

  private mutating func tally(
    _ request: SubjectRequest, _ evaluation: inout BatchEvaluation, _ isKept: [Bool], _ wanted: Wanted
  ) {
    for (index, question) in request.questions.enumerated() {
      let values = question.values.map { evaluation.numbers($0) }
      for (group, condition) in question.groups.enumerated() {
        let truths = evaluation.truths(condition)
        let rows = isKept.indices.filter { isKept[$0] && truths[$0] == BatchEvaluation.Truth.yes }
        switch wanted {
        case .moments: answer.questions[index][group] = SubjectAnswer.Group(values, rows)
        case .records:
          records += rows.map { row in
            let numbers = values.map { $0[row].isNaN ? nil : $0[row] }
            return SubjectRecord(question: index, group: group, subject: nil, row: row, values: numbers)
          }
        }
      }
    }
    if wanted == .records {
      records.sort { ($0.row ?? 0, $0.question, $0.group) < ($1.row ?? 0, $1.question, $1.group) }
    }
  }
}

extension SubjectAnswer.Group {
  /// What some rows say, each a subject.
  init(_ values: [[Double]], _ rows: [Int]) {
    self.init(values: values.count)
    (self.rows, subjects) = (rows.count, rows.count)
    var complete = rows
    for (index, column) in values.enumerated() {
      for row in rows where column[row].isNaN { missing[index] += 1 }
      if missing[index] > 0 { complete.removeAll { column[$0].isNaN } }
    }
    incomplete = rows.count - complete.count
    moments = Moments(of: values.map { column in complete.map { column[$0] } })
  }
}

extension SubjectAnswer {
  /// Takes in what later rows of the same table say.
  mutating func merge(_ other: SubjectAnswer) {
    rows += other.rows
    withoutSubject += other.withoutSubject
    for index in excluded.indices { excluded[index] += other.excluded[index] }
    for question in questions.indices {
      for group in questions[question].indices { questions[question][group].merge(other.questions[question][group]) }
    }
  }
}

extension SubjectAnswer.Group {
  /// Takes in what other subjects say.
  mutating func merge(_ other: SubjectAnswer.Group) {
    rows += other.rows
    subjects += other.subjects
    incomplete += other.incomplete
    for index in missing.indices { missing[index] += other.missing[index] }
    moments.merge(other.moments)
  }
}
