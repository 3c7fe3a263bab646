import RapheReport

/// Names and sentences made of what formats trip over, and a report that is full of them.
struct Hostile {
  private static let pieces = [
    "\"", "'", "<", ">", "&", "]]>", "<!--", "&amp;", "%", "%0A", "\n", "\r", "\r\n", "\t", ",", ";", ":", "::", "#",
    "\\", "\\#", "|", "`", "``", "*", "_", "[x](y)", "<b>", "=1+1", "+", "-", "@", "1", "-1.5", "a", "claim", " ", "  ",
    "5-HT₁A", "אבג", "\u{202E}abc\u{202C}", "\u{200B}", "\u{FEFF}", "e\u{301}", "\u{301}", "👩‍🔬", "𝔘",
    "\u{0}", "\u{1}", "\u{7}",
    "\u{8}", "\u{B}", "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{7F}", "\u{85}", "\u{9B}2J", "\u{2028}", "\u{FFFE}",
    "\u{FFFF}",
    "TODO", "SKIP", "Bail out!", "not ok", "ok 1", "---", "...", "::error::", "$(id)", "~", "http://x.org",
  ]

  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  /// A text of one to eight pieces.
  mutating func text() -> String {
    (0...next(8)).map { _ in Hostile.pieces[next(Hostile.pieces.count)] }.joined()
  }

  /// A report with claims and gates of every standing and a diagnostic of every severity, all named by such texts.
  mutating func report() -> Reported.Verdicts {
    var theories: [Reported.Theory] = []
    for index in 0..<3 {
      let words = ["supported", "contradicted", "contested", "inconclusive", "untested", "trivial"]
      let claims = words.enumerated().map { line, word in
        claim(word, line: line + 1, isExpected: (line + index) % 3 != 0)
      }
      theories.append(
        Reported.Theory(
          id: text() + "\(index)", title: text(), file: text(), line: 2, isWhole: true, score: score(),
          claims: claims, courses: [course()]))
    }
    return Reported.Verdicts(
      raphe: Reported.Versions(version: "0.1.0"),
      settings: Reported.Settings(
        asOf: Reported.Nullable(nil), failOn: ["unexpected", "contested"], level: 0.95, draws: 10, seed: .max),
      summary: Reported.Summary(
        theories: 3, claims: 18, verdicts: ["supported": 3], unexpected: 6, errors: 1, exitCode: 2),
      theories: theories, comparison: Reported.Comparison(ranking: theories.map(\.id)),
      diagnostics: ["error", "warning", "note"].map { diagnostic($0) },
      gates: [true, false, nil].map { gate($0, of: theories[2]) })
  }

  private mutating func gate(_ isMet: Bool?, of theory: Reported.Theory) -> Reported.Gate {
    Reported.Gate(
      theory: theory.id, claim: theory.claims[0].id, verdicts: ["supported"], isMet: Reported.Nullable(isMet),
      verdict: isMet.map { $0 ? "supported" : "contested" }, file: text(), line: 7)
  }

  private mutating func claim(_ word: String, line: Int, isExpected: Bool) -> Reported.Claim {
    let used = word == "untested" ? [] : (0..<2).map { self.used($0) }
    return Reported.Claim(
      id: text(), line: line, column: 5, sentence: text(), quantity: text(), scale: "g", verdict: word,
      flags: ["proxy"],
      expect: isExpected ? [] : [word == "supported" ? "contradicted" : "supported"], isExpected: isExpected,
      region: .one([Reported.Number(.nan), Reported.Number(0)]), probability: Reported.Number(0.25),
      probabilityRange: [Reported.Number(0.2), Reported.Number(0.3)], priorProbability: Reported.Number(0.5),
      bits: Reported.Number(-1), bitsAtStake: Reported.Number(1),
      posterior: Reported.Nullable(
        Reported.Posterior(
          mean: Reported.Number(0.4), sd: Reported.Number(0.2), interval: [Reported.Number(0), Reported.Number(0.8)],
          tau: Reported.Number(0.1), predictive: [Reported.Number(-1), Reported.Number(1)])),
      evidence: Reported.Evidence(
        findings: used.count, samples: used.count, exact: used.count, censored: 0, assumedN: 0, significantAbove: 1,
        significantBelow: 1, years: Reported.Nullable(nil), used: used, unused: []),
      endLine: line, endColumn: 20)
  }

  private mutating func used(_ row: Int) -> Reported.Used {
    Reported.Used(
      finding: text(), dataset: text(), row: row + 1, sample: text(), study: text(), year: Reported.Nullable(1990),
      likelihood: "exact", weight: Reported.Number(1), estimate: Reported.Nullable(Reported.Number(-0.5)),
      standardError: Reported.Number(0.25), bounds: Reported.Nullable(nil), proxy: false, reversed: false,
      assumedN: false, assumedCV: false, unknown: [], region: text())
  }

  private mutating func course() -> Reported.Course {
    Reported.Course(
      id: text(), line: 40, column: 5, sentence: text(), fromMechanism: ["implied"], isExpected: false,
      derivation: Reported.Nullable(Reported.Derivation(derivability: Reported.Nullable(nil), reason: text())))
  }

  private func score() -> Reported.Score {
    Reported.Score(
      bits: Reported.Number(1), strictBits: Reported.Number(1), bitsAtStake: Reported.Number(2),
      band: [Reported.Number(0), Reported.Number(1)],
      allHold: Reported.Held(probability: Reported.Number(0.5), before: Reported.Number(0.5)),
      unopposedBits: Reported.Number(0), families: [], rivals: [], consistency: Reported.Nullable(nil),
      coverage: Reported.Number(1))
  }

  private mutating func diagnostic(_ severity: String) -> Reported.Diagnostic {
    Reported.Diagnostic(
      code: severity.prefix(1).uppercased() + "0104", severity: severity, message: text(), spot: spot(),
      notes: [Reported.Note(message: text(), spot: spot())], help: Reported.Nullable(text()))
  }

  private mutating func spot() -> Reported.Spot {
    Reported.Spot(
      file: Reported.Nullable(text()), line: Reported.Nullable(3), column: Reported.Nullable(4),
      endLine: Reported.Nullable(3), endColumn: Reported.Nullable(9))
  }
}
