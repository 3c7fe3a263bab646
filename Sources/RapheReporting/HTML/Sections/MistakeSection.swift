import RapheReport

/// The mistakes and doubts of the run: what hides a verdict stands before all else.
struct MistakeSection {
  let index: PageIndex

  var markup: Markup {
    let diagnostics = index.report.diagnostics
    if diagnostics.isEmpty { return .none }
    let mistakes = diagnostics.filter { $0.severity == "error" }
    let rest = diagnostics.filter { $0.severity != "error" }
    return .section(
      .id(Anchor(.mistakes)), .label("Mistakes and doubts"),
      mistakes.isEmpty
        ? .none
        : .group([
          .h2("Mistakes in the input"),
          .p(.style(.alarm), "No verdict can be relied on that rests on these files."),
          .list(mistakes.map(item)),
        ]),
      rest.isEmpty
        ? .none
        : .folded(
          "\(Numerals.count(rest.count, "doubt or remark", plural: "doubts and remarks")) about the files",
          .list(rest.map(item))))
  }

  private func item(_ diagnostic: Reported.Diagnostic) -> Markup {
    .group([
      .code(.text(diagnostic.code)), " ", .name(diagnostic.message),
      .if(diagnostic.spot.file.value) { .group([" (", index.place($0, diagnostic.spot.line.value), ")"]) },
      .if(diagnostic.help.value) { .group([" Help: ", .name($0)]) },
    ])
  }
}
