import RapheEvaluation
import RapheReport

/// What the theories' own mechanisms make of their claims, beside what the data say.
struct MechanismSection {
  let index: PageIndex

  private static let derived = ["implied", "undetermined", "denied"]

  /// A claim with the theory that it is of.
  struct Case {
    let theory: Reported.Theory
    let claim: Reported.Claim
    let derivability: String
  }

  /// The claims of which a mechanism says something.
  private static func cases(_ index: PageIndex) -> [Case] {
    index.theories.flatMap { theory in
      theory.claims.compactMap { claim in
        claim.derivation?.derivability.value.map { Case(theory: theory, claim: claim, derivability: $0) }
      }
    }
  }

  /// Where data decide one way and the mechanism the other.
  static func disagreements(_ index: PageIndex) -> [Case] {
    cases(index).filter {
      ($0.claim.verdict == "supported" && $0.derivability == "denied")
        || ($0.claim.verdict == "contradicted" && $0.derivability == "implied")
    }
  }

  /// Whether a mechanism was run.
  static func isShown(_ index: PageIndex) -> Bool {
    index.theories.contains { theory in
      theory.claims.contains { $0.derivation != nil } || (theory.courses ?? []).contains { $0.derivation.value != nil }
    }
  }

  var markup: Markup {
    let cases = MechanismSection.cases(index)
    let courses = index.entries.flatMap { entry in
      zip(entry.theory.courses ?? [], entry.courses).map { (entry.theory, $0, $1) }
    }
    if !MechanismSection.isShown(index) { return .none }
    return .section(
      .id(Anchor(.mechanism)), .label("Mechanism beside data"), .h2("Mechanism beside data"),
      cases.isEmpty ? .none : crossing(cases),
      courses.isEmpty
        ? .none
        : .group([
          .h3("Courses over time"),
          .p(
            .style(.mute),
            "A course follows from the mechanism or not; findings have no times, so that it has no verdict."),
          .scrolled(
            "Table of courses",
            .table(
              .thead(
                .tr(
                  .column("mechanism says"), .column("course"),
                  .column("holds in", .n), .column("theory"))),
              .tbody(.group(courses.map { course($0, $1, $2) })))),
        ]))
  }

  private func crossing(_ cases: [Case]) -> Markup {
    let counts = Dictionary(grouping: cases) { [$0.claim.verdict, $0.derivability] }.mapValues(\.count)
    let verdicts = Words.verdicts.filter { verdict in cases.contains { $0.claim.verdict == verdict } }
    let disagreements = MechanismSection.disagreements(index)
    return .group([
      .p(
        "\(Numerals.count(cases.count, "claim")) follow or do not follow from a mechanism of the theory's own. ",
        "It is never pooled with recorded evidence: the two stand side by side."),
      .scrolled(
        "Mechanism against data",
        .table(
          .style(.crossing),
          .thead(
            .tr(
              .column("data say"),
              .group(
                MechanismSection.derived.map { .column("mechanism: \($0)", .n) }))),
          .tbody(
            .group(
              verdicts.map { verdict in
                .tr(
                  .row(VerdictLook(verdict).badge),
                  .group(
                    MechanismSection.derived.map { word in
                      let isClash =
                        (verdict == "supported" && word == "denied") || (verdict == "contradicted" && word == "implied")
                      let count = counts[[verdict, word]] ?? 0
                      return .td(
                        .style(.n, isClash && count > 0 ? .conflict : .calm), count > 0 || isClash ? "\(count)" : "")
                    }))
              })))),
      .h3("Where they disagree"),
      disagreements.isEmpty
        ? .p("Nowhere do the data decide against the mechanism.")
        : .list(
          disagreements.map { item in
            .group([
              index.link(item.theory.id, item.claim.id), ": the data say ", .text(item.claim.verdict),
              ", the mechanism of ", index.link(item.theory.id), " ", .text(item.derivability),
              .if(item.claim.derivation) { .text(DerivedWords.rate($0).map { " (\($0))" } ?? "") }, ".",
            ])
          }),
      silent,
    ])
  }

  /// The claims of which a mechanism says nothing, by reason.
  private var silent: Markup {
    let reasons = index.theories.flatMap(\.claims).compactMap { claim -> String? in
      guard let derivation = claim.derivation, derivation.derivability.value == nil else { return nil }
      return derivation.reason ?? "no draw ran to its end"
    }
    if reasons.isEmpty { return .none }
    let counts = Dictionary(grouping: reasons) { $0 }.mapValues(\.count).sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    return .folded(
      .text("\(Numerals.count(reasons.count, "claim")) of which a mechanism says nothing"),
      .list(counts.map { .text("\($0.value): \($0.key)") }))
  }

  private func course(_ theory: Reported.Theory, _ course: Reported.Course, _ anchor: Anchor) -> Markup {
    let word = course.derivation.value?.derivability.value
    return .tr(
      .td(
        word.map { .span(.style(.v, VerdictLook.derived($0).style), .text($0)) }
          ?? .small(.style(.mute), .text(course.derivation.value?.reason ?? "not run"))),
      .th(
        .attribute(.scope, "row"), .id(anchor), .name(course.sentence), .br,
        .small(.style(.mute), .name(course.id), " ", index.place(theory.file, course.line))),
      .td(.style(.n), .text(course.derivation.value.flatMap(DerivedWords.rate) ?? "")),
      .td(index.link(theory.id)))
  }
}

/// What a mechanism makes of a claim, in words.
enum DerivedWords {
  /// `97 of 100 draws`; nil where nothing was run.
  static func rate(_ derivation: Reported.Derivation) -> String? {
    guard let holds = derivation.holds, let draws = derivation.draws else { return nil }
    let unknown = derivation.unknown ?? 0
    return "\(holds) of \(draws) draws" + (unknown > 0 ? ", \(unknown) unknown" : "")
  }
}
