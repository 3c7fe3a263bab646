extension Reported {
  /// A verdict that is not what it was.
  package struct VerdictChange: Described {
    package var theory: String
    package var claim: String
    package var was: Nullable<String>
    package var verdict: Nullable<String>
    package var wasBits: Number?
    package var bits: Number?
    package var file: String?
    package var line: Int?
    package var causes: [Cause]

    package init(
      theory: String, claim: String, was: String?, verdict: String?, wasBits: Number? = nil, bits: Number? = nil,
      file: String? = nil, line: Int? = nil, causes: [Cause] = []
    ) {
      self.theory = theory
      self.claim = claim
      self.was = Nullable(was)
      self.verdict = Nullable(verdict)
      self.wasBits = wasBits
      self.bits = bits
      self.file = file
      self.line = line
      self.causes = causes
    }

    package static let description = Description<Self>(
      "verdictChange", "A verdict that is not what it was.",
      [
        Key(CodingKeys.theory, \.theory),
        Key(CodingKeys.claim, \.claim),
        Key(CodingKeys.was, \.was, .verdict, says: "Null for a claim that was not there."),
        Key(CodingKeys.verdict, \.verdict, .verdict, says: "Null for a claim that is not there any more."),
        Key(CodingKeys.wasBits, \.wasBits, says: "Absent where was is null."),
        Key(CodingKeys.bits, \.bits, says: "Absent where the verdict is null."),
        Key(CodingKeys.file, \.file, says: "Where the claim stands; absent for one that is not there."),
        Key(CodingKeys.line, \.line),
        Key(CodingKeys.causes, \.causes, says: "What changed it; none where that was not looked for."),
      ])
  }
}
