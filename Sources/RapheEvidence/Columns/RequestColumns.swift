/// The columns that a request needs, and as what.
struct RequestColumns: Sendable {
  /// A column whose text is asked for.
  struct TextColumn: Sendable {
    var name: String
    /// The texts that a condition names; all others are alike.
    var texts: [String] = []
  }

  /// The columns of numbers, each once, in the order in which the request names them.
  private(set) var numbers: [String] = []
  /// The columns of texts, each once.
  private(set) var texts: [TextColumn] = []
  /// The column that names the subject.
  let subject: String?
  /// The columns of numbers that only say which of a subject's rows is the first.
  let order: String?

  init(_ request: SubjectRequest) {
    subject = request.subjects.subject
    if case .first(_, let order) = request.subjects { self.order = order } else { order = nil }
    for condition in request.exclusions { add(condition) }
    for question in request.questions {
      for value in question.values { add(value) }
      for condition in question.groups { add(condition) }
    }
    if let order { addNumber(order) }
  }

  /// All names, each once.
  var names: [String] {
    var seen: Set<String> = []
    return (numbers + texts.map(\.name) + [subject].compactMap(\.self)).filter { seen.insert($0).inserted }
  }

  private mutating func add(_ value: SubjectValue) {
    switch value {
    case .column(let name): addNumber(name)
    case .logarithm(let value), .scaled(let value, by: _): add(value)
    case .ratio(let first, to: let second), .difference(let first, minus: let second),
      .percentChange(let first, from: let second):
      add(first)
      add(second)
    case .mean(let values), .sum(let values): for value in values { add(value) }
    case .only(let value, where: let condition):
      add(value)
      add(condition)
    }
  }

  private mutating func add(_ condition: RowCondition) {
    switch condition {
    case .text(let column, let wanted):
      let index = textIndex(column)
      for text in wanted where !texts[index].texts.contains(text) { texts[index].texts.append(text) }
    case .missing(let column): _ = textIndex(column)
    case .number(let value, _, _): add(value)
    case .all(let conditions), .any(let conditions): for condition in conditions { add(condition) }
    case .not(let condition): add(condition)
    }
  }

  private mutating func addNumber(_ name: String) { if !numbers.contains(name) { numbers.append(name) } }

  private mutating func textIndex(_ name: String) -> Int {
    if let index = texts.firstIndex(where: { $0.name == name }) { return index }
    texts.append(TextColumn(name: name))
    return texts.count - 1
  }
}
