import RapheReport

/// How often each word would come out in worlds where it is not true, the likeliest to err first.
struct SeverityPart {
  let index: PageIndex

  /// Nothing where severity was not tried.
  var markup: Markup {
    let cases = index.theories.flatMap { theory in
      theory.claims.compactMap { claim in claim.severity.map { (theory: theory.id, claim: claim, severity: $0) } }
    }.sorted { SeverityWords.share($0.severity.moderate) > SeverityWords.share($1.severity.moderate) }
    guard let worlds = cases.first?.severity.worlds else { return .none }
    let axis = Axis(0, 1)
    return .group([
      .h3("How severely words were tested"),
      .scrolled(
        "Severity of verdicts",
        .table(
          .style(.bias),
          .thead(
            .tr(
              .column("claim"), .column("word"), .column("not selected", .n), .column("moderately", .n),
              .column("severely", .n), .column(.span(.style(.unseen), "drawn"), .plot))),
          .tbody(
            .group(
              cases.map { item in
                let rates = [item.severity.none, item.severity.moderate, item.severity.severe]
                return .tr(
                  .row(index.link(item.theory, item.claim.id)), .td(VerdictLook(item.claim.verdict).badge),
                  .group(rates.map { .td(.style(.n), .text(SeverityWords.rate($0))) }),
                  .td(.style(.plot), drawing(item.severity, axis)))
              })))),
      .p(
        .style(.key),
        "In how many of \(worlds) worlds the word comes out although the true average is none, or at the edge of what is ",
        "claimed (Mayo 2018), with the claim\u{2019}s own designs and forms of report, and results published selectively ",
        "or not. Stroke: 5 %. Bar: the 95 % interval under moderate selection; beyond the stroke the word is fragile."),
    ])
  }

  private func drawing(_ severity: Reported.Severity, _ axis: Axis) -> Markup {
    let ends = severity.moderate.interval.map(\.value)
    guard ends.count == 2 else { return .none }
    return Drawing.strip(
      height: 14, "\(SeverityWords.rate(severity.moderate)) under moderate selection",
      [
        Drawing.line(.zero, from: axis.place(0.05), to: axis.place(0.05), y: 0, y2: 14),
        Drawing.box(.bar, axis, from: ends[0], to: ends[1], y: 4, height: 6),
      ])
  }
}
