import RapheReport

/// Where the page comes from: what made it of which files, with which settings, and what the files were warned of.
struct ProvenanceSection {
  let index: PageIndex

  private var report: Reported.Verdicts { index.report }

  var markup: Markup {
    .section(
      .id(Anchor(.provenance)), .label("Provenance"), .h2("How it was made"),
      .dl(.group(rows.map { .group([.dt(.text($0.0)), .dd($0.1)]) })))
  }

  private var rows: [(String, Markup)] {
    let settings = report.settings
    var rows: [(String, Markup)] = [
      (
        "program",
        "Raphe \(report.raphe.version), report \(report.raphe.report), language \(report.raphe.language)"
      )
    ]
    if let command = report.raphe.command {
      rows.append(("command", .code(.text((["raphe"] + command).map(ProvenanceSection.quoted).joined(separator: " ")))))
    }
    if let settings {
      rows.append(("evidence", settings.asOf.value.map { "published by \($0)" } ?? "of any year"))
      rows.append(
        (
          "verdicts",
          "supported from P \(Numerals.significant(settings.level, 3)), contradicted to \(Numerals.significant(1 - settings.level, 3))"
        ))
      if let draws = settings.draws { rows.append(("draws", "\(draws) of each mechanism's uncertain parameters")) }
      if let resamples = settings.resamples { rows.append(("resamples", "\(resamples) of the samples")) }
      if let seed = settings.seed { rows.append(("seed", "\(seed)")) }
      rows.append(("fails on", .text(settings.failOn.joined(separator: ", "))))
    }
    rows.append(("exit code", "\(report.summary.exitCode)"))
    rows.append(("priors", .joined(priors.map(Markup.text), by: "; ")))
    if let datasets = report.datasets {
      rows.append(
        ("datasets", .joined(datasets.map { .group([.name($0.id), " ", index.place($0.file, nil)]) })))
    }
    rows.append(
      ("theories", .joined(report.theories.map { index.place($0.file, $0.line) })))
    return rows.filter { if case .group(let pieces) = $0.1 { !pieces.isEmpty } else { true } }
  }

  /// The scales that were in use.
  private var priors: [String] {
    let all = report.theories.flatMap(\.claims).compactMap(\.prior).map {
      "\($0.scale): s \(Figure.fixed($0.s, 3)), a \(Figure.fixed($0.a, 3))"
    }
    return Set(all).sorted()
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "="),
          UInt8(ascii: ","),
          UInt8(ascii: ":"):
          true
        default: false
        }
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
