package import RapheReport

/// A report as one page: no request, no script, light or dark as the reader has it, on a phone and on paper.
///
/// It is made from the values that `--format json` writes, and works out nothing that they could tell.
package struct HTMLPage: Sendable {
  private let verdicts: Reported.Verdicts
  private let plan: Reported.Plan?

  /// Makes a page of verdicts, with what a comparison adds to them, and of a plan when there is one.
  package init(_ verdicts: Reported.Verdicts, plan: Reported.Plan? = nil) {
    self.verdicts = verdicts
    self.plan = plan
  }

  /// The page as text.
  package func text() -> String { MarkupWriter.page(markup) }

  private var markup: Markup {
    let index = PageIndex(verdicts, plan)
    let count = verdicts.theories.count
    let title = "What the evidence says of \(Numerals.count(count, "theory", plural: "theories"))"
    let hasMistakes = verdicts.diagnostics.contains { $0.severity == "error" }
    let hasMechanism = MechanismSection.isShown(index)
    let mistakes = MistakeSection(index: index).markup
    return .element(
      .html,
      [
        .attribute(.lang, "en"),
        .element(
          .head,
          [
            .element(.meta, [.attribute(.charset, "utf-8")]),
            .element(
              .meta, [.attribute(.name, "viewport"), .attribute(.content, "width=device-width, initial-scale=1")]),
            .element(.meta, [.attribute(.name, "color-scheme"), .attribute(.content, "light dark")]),
            .element(.title, [.text("Raphe: \(title.prefix(1).lowercased() + title.dropFirst())")]),
            .element(.style, [.rules(.page)]),
          ]),
        .element(
          .body,
          [
            .id(Anchor(.top)), .a(.style(.skip), .href(Link(.result)), "Skip to the result"),
            .header(.p(.style(.mute), "Raphe \(verdicts.raphe.version)"), .h1(.text(title))),
            .main(
              hasMistakes ? mistakes : .none,
              ResultSection(index: index).markup,
              contents(index, hasMechanism: hasMechanism),
              TheorySection(index: index).markup, MatrixSection(index: index).markup,
              RivalSection(index: index).markup, NextSection(index: index).markup, YearSection(index: index).markup,
              MechanismSection(index: index).markup, ChangeSection(index: index).markup,
              ClaimSection(index: index).markup, WordSection().markup, hasMistakes ? .none : mistakes,
              ProvenanceSection(index: index).markup),
            .footer(.p(.style(.mute), .a(.href(Link(.top)), "Back to the top"))),
          ]),
      ])
  }

  private func contents(_ index: PageIndex, hasMechanism: Bool) -> Markup {
    let hasScores = !index.ranked.isEmpty || !index.unranked.isEmpty
    let parts: [(PageSection, String, Bool)] = [
      (.theories, "Theories", hasScores), (.matrix, "Theory \u{00D7} quantity", hasScores),
      (.rivals, "What separates them", true),
      (.next, "The next study", true), (.years, "Over the years", true), (.mechanism, "Mechanism", hasMechanism),
      (.change, "What would change it", true), (.claims, "Every claim", true), (.words, "Words", true),
      (.provenance, "How it was made", true),
    ]
    return .nav(
      .label("Contents"),
      .ul(.group(parts.filter(\.2).map { .li(.a(.href(Link($0.0)), .text($0.1))) })))
  }
}
