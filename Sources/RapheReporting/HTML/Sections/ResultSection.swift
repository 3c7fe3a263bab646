import RapheReport

/// What came of the run, in a sentence with its firmness, and in counts.
struct ResultSection {
  let index: PageIndex

  private var report: Reported.Verdicts { index.report }

  var markup: Markup {
    .section(
      .id(Anchor(.result)), .label("The result"),
      simulated,
      .p(.style(.lede), lead),
      details.isEmpty ? .none : .p(.style(.mute), .joined(details, by: " ")),
      missed,
      tiles,
      .p(.style(.mute), .text(counts))
    )
  }

  /// That everything rests on simulated data, where it does.
  private var simulated: Markup {
    guard let simulated = report.settings?.simulated, !simulated.isEmpty else { return .none }
    return .p(
      .style(.alarm), .strong("Simulated data."), " Every verdict rests on datasets that a model made: ",
      .joined(simulated.map { .name($0.dataset) }), ".")
  }

  /// The gates of the project's file that are not met.
  private var missed: Markup {
    .group(
      (report.gates ?? []).filter(\.isMissed).map { gate in
        .p(
          .style(.alarm), .strong("Gate not met: "), .name(gate.sentence), " (", index.place(gate.file, gate.line), ")."
        )
      })
  }

  private var lead: Markup {
    guard let leader = index.ranked.first, let score = leader.score else {
      return report.theories.isEmpty ? "No claim was judged." : "No theory has a score."
    }
    let firmness = Firmness(index, leader, score)
    let earned = "\(Figure.signed(score.bits)) of \(Figure.fixed(score.bitsAtStake)) bits"
    guard score.bits.value > 0 else {
      return .group(["No theory earned anything: the least that one lost is ", .name(leader.id), " with \(earned)."])
    }
    return .group([
      .strong(index.link(leader.id)), " (", .name(leader.title), ") earned most, ", .strong("\(firmness.word)"),
      ": \(earned). ",
      .text(firmness.reasons.map { $0 + "." }.joined(separator: " ")),
    ])
  }

  /// What would change it and what to do, a sentence each.
  private var details: [Markup] {
    var details: [Markup] = []
    let lost = index.ranked.filter { ($0.score?.bits.value ?? 0) < 0 }.count
    if lost > 0 {
      let all = Numerals.count(index.ranked.count, "scored theory", plural: "scored theories")
      details.append("\(lost) of \(all) lost more than they earned.")
    }
    if let publication = report.comparison?.publication {
      let leader =
        publication.leaderFlip.value.map { "another would lead from severity \(Figure.fixed($0.severity))" }
        ?? "the leader stays up to severity 2"
      let order =
        publication.rankingFlip.value.map { "would change the order from severity \(Figure.fixed($0.severity))" }
        ?? "keeps the order"
      details.append("Selection for publication \(order) (moderate is 1), and \(leader).")
    }
    let denied = MechanismSection.disagreements(index)
    if !denied.isEmpty {
      details.append(
        .group([
          .a(.href(Link(.mechanism)), "Mechanism and data disagree"),
          " on \(Numerals.count(denied.count, "claim")).",
        ]))
    }
    if let study = index.plan?.studies.first {
      details.append(.group([.a(.href(Link(.next)), "The study to make next"), ": ", .text(study.measure), "."]))
    }
    return details
  }

  private var tiles: Markup {
    let verdicts = report.summary.verdicts ?? [:]
    let shown = Words.verdicts.filter { $0 != "trivial" || (verdicts[$0] ?? 0) > 0 }
    guard !verdicts.isEmpty else { return .none }
    return .element(
      .ul,
      [.style(.tiles), .label("Claims by verdict")]
        + shown.map { word in
          let look = VerdictLook(word)
          return .li(.style(.tile, look.style), .strong("\(verdicts[word] ?? 0)"), .span("\(look.sign) \(word)"))
        })
  }

  private var counts: String {
    let claims = report.theories.flatMap(\.claims)
    let used = claims.flatMap(\.evidence.used)
    var words: [String: Set<String>] = [:]
    for finding in used {
      words[finding.bounds.value == nil ? "exact" : "censored", default: []].insert("\(finding.dataset)/\(finding.row)")
    }
    let (exact, censored) = (words["exact"]?.count ?? 0, words["censored"]?.count ?? 0)
    let samples = Set(used.map(\.sample)).count
    let unexpected = report.summary.unexpected ?? 0
    return "\(Numerals.count(claims.count, "claim")) of "
      + "\(Numerals.count(report.theories.count, "theory", plural: "theories")); "
      + "\(Numerals.count(exact + censored, "finding")) of \(Numerals.count(samples, "sample")) bear on them, "
      + "\(censored) of them words without a size, which count as bounds. "
      + (unexpected == 0 ? "Every verdict is as expected" : "\(unexpected) not as expected")
      + "; exit code \(report.summary.exitCode)."
  }
}

/// How firmly the first of a ranking stands there.
struct Firmness {
  /// In a word or two.
  let word: String
  /// Why.
  let reasons: [String]

  init(_ index: PageIndex, _ leader: Reported.Theory, _ score: Reported.Score) {
    var reasons: [String] = []
    var doubts = 0
    let (least, most) = (score.band.first?.value ?? 0, score.band.last?.value ?? 0)
    let range = "\(Figure.signed(least)) to \(Figure.signed(most))"
    if least <= 0 {
      doubts += 1
      reasons.append("It is not beyond the prior: over prior scales its bits run from \(range)")
    } else {
      reasons.append("Over prior scales its bits run from \(range)")
    }
    let others = index.ranked.dropFirst().filter { ($0.score?.band.last?.value ?? 0) >= least }
    if !others.isEmpty { doubts += 1 }
    if let standing = index.report.comparison?.standings?.first(where: { $0.theory == leader.id }) {
      if standing.first.value < 0.95 { doubts += 1 }
      reasons.append("It comes first in \(Numerals.percent(standing.first.value)) of resamples of the samples")
    } else if let second = index.ranked.dropFirst().first, let other = second.score {
      reasons.append("The next has \(Figure.signed(other.bits))")
    }
    if index.report.comparison?.publication?.leaderFlip.value != nil { doubts += 1 }
    if !score.rivals.isEmpty {
      let behind = score.rivals.count { $0.bits.value >= Firmness.level }
      if behind < score.rivals.count { doubts += 1 }
      let ahead = score.rivals.count { $0.bits.value <= -Firmness.level }
      let level = score.rivals.count - behind - ahead
      let others = [level > 0 ? "level with \(level)" : nil, ahead > 0 ? "behind \(ahead)" : nil].compactMap { $0 }
      reasons.append(
        "On common ground it is ahead of \(behind) of \(Numerals.count(score.rivals.count, "rival"))"
          + others.map { ", \($0)" }.joined())
    }
    if !score.families.isEmpty {
      reasons.append(
        "That all its claims hold has probability \(Figure.probability(score.allHold.probability)), "
          + "\(Figure.probability(score.allHold.before)) before the data")
    }
    word = doubts == 0 ? "firmly" : "not firmly"
    self.reasons = reasons
  }

  /// Bits of less than this separate nothing.
  static let level = 0.5
}
