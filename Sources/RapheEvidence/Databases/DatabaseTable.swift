package import RapheSyntax

/// A table of subjects in a database, which is asked for sums and never for its rows, unless a request wants them.
package struct DatabaseTable: SubjectSource {
  /// The outputs of a statement that every engine takes.
  static let mostOutputs = 800

  /// The table, as a name without text.
  package let table: Source
  let relation: DatabaseRelation
  let open: @Sendable () throws(DatabaseFailure) -> any DatabaseConnection

  init(
    name: String, _ relation: DatabaseRelation,
    open: @escaping @Sendable () throws(DatabaseFailure) -> any DatabaseConnection
  ) {
    table = Source(name: name, bytes: [])
    (self.relation, self.open) = (relation, open)
  }

  package func heading() async -> (heading: RowHeading?, diagnostics: [Diagnostic]) {
    do throws(DatabaseFailure) {
      let columns = try open().columns(of: relation)
      return (RowHeading(columns: columns.map(\.name), of: table), [])
    } catch {
      return (nil, [error.diagnostic(at: table)])
    }
  }

  package func moments(_ request: SubjectRequest) async -> (answer: SubjectAnswer?, diagnostics: [Diagnostic]) {
    do throws(DatabaseFailure) {
      return try moments(request, try open())
    } catch {
      return (nil, [error.diagnostic(at: table)])
    }
  }

  package func records(_ request: SubjectRequest, _ take: (SubjectRecord) -> Void) async -> [Diagnostic] {
    do throws(DatabaseFailure) {
      let connection = try open()
      // The same checks of the data as for moments, before anything is handed over.
      let diagnostics = try moments(request, connection).diagnostics
      if diagnostics.hasErrors { return diagnostics }
      var statement = SubjectStatement(request, relation, connection.dialect)
      try connection.run(statement.records()) { cells in
        var rest = cells.dropFirst()
        for (number, question) in request.questions.enumerated() {
          for group in question.groups.indices {
            let isIn = (rest.popFirst() ?? .null).count > 0
            let values = question.values.map { _ in (rest.popFirst() ?? .null).number }
            if isIn {
              take(
                SubjectRecord(question: number, group: group, subject: cells[0].text, row: nil, values: values))
            }
          }
        }
      }
      return diagnostics
    } catch {
      return [error.diagnostic(at: table)]
    }
  }

  private func moments(
    _ request: SubjectRequest, _ connection: any DatabaseConnection
  ) throws(DatabaseFailure) -> (answer: SubjectAnswer?, diagnostics: [Diagnostic]) {
    let mistakes = self.mistakes(of: request, in: try connection.columns(of: relation))
    guard mistakes.isEmpty else { return (nil, mistakes) }
    var whole = SubjectAnswer(of: request)
    whole.questions = []
    var faults: [DatabaseAnswer.Fault] = []
    for part in request.parts(outputs: DatabaseTable.mostOutputs) {
      var row: [SQLCell] = []
      try connection.run(moments(part, connection.dialect)) { row = $0 }
      let found = DatabaseAnswer(row, of: part, hasMixedColumns: connection.dialect.hasMixedColumns)
      for fault in found.faults where !faults.contains(where: { $0.column == fault.column && $0.kind == fault.kind }) {
        faults.append(fault)
      }
      (whole.rows, whole.excluded) = (found.answer.rows, found.answer.excluded)
      whole.withoutSubject = found.answer.withoutSubject
      whole.questions += found.answer.questions
    }
    if !faults.isEmpty { return (nil, faults.map(diagnostic)) }
    let empty = Diagnostic(.noRows, "the table has no rows", at: Place(table))
    return (whole, whole.rows == 0 ? [empty] : [])
  }

  private func moments(_ request: SubjectRequest, _ dialect: SQLDialect) -> SQLStatement {
    if request.subjects == .rows {
      var statement = RowStatement(request, relation, dialect)
      return statement.moments()
    }
    var statement = SubjectStatement(request, relation, dialect)
    return statement.moments()
  }

  /// What of a request the columns cannot answer.
  private func mistakes(of request: SubjectRequest, in columns: [DatabaseColumn]) -> [Diagnostic] {
    let needed = RequestColumns(request)
    var mistakes: [Diagnostic] = []
    let names = columns.map(\.name)
    for name in needed.names where !names.contains(name) {
      let near = nearest(to: name, among: names)
      mistakes.append(
        Diagnostic(
          .unknownColumn, "the table has no column `\(name)`", at: Place(table, TableCell(row: 0)),
          help: near.map { .write($0) }))
    }
    for name in needed.numbers {
      guard case .other(let type)? = columns.first(where: { $0.name == name })?.kind else { continue }
      mistakes.append(
        Diagnostic(
          .notANumber, "the column `\(name)` is of type \(type), not of numbers",
          at: Place(table, TableCell(row: 0, column: name)), help: "cast it in a `query`"))
    }
    if case .first(_, order: nil) = request.subjects {
      mistakes.append(
        Diagnostic(
          .rowsWithoutOrder, "the rows of a database have no order, so that no subject has a first one",
          at: Place(table), help: "name the column that orders a subject's rows"))
    }
    return mistakes
  }

  private func diagnostic(_ fault: DatabaseAnswer.Fault) -> Diagnostic {
    let cells = "\(fault.count) \(fault.count == 1 ? "cell" : "cells")"
    let place = Place(table, TableCell(row: 0, column: fault.column))
    switch fault.kind {
    case .notANumber:
      let example = fault.example.map { ", such as `\($0.count > 40 ? $0.prefix(40) + "…" : $0)`" } ?? ""
      return Diagnostic(
        .notANumber, "the column `\(fault.column)` holds text in \(cells)\(example)", at: place,
        help: "store numbers, or list the text under `missing`")
    case .notFinite:
      return Diagnostic(
        .notFinite, "the column `\(fault.column)` holds NaN or a number that is not finite in \(cells)", at: place,
        help: "store NULL where nothing was recorded")
    }
  }
}

extension SubjectRequest {
  /// The request in parts whose statements have at most so many outputs, or one question.
  func parts(outputs most: Int) -> [SubjectRequest] {
    var parts: [SubjectRequest] = []
    var count = 0
    for question in questions {
      let values = question.values.count
      let outputs = question.groups.count * (3 + 3 * values + values * (values + 1) / 2)
      if parts.isEmpty || count + outputs > most {
        parts.append(self)
        parts[parts.count - 1].questions = []
        count = 0
      }
      parts[parts.count - 1].questions.append(question)
      count += outputs
    }
    return parts.isEmpty ? [self] : parts
  }
}

extension DatabaseFailure {
  func diagnostic(at table: Source) -> Diagnostic {
    let code: Code =
      switch kind {
      case .source(.unreadable): .unreadableSource
      case .source(.damaged): .damagedArchive
      case .source(.noLibrary): .missingLibrary
      case .unreachable: .unreachableDatabase
      case .noCredentials: .missingCredentials
      case .failed: .failedStatement
      case .timedOut: .databaseTimeout
      case .notReading: .writingQuery
      }
    return Diagnostic(code, message, at: Place(table), help: help.map { Advice($0) })
  }
}
