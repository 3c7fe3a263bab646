import RapheReport

/// What else is known of a verdict, in sentences: prior, one sample, selection, the conventional ledger, the mechanism.
struct ClaimFacts {
  let index: PageIndex
  let claim: Reported.Claim

  var sentences: [Markup] {
    [prior, omissions, selection, assumed, ledger, mechanism].compactMap { $0 }
  }

  private var isTested: Bool { claim.evidence.findings > 0 }

  private var prior: Markup? {
    guard isTested else { return nil }
    let scales = claim.prior.map {
      " The prior of the average is Normal(0, \(Figure.fixed($0.s, 3))), of tau half-normal with \(Figure.fixed($0.a, 3)), "
        + "in \($0.scale)."
    }
    return "Over prior scales P runs from \(Figure.range(claim.probabilityRange, Figure.probability)).\(scales ?? "")"
  }

  private var omissions: Markup? {
    guard let omissions = claim.omissions, !omissions.isEmpty else { return nil }
    if omissions.count == 1 { return "It rests on a single sample: without it nothing is tested." }
    let others = omissions.filter { $0.verdict != claim.verdict }
    let chances = omissions.map(\.probability.value)
    let range = Numerals.probabilities((chances.min() ?? 0)...(chances.max() ?? 1))
    if others.isEmpty { return "Leaving out any one sample keeps the word (P \(range))." }
    return .group([
      "Without one sample it would be ",
      .joined(
        others.map {
          .group(["\($0.verdict) (without ", .name($0.sample), ", P \(Figure.probability($0.probability)))"])
        }, by: "; "),
      ".",
    ])
  }

  private var selection: Markup? {
    guard let selection = claim.selection else { return nil }
    let what = "selection for publication of effects \u{201C}\(selection.favoured)\u{201D}"
    guard let flip = selection.flip.value else {
      return
        .text(
          "Moderate and severe \(what) keep the word (P \(Figure.probability(selection.moderate.probability)) and "
            + "\(Figure.probability(selection.severe.probability))).")
    }
    return
      .text(
        what.prefix(1).uppercased() + what.dropFirst() + " makes it \(flip.verdict) at severity "
          + "\(Figure.fixed(flip.severity)) (moderate is 1, severe 2).")
  }

  /// What findings say only by an assumption, whatever the word makes of it.
  private var assumed: Markup? {
    let used = claim.evidence.used
    let counts = [
      (used.count(where: \.proxy), "on a proxy"), (used.count { !$0.unknown.isEmpty }, "with an attribute unstated"),
      (used.count(where: \.assumedN), "on an assumed number of subjects"),
      (used.count(where: \.assumedCV), "on an assumed coefficient of variation"),
      (used.count { $0.assumedNormal == true }, "on a median taken for a mean"),
    ].filter { $0.0 > 0 }
    if counts.isEmpty { return nil }
    return .text("Of \(Numerals.count(used.count, "finding")), " + counts.map { "\($0.0) \($0.1)" }.listed() + ".")
  }

  private var ledger: Markup? {
    guard let ledger = claim.ledger else { return nil }
    let figure = EffectFigure(claim)
    let result = "\(figure(ledger.estimate)) \(figure.interval(ledger.interval)), p \(Figure.probability(ledger.p))"
    let spread =
      "tau\u{00B2} \(Figure.fixed(ledger.tau2, 3)), Q \(Figure.fixed(ledger.q)) "
      + "(p \(Figure.probability(ledger.qP)))"
    let prediction = ledger.prediction.value.map { ", prediction interval \(figure.interval($0))" } ?? ""
    return .folded(
      "Conventional meta-analysis of the \(ledger.k) samples with a size alone: \(result), I\u{00B2} \(Figure.fixed(ledger.i2, 0)) %",
      .p(.style(.mute), "\(ledger.estimator), \(ledger.test); \(spread)\(prediction)."),
      .scrolled(
        "Samples with a size",
        .table(
          .style(.narrow),
          .thead(
            .tr(
              .column("sample"), .column("estimate", .n),
              .column("SE", .n), .column("without it", .n))),
          .tbody(
            .group(
              ledger.samples.map { row in
                let without = ledger.leaveOneOut.first { $0.sample == row.sample }
                return .tr(
                  .row(.name(row.sample)), .td(.style(.n), .text(figure(row.estimate))),
                  .td(.style(.n), .text(figure(row.standardError))),
                  .td(.style(.n), .text(without.map { "\(figure($0.estimate)) \(figure.interval($0.interval))" } ?? ""))
                )
              })))))
  }

  private var mechanism: Markup? {
    guard let derivation = claim.derivation else { return nil }
    guard let word = derivation.derivability.value else {
      return .group(["Its own mechanism says nothing: ", .text(derivation.reason ?? "no draw ran to its end"), "."])
    }
    let rate = DerivedWords.rate(derivation).map { ", \($0)" } ?? ""
    let expected = (claim.fromMechanism ?? []).listed("or")
    return .group([
      "Its own mechanism: ", .span(.style(.v, VerdictLook.derived(word).style), .text(word)), .text(rate),
      .text(expected.isEmpty ? "" : "; \(expected) was expected"), ".",
    ])
  }
}
