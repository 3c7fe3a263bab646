import RapheReport

/// The studies that would move the odds of theories most.
struct NextSection {
  let index: PageIndex

  /// How many are shown at once.
  private static let shown = 5

  var markup: Markup {
    guard let plan = index.plan else {
      return .section(
        .id(Anchor(.next)), .label("The next study"), .h2("The next study"),
        .p(
          "Which study would separate the theories most, and how many subjects it takes, tells ", .code("raphe plan"),
          "."))
    }
    let rest = plan.studies.dropFirst(NextSection.shown)
    return .section(
      .id(Anchor(.next)), .label("The next study"), .h2("The next study"),
      plan.studies.isEmpty ? .p("No study would separate the theories.") : .none,
      .element(.ol, [.style(.next)] + plan.studies.prefix(NextSection.shown).map { .li(item($0, plan)) }),
      rest.isEmpty
        ? .none
        : .folded("\(Numerals.count(rest.count, "more study", plural: "more studies"))", table(Array(rest), plan)),
      plan.leftOut.isEmpty
        ? .none
        : .folded(
          "\(Numerals.count(plan.leftOut.count, "quantity", plural: "quantities")) for which none is reckoned",
          .list(plan.leftOut.map { .group([.name($0.quantity), ": \($0.reasonCode)"]) })))
  }

  private func item(_ study: Reported.Study, _ plan: Reported.Plan) -> Markup {
    .group([
      .strong("\(Figure.fixed(study.expectedBits)) bits"), " expected ", sides(study), ". ", .text(study.measure),
      ", \(plan.settings.subjects) per group: ", .text(need(study, plan)),
      .small(
        .style(.mute),
        " Now \(Figure.signed(study.bitsNow)) bits on \(Numerals.count(study.samples, "sample")); true effects differ by \(Figure.fixed(study.tau))."
      ),
    ])
  }

  private func sides(_ study: Reported.Study) -> Markup {
    guard let second = study.second.value else {
      return .group(["for or against ", index.link(study.first.theory), ", which alone speaks of it"])
    }
    return .group(["between ", index.link(study.first.theory), " and ", index.link(second.theory)])
  }

  private func need(_ study: Reported.Study, _ plan: Reported.Plan) -> String {
    let target = Numerals.significant(plan.settings.targetBits.value, 3)
    if let subjects = study.subjects.value { return "\(target) bit needs \(subjects) per group." }
    let limit = study.limitBits.value.map { ", which reaches \(Figure.fixed($0)) at most" } ?? ""
    return "no one study gives \(target) bit\(limit), because true effects differ between samples."
  }

  private func table(_ studies: [Reported.Study], _ plan: Reported.Plan) -> Markup {
    .scrolled(
      "More studies",
      .table(
        .thead(
          .tr(
            .column("bits", .n), .column("study"),
            .column("between"), .column("subjects", .n))),
        .tbody(
          .group(
            studies.map { study in
              .tr(
                .td(.style(.n), .text(Figure.fixed(study.expectedBits))),
                .row(.text(study.measure)), .td(sides(study)),
                .td(.style(.n), .text(study.subjects.value.map { "\($0)" } ?? "\u{2013}")))
            }))))
  }
}
