/// What a column of a table of findings holds; the raw value is the name of the column unless the dataset says another.
enum Role: String, CaseIterable, Hashable {
  case finding
  case sample, study, year, pmid, doi
  case target, measure, measureReported = "measure_reported", ligand, tissue
  case region, regionReported = "region_reported", species, diagnosis
  case treatment, treatmentClass = "treatment_class", days
  case group, versus, design
  case n, nVersus = "n_versus", nTotal = "n_total"
  case mean, sd, meanVersus = "mean_versus", sdVersus = "sd_versus", unit
  case meanError = "se_mean", meanErrorVersus = "se_mean_versus"
  case median, q1, q3, minimum = "min", maximum = "max"
  case medianVersus = "median_versus", q1Versus = "q1_versus", q3Versus = "q3_versus"
  case minimumVersus = "min_versus", maximumVersus = "max_versus"
  case changeSD = "sd_change", prePostCorrelation = "pre_post_correlation"
  case events, eventsVersus = "events_versus"
  case effect, effectScale = "effect_scale", standardError = "se", low = "ci_low", high = "ci_high"
  case variance, level = "ci_level", covariates, t, f
  case p, pRelation = "p_relation", pSides = "p_sides", percent, direction
  case relatedTo = "related_to", aspect, alpha
  case sourceLevel = "source_level", attribution, `where`, note

  /// The role of a word under `columns`; a finding is also called by what it is there for, its id.
  init?(word: String) {
    if word == "id" { self = .finding } else { self.init(rawValue: word) }
  }

  /// The words under `columns`.
  static var words: [String] { ["id"] + allCases.map(\.rawValue) }

  /// The roles without which a row says nothing.
  static let required: [Role] = [.finding, .sample, .target, .measure, .group, .versus, .design]
  /// The roles of which a table needs one.
  static let results: [Role] = [.direction, .effect, .percent, .mean, .median, .events, .t, .f]
}
