public import RapheSyntax

extension [Diagnostic] {
  /// The diagnostics with a word that means nothing named once a file.
  ///
  /// One missing term is one mistake, however often it is written. The other places stand in notes, three of them, and
  /// then their number.
  public func namingEachWordOnce() -> [Diagnostic] {
    var places: [RepeatedName: [Place]] = [:]
    for diagnostic in self {
      if let name = RepeatedName(diagnostic), let place = diagnostic.place { places[name, default: []].append(place) }
    }
    let sorted = places.filter { $0.value.count > 1 }.mapValues { Set($0).sorted() }
    return compactMap { diagnostic in
      guard let name = RepeatedName(diagnostic), let all = sorted[name] else { return diagnostic }
      guard diagnostic.place == all.first else { return nil }
      var first = diagnostic
      first.notes += all.dropFirst().prefix(3).map { Diagnostic.Note("it stands here, too", at: $0) }
      if all.count > 4 { first.notes.append(Diagnostic.Note("and at \(all.count - 4) more places of this file")) }
      return first
    }
  }
}

/// What is said of a word in a file.
private struct RepeatedName: Hashable {
  var code: Code
  var message: String
  var source: Source

  private static let codes: Set<Code> = [.unknownTerm, .notAQuantity, .unknownGroup]
  /// Terms and groups in the cells of a table, whose messages begin with the row and the column.
  private static let cellCodes: Set<String> = ["E0516", "E0517"]

  init?(_ diagnostic: Diagnostic) {
    let isCell = RepeatedName.cellCodes.contains(diagnostic.code.id)
    guard isCell || RepeatedName.codes.contains(diagnostic.code), let place = diagnostic.place, place.position != .whole
    else {
      return nil
    }
    code = diagnostic.code
    message = diagnostic.message
    if isCell, let colon = message.firstRange(of: ": ") { message = String(message[colon.upperBound...]) }
    source = place.source
  }
}
