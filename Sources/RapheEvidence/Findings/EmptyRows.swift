import RapheSyntax

/// The rows of a table without any text; those that follow each other are one mistake.
struct EmptyRows {
  private var stretches: [(first: Int, last: Int, place: Place)] = []

  mutating func add(_ row: Int, at place: Place) {
    if let last = stretches.indices.last, stretches[last].last == row - 1 {
      stretches[last].last = row
    } else {
      stretches.append((row, row, place))
    }
  }

  func diagnostics() -> [Diagnostic] {
    stretches.map { first, last, place in
      let isOne = first == last
      let rows = isOne ? "row \(first + 1)" : "rows \(first + 1) to \(last + 1)"
      return Diagnostic(
        .emptyRow, "\(rows): all cells are empty", at: place, help: isOne ? "take the row out" : "take the rows out")
    }
  }
}
