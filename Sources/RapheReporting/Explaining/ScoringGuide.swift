import RapheEvaluation

/// How words, flags and scores are made, on one page that begins with the term asked about.
struct ScoringGuide {
  let width: Int
  let style: Style

  init(width: Int = 80, style: Style = .plain) {
    self.width = min(max(width, 60), 100)
    self.style = style
  }

  /// The page, each line with its end.
  func text(_ term: ScoringTerm) -> String {
    let verdicts = Verdict.allCases.map(ScoringTerm.verdict)
    let flags = Flag.allCases.map(ScoringTerm.flag)
    let parts = ScoringTerm.Part.allCases.map(ScoringTerm.score)
    let lines =
      (term.word + ": " + (isFlag(term) ? "the word of the verdict would be another " : "") + term.says + ".")
      .wrapped(to: width).enumerated().map { index, line in
        index == 0 ? style(.strong, term.word) + line.dropFirst(term.word.count) : line
      }
    return
      (lines + section("How a finding counts", paragraphs: Self.findings) + section("Words", verdicts)
      + section("Severity of supported and contradicted", paragraphs: Self.severity)
      + section("Flags: the word would be another", flags) + section("Scores", parts)
      + section("References", paragraphs: Self.references)).text
  }

  private func isFlag(_ term: ScoringTerm) -> Bool {
    if case .flag = term { true } else { false }
  }

  private func section(_ heading: String, _ terms: [ScoringTerm]) -> [String] {
    let room = (terms.map(\.word.count).max() ?? 0) + 4
    return ["", style(.strong, heading)]
      + terms.flatMap { term in
        term.says.wrapped(to: width - room).enumerated().map { index, line in
          ("  " + (index == 0 ? term.word : "")).padded(to: room) + line
        }
      }
  }

  private func section(_ heading: String, paragraphs: [String]) -> [String] {
    ["", style(.strong, heading)]
      + paragraphs.flatMap { paragraph in
        paragraph.wrapped(to: width - 4).enumerated().map { $0.element.indented($0.offset == 0 ? 2 : 4) }
      }
  }

  private static let findings = [
    "A printed number is a normal likelihood of its sample's true effect; a word such as \"lower, p < .05\" says between which "
      + "limits the estimate lay.",
    "True effects differ between samples by a standard deviation that is estimated too; the average has the prior Normal(0, s²) "
      + "with s 0.71 for Hedges' g, the deviation a half-normal one with half that scale.",
    "Findings of one sample report one true effect: their likelihoods of it are multiplied, each to the power "
      + "1 / (1 + (m - 1) rho) for m findings whose errors correlate by rho (0.6 unless the dataset says otherwise).",
  ]

  private static let severity = [
    "How often the word comes out in simulated worlds where it is not true: the average effect is 0, or at the worse edge "
      + "of a claimed margin or band, or two neighbours of an order are equal and the others apart by s (Mayo 2018).",
    "Every world has the claim's own findings with new results, of the same n, sample and form of report; tau is drawn "
      + "from the claim's posterior, an effect for each sample around the average, errors by the findings' variances. The "
      + "same rules make the word.",
    "All results are published, or those that speak for the word more readily, by the moderate or severe weights of Vevea "
      + "and Woods; for a sample of which nothing is published another one is.",
  ]

  /// What the rules rest on.
  static let references = [
    "Hedges LV 1981, J Educ Stat 6:107-128: the effect size g and its correction.",
    "Röver C, Bender R, Dias S et al. 2021, Res Synth Methods 12:448-474: priors of heterogeneity.",
    "Vevea JL, Woods CM 2005, Psychol Methods 10:428-443: weights of moderate and severe selection.",
    "Mayo DG 2018, Statistical Inference as Severe Testing: a word must have been able to fail.",
    "Gelman A, Carlin J 2014, Perspect Psychol Sci 9:641-651: errors of sign and size.",
  ]
}
