import RapheReport

extension Reported.Spot {
  /// `path:line:column`, as much of it as is known; nil without a file.
  var text: String? {
    guard let file = file.value else { return nil }
    return [file, line.value.map(String.init), column.value.map(String.init)].compactMap(\.self).joined(separator: ":")
  }
}

extension Reported.Diagnostic {
  /// The place, what kind of mistake it is, and what it is, in one line.
  var line: String { (spot.text.map { $0 + ": " } ?? "") + "\(severity)[\(code)]: \(message)" }

  /// The same with its notes and its help, a line each.
  var lines: [String] {
    [line] + notes.map { "note: \($0.message)" + ($0.spot.text.map { " (\($0))" } ?? "") }
      + (help.value.map { ["help: \($0)"] } ?? [])
  }
}
