public import RapheSyntax

extension [Diagnostic] {
  /// The diagnostics with a word that means nothing named once a file.
  ///
  /// One missing term is one mistake, however often it is written. The other places stand in notes, three of them, and
  /// then their number.
  public func namingEachWordOnce() -> [Diagnostic] {
    let codes: Set<Code> = [.unknownTerm, .notAQuantity, .unknownGroup]
    var places: [RepeatedName: [Place]] = [:]
    for diagnostic in self where codes.contains(diagnostic.code) {
      if let name = RepeatedName(diagnostic), let place = diagnostic.place { places[name, default: []].append(place) }
    }
    return compactMap { diagnostic in
      guard codes.contains(diagnostic.code), let name = RepeatedName(diagnostic), let found = places[name],
        found.count > 1
      else { return diagnostic }
      let all = Set(found).sorted()
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

  init?(_ diagnostic: Diagnostic) {
    guard let place = diagnostic.place, place.span != nil else { return nil }
    code = diagnostic.code
    message = diagnostic.message
    source = place.source
  }
}
