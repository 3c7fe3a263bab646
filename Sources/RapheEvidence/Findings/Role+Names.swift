import RapheSyntax

extension Role {
  /// The word for the role under `columns`.
  var word: String { self == .finding ? "id" : rawValue }

  /// The role that the name of a column was probably meant for; nil when none is near, or when it is taken already.
  ///
  /// Names are near by their letters (`p_relaton`) or by what they mean (`n_control` is the `n_versus` of others). A name
  /// that says more than the role, such as `p_one_sided`, `sd_change` or `ci90_low`, is another quantity, and none is
  /// suggested for it.
  static func meant(by name: String, taken: Set<Role>) -> Role? {
    let letters = folded(name)
    let role =
      allCases.first { folded($0.rawValue) == letters } ?? names[letters] ?? ofGroup(letters)
      ?? shortened(letters, taken) ?? slip(name, letters, taken)
    guard let role, !taken.contains(role) else { return nil }
    // Without an effect an error can only be one of the mean, which no role is.
    if role == .standardError, !taken.contains(.effect) { return nil }
    return role
  }

  /// The letters and digits of a name, small.
  private static func folded(_ name: String) -> String {
    let letters = name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) }
    return String(String.UnicodeScalarView(letters))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func words(_ name: String) -> Int {
    name.split { !$0.isLetter && !$0.isNumber }.count
  }

  /// A role of which the name is the beginning, such as `p_rel`; of several the shortest.
  private static func shortened(_ letters: String, _ taken: Set<Role>) -> Role? {
    guard letters.count >= 4 else { return nil }
    return allCases.filter { !taken.contains($0) && folded($0.rawValue).hasPrefix(letters) }
      .min { $0.rawValue.count < $1.rawValue.count }
  }

  private static func slip(_ name: String, _ letters: String, _ taken: Set<Role>) -> Role? {
    guard letters.count >= 4 else { return nil }
    let free = allCases.map(\.rawValue).filter { word in
      word.count >= 4 && words(name) <= words(word)
    }
    return nearest(to: name, among: free).flatMap { Role(rawValue: $0) }
  }

  /// A size, mean or SD with a word for one of the two groups before or after it.
  private static func ofGroup(_ letters: String) -> Role? {
    let quantities: [(words: [String], group: Role, versus: Role)] = [
      (["n", "size", "count", "subjects"], .n, .nVersus), (["mean", "average"], .mean, .meanVersus),
      (["sd", "std", "stdev"], .sd, .sdVersus),
    ]
    for (words, group, versus) in quantities {
      for word in words {
        let before = letters.hasPrefix(word) ? String(letters.dropFirst(word.count)) : ""
        let after = letters.hasSuffix(word) ? String(letters.dropLast(word.count)) : ""
        if versusWords.contains(before) || versusWords.contains(after) { return versus }
        if groupWords.contains(before) || groupWords.contains(after) { return group }
      }
    }
    return nil
  }

  private static let versusWords: Set<String> = [
    "2", "control", "controls", "ctrl", "ctl", "con", "hc", "healthy", "healthycontrols", "comparison", "comparator",
    "reference", "ref", "vs", "other", "placebo", "group2", "ofcontrols",
  ]
  private static let groupWords: Set<String> = [
    "1", "case", "cases", "patient", "patients", "pat", "group", "group1", "mdd", "depressed", "exp",
    "experimental", "ofpatients",
  ]

  /// What others call the roles, in small letters without what stands between them.
  private static let names: [String: Role] = {
    let lists: KeyValuePairs<Role, String> = [
      .finding: "id findingid rowid row key nr no",
      .sample: "cluster cohort sampleid",
      .study: "author authors paper reference citation publication firstauthor",
      .year: "yr pubyear publicationyear yearofpublication published",
      .pmid: "pubmed pubmedid", .doi: "digitalobjectidentifier",
      .target: "receptor", .measure: "outcomemeasure",
      .ligand: "tracer radioligand radiotracer", .region: "roi brainregion area", .species: "organism animal",
      .diagnosis: "dx disorder disease", .treatment: "drug medication", .days: "treatmentdays daysoftreatment",
      .group: "group1 arm1 patients cases",
      .versus: "vs control controls comparison comparator group2 arm2 referencegroup",
      .design: "studydesign",
      .n: "samplesize groupsize", .mean: "average", .sd: "standarddeviation std stdev stddev",
      .effect: "effectsize es estimate effectestimate hedgesg yi",
      .effectScale: "effecttype effectmetric effectmeasure esscale estype",
      .standardError: "stderr standarderror stderror seeffect effectse sei",
      .variance: "vi var variances samplingvariance",
      .nTotal: "ni ntotal totaln", .meanError: "sem",
      .low: "cilower lower cilo cilb lcl ci95low ci95lower lower95 lowerci lowerbound",
      .high: "ciupper upper cihi ciub ucl ci95high ci95upper upper95 upperci upperbound",
      .p: "pvalue pval pwert sigp", .pRelation: "prel poperator psign prelationship",
      .percent: "pct percentage percentchange percentdifference pctchange",
      .direction: "result effectdirection sign", .relatedTo: "correlate correlatedwith associatedwith",
      .alpha: "signiflevel significancelevel siglevel",
      .sourceLevel: "sourcetype",
    ]
    var names: [String: Role] = [:]
    for (role, words) in lists {
      for word in words.split(separator: " ") { names[String(word)] = role }
    }
    return names
  }()
}
