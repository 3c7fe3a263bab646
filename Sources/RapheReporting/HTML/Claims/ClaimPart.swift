import RapheReport

/// One claim: its sentence and verdict at a glance, and when opened all that they rest on.
struct ClaimPart {
  let index: PageIndex
  let theory: Reported.Theory
  let claim: Reported.Claim
  let anchor: Anchor

  private var look: VerdictLook { VerdictLook(claim.verdict) }
  private var figure: EffectFigure { EffectFigure(claim) }

  var markup: Markup {
    .details(
      .style(.claim, look.style),
      .summary(
        look.badge, .span(.style(.sentence), .name(claim.sentence), flags),
        .span(
          .style(.n), .strong("\(Figure.signed(claim.bits))"),
          .small(.style(.mute), " of \(Figure.fixed(claim.bitsAtStake))")),
        .span(.style(.chance), bar, .text("P \(Figure.probability(claim.probability))"))),
      .div(
        .style(.inside), .id(anchor),
        head, quotes, expectation,
        ForestTable(index: index, claim: claim).markup, order,
        .list(ClaimFacts(index: index, claim: claim).sentences), leftOut))
  }

  private var flags: Markup {
    .group(claim.flags.map { .span(.style(.flag), .text($0)) })
      // What was not expected must not be missed.
      .followed(by: claim.isExpected ? .none : .span(.style(.flag, .alarm), "unexpected"))
  }

  /// How probable the claim is, with a stroke where it was before the evidence.
  private var bar: Markup {
    let axis = Axis(0, 1)
    return Drawing.strip(
      height: 10,
      "probability \(Figure.probability(claim.probability)), before \(Figure.probability(claim.priorProbability))",
      [
        Drawing.box(.track, axis, from: 0, to: 1, y: 1, height: 8),
        Drawing.box(.fill, axis, from: 0, to: claim.probability.value, y: 1, height: 8),
        Drawing.line(
          .prior, from: axis.place(claim.priorProbability.value), to: axis.place(claim.priorProbability.value), y: 0,
          y2: 10),
      ])
  }

  private var head: Markup {
    let evidence = claim.evidence
    let marks = claim.evidence.used.map { FindingMark($0, ClaimedRegion(claim.region)).sense }
    func count(_ sense: FindingMark.Sense) -> Int { marks.count { $0 == sense } }
    let says: Markup =
      evidence.findings == 0
      ? " \u{00B7} no usable finding"
      : .text(
        " \u{00B7} \(Numerals.count(evidence.findings, "finding")) of \(Numerals.count(evidence.samples, "sample")): "
          + "\(evidence.exact) with a size, \(evidence.censored) with bounds \u{00B7} by themselves "
          + "\(count(.favour)) for, \(count(.against)) against, \(count(.open)) open")
    return .p(
      .style(.mute), .strong(.name(claim.id)), " \u{00B7} ", index.place(theory.file, claim.line), says,
      claim.expect.isEmpty
        ? .none : " \u{00B7} expected: \(claim.expect.listed("or"))")
  }

  private var quotes: Markup {
    .group([
      .if(claim.says) { .blockquote(.name($0)) }, .if(claim.because) { .p("Because: ", .name($0), ".") },
    ])
  }

  private var expectation: Markup {
    let items = claim.flags.compactMap { flag in
      FlagWords.says(flag).map { Markup.group([.strong(.text(flag)), ": the word would be another \($0)."]) }
    }
    return .list(items)
  }

  /// The steps of an order.
  private var order: Markup {
    guard let order = claim.order, !order.steps.isEmpty else { return .none }
    return .table(
      .style(.narrow),
      .caption("What is believed between neighbours, from the group claimed to have least upwards"),
      .thead(
        .tr(
          .column("step"), .th(.attribute(.scope, "col"), .style(.n), .text("mean (\(claim.scale))")),
          .column("SD", .n))),
      .tbody(
        .group(
          order.steps.map { step in
            .tr(
              .row(.name(step.group), " minus ", .name(step.versus)),
              .td(.style(.n), .text(figure(step.mean))), .td(.style(.n), .text(figure(step.sd))))
          })))
  }

  /// The rows about the same subject that were left out, by reason, each leading to its line.
  private var leftOut: Markup {
    let unused = claim.evidence.unused
    if unused.isEmpty { return .none }
    let groups = Dictionary(grouping: unused, by: \.reason).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    return .folded(
      .text("\(Numerals.count(unused.count, "finding")) about the same left out"),
      .list(
        groups.map { reason, findings in
          .group([
            .name(reason), " (\(findings.count)): ",
            .joined(findings.map { index.row($0.finding, $0.dataset, $0.line) }, by: " "),
          ])
        }, .quiet))
  }
}

extension Markup {
  /// This piece and another after it.
  fileprivate func followed(by other: Markup) -> Markup { .group([self, other]) }
}
