extension Reported {
  /// The findings behind a verdict.
  package struct Evidence: Described {
    package var findings: Int
    package var samples: Int
    package var exact: Int
    package var censored: Int
    package var assumedN: Int
    package var significantAbove: Int
    package var significantBelow: Int
    package var years: Nullable<[Int]>
    package var used: [Used]
    package var unused: [Unused]

    package init(
      findings: Int, samples: Int, exact: Int, censored: Int, assumedN: Int, significantAbove: Int,
      significantBelow: Int, years: Nullable<[Int]>, used: [Used], unused: [Unused]
    ) {
      self.findings = findings
      self.samples = samples
      self.exact = exact
      self.censored = censored
      self.assumedN = assumedN
      self.significantAbove = significantAbove
      self.significantBelow = significantBelow
      self.years = years
      self.used = used
      self.unused = unused
    }

    package static let description = Description<Self>(
      "evidence", "The findings behind a verdict.",
      [
        Key(CodingKeys.findings, \.findings, .count),
        Key(CodingKeys.samples, \.samples, .count),
        Key(CodingKeys.exact, \.exact, .count),
        Key(CodingKeys.censored, \.censored, .count),
        Key(CodingKeys.assumedN, \.assumedN, .count, says: "Findings whose number of subjects is assumed."),
        Key(
          CodingKeys.significantAbove, \.significantAbove, .count,
          says: "Samples significant by themselves for an effect above zero."),
        Key(CodingKeys.significantBelow, \.significantBelow, .count),
        Key(CodingKeys.years, \.years, .length(2)),
        Key(CodingKeys.used, \.used),
        Key(CodingKeys.unused, \.unused),
      ])
  }

  /// A finding that is used.
  package struct Used: Described {
    package var finding: String
    package var dataset: String
    package var row: Int
    package var line: Int?
    package var sample: String
    package var study: String
    package var doi: String?
    package var pmid: String?
    package var region: String?
    package var n: Number?
    package var nVersus: Number?
    package var reported: String?
    package var year: Nullable<Int>
    package var likelihood: String
    package var weight: Number
    package var estimate: Nullable<Number>
    package var standardError: Number
    package var bounds: Nullable<[Number]>
    package var proxy: Bool
    package var reversed: Bool
    package var groups: [String]?
    package var assumedN: Bool
    package var assumedCV: Bool
    package var assumedNormal: Bool?
    package var unknown: [String]

    package init(
      finding: String, dataset: String, row: Int, sample: String, study: String, year: Nullable<Int>,
      likelihood: String, weight: Number, estimate: Nullable<Number>, standardError: Number,
      bounds: Nullable<[Number]>, proxy: Bool, reversed: Bool, groups: [String]? = nil, assumedN: Bool,
      assumedCV: Bool, unknown: [String], doi: String? = nil, pmid: String? = nil, region: String? = nil,
      n: Number? = nil, nVersus: Number? = nil, reported: String? = nil, assumedNormal: Bool? = nil, line: Int? = nil
    ) {
      self.finding = finding
      self.dataset = dataset
      self.row = row
      self.line = line
      self.sample = sample
      self.study = study
      self.doi = doi
      self.pmid = pmid
      self.region = region
      self.n = n
      self.nVersus = nVersus
      self.reported = reported
      self.year = year
      self.likelihood = likelihood
      self.weight = weight
      self.estimate = estimate
      self.standardError = standardError
      self.bounds = bounds
      self.proxy = proxy
      self.reversed = reversed
      self.groups = groups
      self.assumedN = assumedN
      self.assumedCV = assumedCV
      self.assumedNormal = assumedNormal
      self.unknown = unknown
    }

    package static let description = Description<Self>(
      "used", "A finding that is used.",
      [
        Key(CodingKeys.finding, \.finding),
        Key(CodingKeys.dataset, \.dataset),
        Key(CodingKeys.row, \.row),
        Key(CodingKeys.line, \.line, says: "Of its dataset's file; absent where a table has no lines."),
        Key(CodingKeys.sample, \.sample),
        Key(CodingKeys.doi, \.doi, says: "Of the publication; absent where none is recorded."),
        Key(CodingKeys.pmid, \.pmid, says: "Likewise."),
        Key(CodingKeys.region, \.region, says: "Absent where none is recorded."),
        Key(CodingKeys.n, \.n, says: "Subjects in the first group of the row; absent where not recorded."),
        Key(CodingKeys.nVersus, \.nVersus, says: "In the other; likewise."),
        Key(CodingKeys.reported, \.reported, says: "The direction that the row reports; absent without one."),
        Key(CodingKeys.study, \.study),
        Key(CodingKeys.year, \.year),
        Key(CodingKeys.likelihood, \.likelihood, .words(["exact", "censored", "folded"])),
        Key(CodingKeys.weight, \.weight, .finite),
        Key(CodingKeys.estimate, \.estimate, says: "In the claim's direction; null where only bounds are known."),
        Key(CodingKeys.standardError, \.standardError, .finite),
        Key(
          CodingKeys.bounds, \.bounds, .interval,
          says: "Between which the unprinted estimate lay; null where one was printed."),
        Key(CodingKeys.proxy, \.proxy),
        Key(CodingKeys.reversed, \.reversed),
        Key(
          CodingKeys.groups, \.groups, .length(2),
          says: "The groups of an order that it compares, the first minus the second; absent otherwise."),
        Key(CodingKeys.assumedN, \.assumedN),
        Key(CodingKeys.assumedCV, \.assumedCV),
        Key(
          CodingKeys.assumedNormal, \.assumedNormal,
          says: "Whether a median was taken for a mean; absent where not."),
        Key(CodingKeys.unknown, \.unknown),
      ])
  }

  /// A finding about the same subject that is left out.
  package struct Unused: Described {
    package var finding: String
    package var dataset: String
    package var row: Int
    package var reason: String
    package var reasonCode: String
    package var attribute: String?
    package var line: Int?

    package init(
      finding: String, dataset: String, row: Int, reason: String, reasonCode: String, attribute: String? = nil
    ) {
      self.finding = finding
      self.dataset = dataset
      self.row = row
      self.reason = reason
      self.reasonCode = reasonCode
      self.attribute = attribute
    }

    package static let description = Description<Self>(
      "unused", "A finding about the same subject that is left out.",
      [
        Key(CodingKeys.finding, \.finding),
        Key(CodingKeys.dataset, \.dataset),
        Key(CodingKeys.row, \.row),
        Key(CodingKeys.line, \.line, says: "Likewise."),
        Key(CodingKeys.reason, \.reason, says: "Why, for people; its wording may change."),
        Key(CodingKeys.reasonCode, \.reasonCode, .words(Words.leftOut), says: "Why, for programs."),
        Key(
          CodingKeys.attribute, \.attribute,
          says: "What of the row or of its groups the reason is about, such as `species`; absent otherwise."),
      ])
  }
}
