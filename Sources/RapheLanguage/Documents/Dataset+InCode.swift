import RapheSyntax

extension Dataset {
  /// Makes a dataset that has neither a file nor a table: its rows are made in code.
  public init(id: String, title: String, assuming assumptions: Assumptions = Assumptions()) {
    let nowhere = Place(Source(name: id, bytes: []))
    self.init(
      id: Word(id, at: nowhere), title: title, table: Word("", at: nowhere), delimiter: nil, license: nil,
      vocabulary: nil, scope: Scope(), columns: [], missing: [], arms: [], assume: assumptions, exclude: [],
      simulated: nil)
  }
}
