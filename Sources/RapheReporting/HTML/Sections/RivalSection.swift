import RapheReport

/// The theories two by two: how the evidence on what both speak of divides between them, and what decides.
struct RivalSection {
  let index: PageIndex

  var markup: Markup {
    let rows = index.ranked.filter { $0.score.map { !$0.rivals.isEmpty } ?? false }
    return .section(
      .id(Anchor(.rivals)), .label("Rivals"), .h2("What separates them"),
      rows.isEmpty ? .p("No two theories speak of the same.") : matrix(rows),
      pairs, odds)
  }

  // MARK: All against all

  private func matrix(_ rows: [Reported.Theory]) -> Markup {
    .group([
      .scrolled(
        "Table of rivals",
        .table(
          .style(.matrix, .rivals),
          .thead(
            .tr(
              .column("for the theory of the row"),
              .group(rows.map { .th(.style(.turned), .attribute(.scope, "col"), .span(index.link($0.id))) }))),
          .tbody(.group(rows.map { row($0, rows) })))),
      .p(
        .style(.key),
        """
        Bits by which the evidence on what both speak of moves the odds towards the theory of the row, against that of the \
        column; level below half a bit, empty where they share nothing. Every claim counts with one commitment, 0.95.
        """),
    ])
  }

  private func row(_ theory: Reported.Theory, _ columns: [Reported.Theory]) -> Markup {
    let rivals = Dictionary(
      (theory.score?.rivals ?? []).map { ($0.theory, $0.bits.value) }, uniquingKeysWith: { first, _ in first })
    return .tr(
      .row(index.link(theory.id)),
      .group(
        columns.map { other in
          guard let bits = rivals[other.id] else { return .td(.style(.nil)) }
          let word = bits >= Firmness.level ? "ahead of" : bits <= -Firmness.level ? "behind" : "level with"
          let style: StyleName = bits >= Firmness.level ? .sup : bits <= -Firmness.level ? .con : .inc
          let text = abs(bits) < Firmness.level ? "level" : Figure.minus(Numerals.signed(bits, 1))
          return .td(
            .style(.cell),
            .span(
              .style(.chip, style), .attribute(.title, "\(word) \(other.id): \(Figure.signed(bits))"),
              .span(.style(.who), "\(word) ", .name(other.id), " "), .span(.text(text))))
        }))
  }

  // MARK: What decides

  private var pairs: Markup {
    guard let pairs = index.report.comparison?.pairs else {
      return .p(
        .style(.mute), "What decides each pair, and the sample that weighs most, tells ", .code("raphe compare"), ".")
    }
    let decided = pairs.filter { abs($0.bits.value) >= Firmness.level }.sorted {
      abs($0.bits.value) > abs($1.bits.value)
    }
    let level = pairs.filter { abs($0.bits.value) < Firmness.level }
    let most = decided.map { abs($0.bits.value) }.max() ?? 1
    return .group([
      .h3("What decides each pair"),
      .p(.style(.mute), "Numbers in small type count for the theory that is ahead where they are positive."),
      decided.isEmpty ? .p("No pair is decided.") : table(decided.prefix(RivalSection.shown).map { $0 }, most),
      decided.count > RivalSection.shown
        ? .folded(
          "\(decided.count - RivalSection.shown) more pairs, of less",
          table(Array(decided.dropFirst(RivalSection.shown)), most))
        : .none,
      level.isEmpty
        ? .none
        : .folded("\(Numerals.count(level.count, "pair")) that the evidence leaves level", table(level, most)),
    ])
  }

  /// How many pairs are shown at once.
  private static let shown = 15

  private func table(_ pairs: [Reported.Pair], _ most: Double) -> Markup {
    .scrolled(
      "Table of pairs",
      .table(
        .style(.pairs),
        .thead(
          .tr(
            .column("ahead"), .column("of"),
            .column("bits", .n), .th(.attribute(.scope, "col"), .style(.plot), .span(.style(.unseen), "drawn")),
            .column("decided on"), .column("most by"))),
        .tbody(.group(pairs.map { row($0, most) }))))
  }

  private func row(_ pair: Reported.Pair, _ most: Double) -> Markup {
    let isTurned = pair.bits.value < 0
    let theories = isTurned ? pair.theories.reversed() : pair.theories
    guard theories.count == 2 else { return .none }
    let bits = abs(pair.bits.value)
    let axis = Axis(0, most)
    let sign = isTurned ? -1.0 : 1
    let families = pair.families.sorted { abs($0.bits.value) > abs($1.bits.value) }
    return .tr(
      .row(index.link(theories[0])), .td(.span(.style(.named), "ahead of "), index.link(theories[1])),
      .td(.style(.n, .big), .text(Figure.fixed(bits))),
      .td(
        .style(.plot),
        Drawing.strip(
          height: 12, "\(Figure.fixed(bits)) bits", [Drawing.box(.bar, axis, from: 0, to: bits, y: 1, height: 10)])),
      .td(.group(families.map { family($0, pair, isTurned, alone: families.count == 1) })),
      .td(
        .group(
          families.compactMap { family in
            family.decisive.map {
              .div(index.sample($0.sample), .small(.style(.mute), " \(Figure.signed(sign * $0.bits.value))"))
            }
          })))
  }

  /// A family that both speak in, with the claims of both.
  private func family(_ family: Reported.SharedFamily, _ pair: Reported.Pair, _ isTurned: Bool, alone: Bool) -> Markup {
    let sides = zip(pair.theories, family.claims).map { theory, claims in
      Markup.joined(claims.map { index.link(theory, $0) }, by: " and ")
    }
    let bits = Figure.signed(isTurned ? -family.bits.value : family.bits.value)
    return .div(
      .span(.style(family.kind == "opposite" ? .opposite : .mute), .text(family.kind)), " ",
      .joined(isTurned ? sides.reversed() : sides, by: " against "),
      alone ? .none : .small(.style(.mute), " \(bits)"))
  }

  // MARK: Odds

  private var odds: Markup {
    guard let odds = index.report.comparison?.odds else { return .none }
    if let apart = odds.apart, apart.count == 2 {
      return .p(
        "No probabilities from the odds given: ", index.link(apart[0]), " and ", index.link(apart[1]),
        " share no ground, so that nothing weighs them against each other.")
    }
    return .group([
      .h3("Probabilities from the odds given"),
      .p(.style(.mute), "Among these theories alone, as if one of them were right, on the ground that they share."),
      .table(
        .thead(
          .tr(
            .column("theory"), .column("odds", .n),
            .column("P", .n))),
        .tbody(
          .group(
            odds.theories.map { theory in
              .tr(
                .row(index.link(theory.theory)),
                .td(.style(.n), .text(Numerals.significant(theory.odds.value, 3))),
                .td(.style(.n), .text(theory.probability.map(Figure.probability) ?? "")))
            }))),
    ])
  }
}
