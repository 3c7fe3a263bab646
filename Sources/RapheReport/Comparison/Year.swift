extension Reported {
  /// How the theories stood on what was published by a year.
  package struct Year: Described {
    package var year: Int
    package var findings: Int
    package var bits: [String: Number]

    package init(year: Int, findings: Int, bits: [String: Number]) {
      self.year = year
      self.findings = findings
      self.bits = bits
    }

    package static let description = Description<Self>(
      "year", "How the theories stood on what was published by a year.",
      [
        Key(CodingKeys.year, \.year),
        Key(CodingKeys.findings, \.findings, .count),
        Key(CodingKeys.bits, \.bits, .finite),
      ])
  }
}
