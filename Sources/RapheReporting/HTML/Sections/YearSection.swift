import RapheReport

/// How the theories stood on what was published by each year, and what each earned on evidence that came later.
struct YearSection {
  let index: PageIndex

  var markup: Markup {
    .section(
      .id(Anchor(.years)), .label("Years"), .h2("Over the years"), timeline, dated)
  }

  private var timeline: Markup {
    guard let years = index.report.comparison?.timeline, years.count > 1 else {
      return .p(.style(.mute), "How the scores came about, year by year, tells ", .code("raphe compare"), ".")
    }
    let undated = index.report.comparison?.undated ?? 0
    return .group([
      Timeline(index, years).figure,
      .p(
        .style(.key),
        """
        Bits as they would have stood with the evidence published by each year alone; heights are stretched around zero, \
        log2(1 + bits). Dotted: before the theory was published, so that it could be fitted to what was known; solid: since, \
        when it was at risk.
        """,
        undated > 0 ? " The last step adds \(Numerals.count(undated, "finding")) without a year." : ""),
      .folded("The numbers", numbers(years)),
    ])
  }

  private func numbers(_ years: [Reported.Year]) -> Markup {
    // A year in which nothing was published changes nothing.
    let shown = years.enumerated().filter { $0.offset == 0 || $0.element.findings != years[$0.offset - 1].findings }
    return .scrolled(
      "Bits by year",
      .table(
        .thead(
          .tr(
            .column("by"), .column("findings", .n),
            .group(index.ranked.map { .th(.style(.turned), .attribute(.scope, "col"), .span(.name($0.id))) }))),
        .tbody(
          .group(
            shown.map { _, year in
              .tr(
                .row("\(year.year)"), .td(.style(.n), "\(year.findings)"),
                .group(index.ranked.map { .td(.style(.n), .text(year.bits[$0.id].map { Figure.fixed($0) } ?? "")) }))
            }))))
  }

  /// What was known when a theory was stated, and what came later.
  private var dated: Markup {
    let rows = index.ranked.compactMap { theory in theory.score.map { (theory, $0) } }
    guard rows.contains(where: { $0.1.accommodatedBits != nil }) else { return .none }
    return .group([
      .h3("Known before, and predicted"),
      .scrolled(
        "Accommodated and predicted bits",
        .table(
          .thead(
            .tr(
              .column("theory"), .column("since", .n),
              .column("accommodated", .n),
              .column("predicted", .n),
              .column("undated", .n),
              .column("unopposed", .n))),
          .tbody(
            .group(
              rows.map { theory, score in
                func bits(_ number: Reported.Number?) -> Markup {
                  .td(.style(.n), .text(number.map(Figure.signed) ?? "\u{2013}"))
                }
                return .tr(
                  .row(index.link(theory.id)),
                  .td(
                    .style(.n),
                    score.accommodatedBits == nil ? .small(.style(.mute), "not dated") : "\(theory.published ?? 0)"),
                  bits(score.accommodatedBits), bits(score.predictedBits), bits(score.undatedBits),
                  bits(score.unopposedBits))
              })))),
      .p(
        .style(.key),
        """
        Accommodated: on what was published up to the theory's year. Predicted: what dated evidence added later. Undated: what \
        evidence without a year added. Unopposed: earned where no other theory of the run speaks.
        """),
    ])
  }
}
