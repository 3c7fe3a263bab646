package import RapheReport

extension Reported.Registration {
  /// The registration for people, in Markdown.
  package var markdown: String {
    var lines = ["# Registration of \(date)", ""]
    lines.append(
      "Claims as they stand before the data are collected, with the digest of what each says (SHA-256). Made by Raphe "
        + "\(raphe.version); `raphe test --registered FILE.json` judges them and lists what deviates.")
    let year = settings.asOf.value.map { "evidence published by \($0)" } ?? "all evidence"
    lines += ["", "- level of support: \(Numerals.significant(settings.level, 6))", "- evidence: \(year)"]
    if let draws = settings.draws {
      lines.append("- draws of mechanisms: \(draws), seed \(settings.seed.map(String.init) ?? "none")")
    }
    for theory in theories {
      lines += ["", "## \(theory.title.inMarkdown) (`\(theory.id)`)"]
      for claim in theory.claims {
        lines += ["", "### `\(claim.id)`", "", claim.sentence.inMarkdown, ""] + claim.items
      }
    }
    lines += ["", "## Data that were there already", ""]
    lines += datasets.isEmpty ? ["None."] : datasets.map { "- `\($0.id)`: \($0.digest ?? "no digest")" }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Reported.RegisteredClaim {
  /// What is registered of the claim, as items of a list.
  fileprivate var items: [String] {
    let expected = expect.isEmpty ? "nothing said" : expect.joined(separator: " or ")
    return [
      "- quantity: \(quantity.inMarkdown)", "- region: \(place)", "- expected verdict: \(expected)",
      "- commitment: \(commitment.map { Numerals.significant($0.value, 6) } ?? "not said")",
      "- probability before any evidence: \(Numerals.significant(priorProbability.value, 3)), "
        + "\(Numerals.fixed(bitsAtStake.value, 2)) bits at stake", "- digest: \(digest ?? "none")",
    ]
  }

  /// Where the truth lies.
  private var place: String {
    if let order { return order.map(\.inMarkdown).joined(separator: " < ") }
    func text(_ interval: [Reported.Number]) -> String {
      let ends = interval.map { $0.value.isFinite ? Numerals.significant($0.value, 6) : "unbounded" }
      return "from \(ends.first ?? "unbounded") to \(ends.last ?? "unbounded")"
    }
    return switch region {
    case .one(let interval): "\(scale.inMarkdown) \(text(interval))"
    case .several(let intervals): "\(scale.inMarkdown) \(intervals.map(text).joined(separator: " or "))"
    case nil: "none"
    }
  }
}
