extension Reported {
  /// The findings behind a verdict.
  package struct Evidence: Codable, Sendable {
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
  }

  /// A finding that is used.
  package struct Used: Codable, Sendable {
    package var finding: String
    package var dataset: String
    package var row: Int
    package var sample: String
    package var study: String
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
    package var unknown: [String]

    package init(
      finding: String, dataset: String, row: Int, sample: String, study: String, year: Nullable<Int>,
      likelihood: String, weight: Number, estimate: Nullable<Number>, standardError: Number,
      bounds: Nullable<[Number]>, proxy: Bool, reversed: Bool, groups: [String]? = nil, assumedN: Bool,
      assumedCV: Bool, unknown: [String]
    ) {
      self.finding = finding
      self.dataset = dataset
      self.row = row
      self.sample = sample
      self.study = study
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
      self.unknown = unknown
    }
  }

  /// A finding about the same subject that is left out.
  package struct Unused: Codable, Sendable {
    package var finding: String
    package var dataset: String
    package var row: Int
    package var reason: String

    package init(finding: String, dataset: String, row: Int, reason: String) {
      self.finding = finding
      self.dataset = dataset
      self.row = row
      self.reason = reason
    }
  }
}
