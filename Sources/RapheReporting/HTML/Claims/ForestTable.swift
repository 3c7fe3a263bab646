import RapheReport

/// The findings behind a verdict, a row each with its drawing, and below them what is believed of the average effect.
struct ForestTable {
  let index: PageIndex
  let claim: Reported.Claim
  private let region: ClaimedRegion
  private let marks: [FindingMark]
  private let axis: Axis

  init(index: PageIndex, claim: Reported.Claim) {
    self.index = index
    self.claim = claim
    region = ClaimedRegion(claim.region)
    let region = region
    marks = claim.evidence.used.map { FindingMark($0, region) }
    axis = ForestTable.axis(claim, marks, region)
  }

  /// All that is known, but not so far out that the middle is lost: what goes beyond ends in an arrow.
  private static func axis(_ claim: Reported.Claim, _ marks: [FindingMark], _ region: ClaimedRegion) -> Axis {
    let posterior = claim.posterior.value
    var shown = marks.flatMap(\.shape.shown) + region.cuts
    shown += (posterior?.predictive ?? []).map(\.value) + (posterior?.interval ?? []).map(\.value)
    let middle = posterior.map { $0.mean.value } ?? 0
    let reach = 6 * max(claim.prior?.s.value ?? 1, posterior?.sd.value ?? 0)
    return Axis(showing: shown.filter { abs($0 - middle) <= reach }, room: 0.08)
  }

  private var figure: EffectFigure { EffectFigure(claim) }

  var markup: Markup {
    if claim.evidence.used.isEmpty { return .none }
    return .scrolled(
      "Findings behind \(claim.id)",
      .table(
        .style(.forest),
        .thead(
          .tr(
            head("study"), head("where", .wide), head("n", .n, .wide),
            .th(.attribute(.scope, "col"), .style(.plot), ends), head("\(claim.scale)", .n), head("weight", .n, .wide),
            head("row", .wide))),
        .tbody(
          .group(claim.evidence.used.indices.map(row)), belief)))
  }

  private func head(_ text: Markup, _ styles: StyleName...) -> Markup {
    .th(.attribute(.scope, "col"), .styles(styles), text)
  }

  /// What the two ends of the axis mean.
  private var ends: Markup {
    guard let group = claim.groups?.first, claim.order == nil, (claim.groups?.count ?? 0) > 1 else {
      let ends: (Markup, Markup) =
        claim.order == nil ? ("\u{2190} opposite", "together \u{2192}") : ("\u{2190} lower", "higher \u{2192}")
      return .span(.style(.ends), .span(ends.0), .span(ends.1))
    }
    return .span(
      .style(.ends), .span("\u{2190} lower in ", .name(group)), .span("higher in ", .name(group), " \u{2192}"))
  }

  /// What is claimed and where zero is, behind every row.
  private func ground(_ height: Double) -> [Markup] {
    region.intervals.map { Drawing.box(.claimed, axis, from: $0.lowerBound, to: $0.upperBound, y: 0, height: height) }
      + [Drawing.line(.zero, from: axis.place(0), to: axis.place(0), y: 0, y2: height)]
  }

  private func row(_ place: Int) -> Markup {
    let used = claim.evidence.used[place]
    let mark = marks[place]
    let groups = used.groups.map { " (\($0.joined(separator: " minus ")))" } ?? ""
    return .tr(
      .style(bracket(place)),
      .row(.style(.study), study(used)),
      .td(.style(.wide), .name(used.region ?? "")), .td(.style(.n, .wide), .text(size(used))),
      .td(
        .style(.plot),
        Drawing.strip(
          height: 20, "\(used.reported ?? "a size"): \(mark.shape.text(figure))\(groups), \(mark.sense.rawValue)",
          ground(20) + mark.parts(axis))),
      .td(.style(.n), .text(mark.shape.text(figure))),
      .td(.style(.n, .wide), .text(Figure.fixed(used.weight))),
      .td(.style(.wide), index.row(used.finding, used.dataset, used.line), notes(used)))
  }

  /// The publication, and where it can be read.
  private func study(_ used: Reported.Used) -> Markup {
    let link = used.doi.map { Link(doi: $0) } ?? used.pmid.map { Link(pmid: $0) }
    return link.map { .a(.href($0), .attribute(.rel, "noreferrer"), .name(used.study)) } ?? .name(used.study)
  }

  /// The stroke that joins the findings of one sample.
  private func bracket(_ place: Int) -> StyleName {
    let used = claim.evidence.used
    let isAfter = place > 0 && used[place - 1].sample == used[place].sample
    let isBefore = place + 1 < used.count && used[place + 1].sample == used[place].sample
    return switch (isAfter, isBefore) {
    case (false, false): .single
    case (false, true): .first
    case (true, true): .middle
    case (true, false): .last
    }
  }

  private func size(_ used: Reported.Used) -> String {
    func text(_ number: Reported.Number?) -> String {
      number.map { Numerals.significant($0.value, 6) } ?? "?"
    }
    if used.n == nil, used.nVersus == nil { return "?" }
    return used.nVersus == nil ? text(used.n) : "\(text(used.n))+\(text(used.nVersus))"
  }

  private func notes(_ used: Reported.Used) -> Markup {
    let notes = [
      used.proxy ? "proxy" : nil, used.assumedN ? "n assumed" : nil, used.assumedCV ? "cv assumed" : nil,
      used.assumedNormal == true ? "median" : nil, used.reversed ? "turned" : nil,
      used.unknown.isEmpty ? nil : "\(used.unknown.joined(separator: ", ")) unstated",
    ].compactMap { $0 }
    return notes.isEmpty ? .none : .small(.style(.mute), .text(" " + notes.joined(separator: ", ")))
  }

  // MARK: What is believed

  private var belief: Markup {
    guard let posterior = claim.posterior.value, posterior.interval.count == 2 else {
      return .tr(
        .row(.span(.style(.unseen), "axis")), .td(.style(.wide)), .td(.style(.wide)),
        .td(.style(.plot), Drawing.scale(axis)), .td(), .td(.style(.wide)), .td(.style(.wide)))
    }
    let figure = figure
    let (least, most) = (posterior.interval[0].value, posterior.interval[1].value)
    let predictive = posterior.predictive.map(\.value)
    var parts = ground(22)
    if predictive.count == 2 {
      parts.append(
        Drawing.line(.predictive, from: axis.place(predictive[0]), to: axis.place(predictive[1]), y: 11))
    }
    parts.append(diamond(least, posterior.mean.value, most))
    return .group([
      .tr(
        .style(.sum), .row("average effect"), .td(.style(.wide)), .td(.style(.wide)),
        .td(
          .style(.plot),
          Drawing.strip(
            height: 22,
            "average \(figure(posterior.mean)) \(figure.interval(posterior.interval)), one more sample \(figure.interval(posterior.predictive))",
            parts)),
        .td(.style(.n), .strong("\(figure(posterior.mean))"), " \(figure.interval(posterior.interval))"),
        .td(.style(.n, .wide)),
        .td(.style(.wide), .small(.style(.mute), "one more sample \(figure.interval(posterior.predictive))"))),
      .tr(
        .th(
          .attribute(.scope, "row"), .style(.study), "belief after (filled) and before (dashed)"),
        .td(.style(.wide)), .td(.style(.wide)),
        .td(
          .style(.plot),
          BeliefCurve(claim, region, axis)?.drawing(figure) ?? .none, Drawing.scale(axis)),
        .td(
          .style(.n), "P \(Figure.probability(claim.probability))", .br,
          .small(.style(.mute), "before \(Figure.probability(claim.priorProbability))")),
        .td(.style(.wide)),
        .td(.style(.wide), .small(.style(.mute), "tau \(figure(posterior.tau))"))),
    ])
  }

  /// A diamond from the least over the mean to the most; its sides are lines in per cent, so it is thick strokes.
  private func diamond(_ least: Double, _ mean: Double, _ most: Double) -> Markup {
    .group([
      Drawing.line(.average, from: axis.place(least), to: axis.place(most), y: 11),
      Drawing.mark(.diamond, at: axis.place(mean), y: 11, "M-7 0L0-7L7 0L0 7Z"),
    ])
  }
}
