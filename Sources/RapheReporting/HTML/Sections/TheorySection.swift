import RapheReport

/// The theories, the highest score first: bits of stake, how far they depend on the prior, strict bits, all hold, rivals.
struct TheorySection {
  let index: PageIndex

  var markup: Markup {
    let ranked = index.ranked.compactMap { theory in theory.score.map { (theory, $0) } }
    guard !ranked.isEmpty else { return unscored }
    let axis = Axis(
      showing: ranked.flatMap { theory, score in
        score.band.map(\.value) + [score.bits.value, score.strictBits.value, score.bitsAtStake.value]
          + resampled(theory.id)
      })
    return .section(
      .id(Anchor(.theories)), .label("Theories"), .h2("Which theory earned what"),
      .scrolled(
        "Table of theories",
        .table(
          .style(.rank),
          .thead(
            .tr(
              head("#", .n), head("theory"), head("bits", .n),
              .th(.style(.plot), .attribute(.scope, "col"), "score and stake", Drawing.scale(axis, sign: true)),
              head("at stake", .n), head("strict", .n, .wide), head("all hold", .n), head("ahead of", .n),
              hasStandings ? head("first in", .n, .wide) : .none, head("claims", .wide))),
          .tbody(.group(ranked.enumerated().map { row($0.offset + 1, $0.element.0, $0.element.1, axis) })))),
      .p(.style(.key), .text(legend)),
      unscored)
  }

  private var legend: String {
    let resamples =
      hasStandings
      ? " Open circle: strict bits, with the thin line from their 5th to their 95th percentile over resamples of the samples."
      : ""
    return
      "Dot: bits earned. Thick line: over nine prior scales.\(resamples) Stroke: the bits at stake, the most it could "
      + "earn. 1 bit is a factor of 2, 3.3 bits are 10 : 1. All hold: the probability that every tested claim is true, "
      + "below it what it was before the data. Theories that speak of different things are no rivals: the order tells who "
      + "earned, not who is right."
  }

  private var hasStandings: Bool { index.report.comparison?.standings != nil }

  private func head(_ text: Markup, _ styles: StyleName...) -> Markup {
    .th(.attribute(.scope, "col"), .styles(styles), text)
  }

  private func resampled(_ theory: String) -> [Double] {
    index.report.comparison?.standings?.first { $0.theory == theory }?.bits.map(\.value) ?? []
  }

  private func row(_ rank: Int, _ theory: Reported.Theory, _ score: Reported.Score, _ axis: Axis) -> Markup {
    let tested = !score.families.isEmpty
    let standing = index.report.comparison?.standings?.first { $0.theory == theory.id }
    return .tr(
      .td(.style(.n, .mute), "\(rank)"),
      .th(
        .attribute(.scope, "row"), index.link(theory.id),
        .if(theory.published) { .small(" \($0)") }, .br,
        .small(.style(.mute), .name(theory.title))),
      .td(.style(.n, .big), .text(Figure.signed(score.bits))),
      .td(.style(.plot), plot(theory, score, axis)),
      .td(.style(.n), named("of "), .text(Figure.fixed(score.bitsAtStake)), named(" at stake")),
      .td(.style(.n, .wide), .text(Figure.signed(score.strictBits))),
      .td(
        .style(.n),
        tested
          ? .group([
            named("all hold "), .text(Figure.probability(score.allHold.probability)), .br,
            .small(.style(.mute), .text(Figure.probability(score.allHold.before))),
          ]) : "\u{2013}"),
      .td(.style(.n), named("ahead of "), rivals(score)),
      hasStandings ? .td(.style(.n, .wide), standing.map { .text(Figure.percent($0.first)) } ?? "\u{2013}") : .none,
      .td(.style(.wide), claims(theory)))
  }

  /// What a cell is, for where there is no room for the heads of columns.
  private func named(_ text: String) -> Markup { .span(.style(.named), .text(text)) }

  private func rivals(_ score: Reported.Score) -> Markup {
    if score.rivals.isEmpty { return .small(.style(.mute), "no rival") }
    return "\(score.rivals.count { $0.bits.value >= Firmness.level }) of \(score.rivals.count)"
  }

  private func plot(_ theory: Reported.Theory, _ score: Reported.Score, _ axis: Axis) -> Markup {
    let range = Figure.range(score.band, Figure.signed)
    let resampled = resampled(theory.id)
    var parts = [Drawing.line(.zero, from: axis.place(0), to: axis.place(0), y: 0, y2: 26)]
    if resampled.count == 2 {
      parts.append(Drawing.line(.whisker, from: axis.place(resampled[0]), to: axis.place(resampled[1]), y: 13))
    }
    if let least = score.band.first?.value, let most = score.band.last?.value {
      parts.append(Drawing.line(.band, from: axis.place(least), to: axis.place(most), y: 13))
    }
    parts.append(Drawing.mark(.stake, at: axis.place(score.bitsAtStake.value), y: 13, "M0-8V8"))
    if hasStandings {
      parts.append(Drawing.dot(.strict, at: axis.place(score.strictBits.value), y: 13, radius: 3))
    }
    parts.append(
      Drawing.dot(score.bits.value < 0 ? .lost : .earned, at: axis.place(score.bits.value), y: 13, radius: 5))
    return Drawing.strip(
      height: 26,
      "\(Figure.signed(score.bits)) of \(Figure.fixed(score.bitsAtStake)) bits, \(range) over prior scales", parts)
  }

  /// A square a claim, each leading to it.
  private func claims(_ theory: Reported.Theory) -> Markup {
    .span(
      .style(.squares),
      .group(
        theory.claims.map { claim in
          let look = VerdictLook(claim.verdict)
          let words: Markup = .label("\(claim.id): \(claim.verdict)")
          guard let anchor = index.anchor(theory.id, claim.id) else { return .none }
          return .a(
            .style(.square, look.style), .href(Link(anchor)), words,
            .attribute(.title, "\(claim.id): \(claim.verdict)"),
            .text(look.sign))
        }))
  }

  /// Theories without a score, with the reason.
  private var unscored: Markup {
    let rows = index.unranked.map { theory -> Markup in
      let reason =
        theory.isWhole
        ? "claims no effect on which findings can bear" : "its file has errors, so that claims may be missing"
      return .group([index.link(theory.id), ": \(reason) (", index.place(theory.file, theory.line), ")"])
    }
    return rows.isEmpty ? .none : .group([.h3("Not scored"), .list(rows)])
  }
}
