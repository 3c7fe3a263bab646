extension Reported {
  /// Something that changed and with it a verdict, found by judging without the change where that can be undone.
  package struct Cause: Described {
    package var kind: Kind
    package var dataset: String?
    package var finding: String?
    package var file: String?
    package var line: Int?
    package var without: String?
    package var isJoint: Bool?
    package var isPutBack: Bool?

    /// What changed.
    package enum Kind: String, Codable, Sendable, CaseIterable, Shaped {
      case newRow = "new-row"
      case changedRow = "changed-row"
      case removedRow = "removed-row"
      case claim
      case dataset
      case setting
      case version

      package static var shape: Shape { .text }
    }

    package init(
      _ kind: Kind, dataset: String? = nil, finding: String? = nil, file: String? = nil, line: Int? = nil,
      without: String? = nil, isJoint: Bool? = nil, isPutBack: Bool? = nil
    ) {
      self.kind = kind
      self.dataset = dataset
      self.finding = finding
      self.file = file
      self.line = line
      self.without = without
      self.isJoint = isJoint
      self.isPutBack = isPutBack
    }

    package static let description = Description<Self>(
      "cause", "Something that changed and with it a verdict, found by judging without the change.",
      [
        Key(CodingKeys.kind, \.kind, .words(Kind.allCases.map(\.rawValue))),
        Key(CodingKeys.dataset, \.dataset, says: "That of the row, or the one whose own file changed."),
        Key(CodingKeys.finding, \.finding, says: "The id of the row."),
        Key(CodingKeys.file, \.file, says: "Where it stands; absent for what is there no more."),
        Key(CodingKeys.line, \.line),
        Key(
          CodingKeys.without, \.without, .verdict,
          says: "The verdict with this change undone; absent where it cannot be, as what stood before is not known."),
        Key(
          CodingKeys.isJoint, \.isJoint,
          says: "True where the verdict is what it was only with several changes undone at once; absent otherwise."),
        Key(
          CodingKeys.isPutBack, \.isPutBack,
          says: "True where what stood before was judged in its place; absent where it was left out alone."),
      ])
  }
}
