import RapheStatistics

/// The values of subjects, each of which can have several rows, in the order in which their first rows come.
struct SubjectTable: Sendable {
  /// What is known of one value of a subject in one group.
  private struct Slot {
    var order = Double.infinity
    var sum = 0.0
    var count = 0
  }

  /// What is known of one subject.
  private struct Subject {
    var name: String
    var firstRow: Int
    var slots: [Slot]
    var isInGroup: [Bool]
  }

  private let request: SubjectRequest
  private var subjects: [Subject] = []
  private var indices: [String: Int] = [:]
  /// The rows of each group of each question.
  private(set) var groupRows: [[Int]]

  /// Makes the table of no row.
  init(_ request: SubjectRequest) {
    self.request = request
    groupRows = request.questions.map { $0.groups.map { _ in 0 } }
  }

  /// Makes the table of the rows of a batch that are kept, each of which names its subject.
  init(_ request: SubjectRequest, _ evaluation: inout BatchEvaluation, _ isKept: [Bool]) {
    self.init(request)
    let names = evaluation.batch.subjects
    let owners = isKept.indices.map { row in isKept[row] ? names[row].map { index(of: $0, row: row) } ?? -1 : -1 }
    let order = evaluation.columns.order.map { evaluation.column($0) }
    var (slot, member) = (0, 0)
    for (question, asked) in request.questions.enumerated() {
      let values = asked.values.map { evaluation.numbers($0) }
      for (group, condition) in asked.groups.enumerated() {
        let truths = evaluation.truths(condition)
        for row in owners.indices where owners[row] >= 0 && truths[row] == BatchEvaluation.Truth.yes {
          groupRows[question][group] += 1
          subjects[owners[row]].isInGroup[member] = true
          for (index, column) in values.enumerated() where !column[row].isNaN {
            let place = order.map { $0[row] } ?? 0
            if place.isNaN { continue }
            let seen = Slot(order: place, sum: column[row], count: 1)
            subjects[owners[row]].slots[slot + index] = joined(subjects[owners[row]].slots[slot + index], seen)
          }
        }
        slot += values.count
        member += 1
      }
    }
  }

  /// Takes in the rows that come after these, in a table that has so many rows before them.
  mutating func merge(_ later: SubjectTable, rowsBefore: Int) {
    for subject in later.subjects {
      let index = index(of: subject.name, row: subject.firstRow + rowsBefore)
      for slot in subject.slots.indices where subject.slots[slot].count > 0 {
        subjects[index].slots[slot] = joined(subjects[index].slots[slot], subject.slots[slot])
      }
      for member in subject.isInGroup.indices where subject.isInGroup[member] {
        subjects[index].isInGroup[member] = true
      }
    }
    for question in groupRows.indices {
      for group in groupRows[question].indices { groupRows[question][group] += later.groupRows[question][group] }
    }
  }

  private mutating func index(of name: String, row: Int) -> Int {
    if let known = indices[name] { return known }
    indices[name] = subjects.count
    let groups = request.questions.map { $0.groups.count }.reduce(0, +)
    let slots = request.questions.map { $0.groups.count * $0.values.count }.reduce(0, +)
    subjects.append(
      Subject(
        name: name, firstRow: row, slots: Array(repeating: Slot(), count: slots),
        isInGroup: Array(repeating: false, count: groups)))
    return subjects.count - 1
  }

  private func joined(_ earlier: Slot, _ later: Slot) -> Slot {
    guard earlier.count > 0 else { return later }
    switch request.subjects {
    case .first(_, order: nil): return earlier
    case .first where later.order < earlier.order: return later
    case .first where later.order > earlier.order: return earlier
    case .first, .mean, .rows:
      return Slot(order: earlier.order, sum: earlier.sum + later.sum, count: earlier.count + later.count)
    }
  }
}

extension SubjectTable {
  /// Hands over every subject in every group that it is in, in the order of their first rows.
  func forEach(_ take: (SubjectRecord) -> Void) {
    for subject in subjects {
      var (slot, member) = (0, 0)
      for (question, asked) in request.questions.enumerated() {
        for group in asked.groups.indices {
          if subject.isInGroup[member] {
            let values = subject.slots[slot..<slot + asked.values.count].map { slot in
              slot.count == 0 ? nil : slot.sum / Double(slot.count)
            }
            take(
              SubjectRecord(
                question: question, group: group, subject: subject.name, row: subject.firstRow + 1, values: values))
          }
          slot += asked.values.count
          member += 1
        }
      }
    }
  }

  /// Fills in what is known of subjects.
  func complete(_ answer: inout SubjectAnswer) {
    var columns = request.questions.map { question in
      question.groups.map { _ in question.values.map { _ in [Double]() } }
    }
    var counts = request.questions.map { $0.groups.map { _ in 0 } }
    forEach { record in
      counts[record.question][record.group] += 1
      for (index, value) in record.values.enumerated() {
        columns[record.question][record.group][index].append(value ?? .nan)
      }
    }
    for question in columns.indices {
      for group in columns[question].indices {
        let values = columns[question][group]
        let rows = answer.questions[question][group].rows
        answer.questions[question][group] = SubjectAnswer.Group(
          values, Array(0..<counts[question][group]))
        answer.questions[question][group].rows = rows
      }
    }
  }
}
