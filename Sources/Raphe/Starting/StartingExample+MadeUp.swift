extension StartingExample {
  /// Two theories and three findings that nobody has published, and that say so wherever they are cited.
  init(madeUp topic: Topic, target: String, region: String) {
    let name = topic.name
    self.init(
      theory: Theory(
        id: "example-fewer",
        text: StartingExample.theory(
          topic, "example-fewer", "Example: fewer \(target) sites in depression", comment: nil,
          """
            - id: fewer-in-depression
              compare: \(target) density
              region: \(region)
              in: depressed
              is: lower
              than: controls
              because: an example, to be replaced by a claim and its reason
              # A run fails when the verdict is another one.
              expect: supported
          """)),
      rival: Theory(
        id: "example-no-difference",
        text: StartingExample.theory(
          topic, "example-no-difference", "Example: depression leaves \(target) as it is",
          comment:
            "\"The same\" needs a margin: one fifth of a standard deviation is what Cohen's convention calls small.",
          """
            - id: same-in-depression
              compare: \(target) density
              region: \(region)
              in: depressed
              is: the same
              as: controls
              within: 0.2 SD
              because: an example, to be replaced by a claim and its reason
          """)),
      dataset: StartingExample.dataset(
        title: "Made-up examples on \(name), to be replaced by published findings",
        comment: "Made up: no such study exists. Replace the rows by findings, each with its own citation."),
      table: """
        \(StartingExample.columns)
        \(StartingExample.row(1, 2001, target, region, "density,post-mortem brain", "24,22,,,,0.01,=,lower"))
        \(StartingExample.row(2, 2008, target, region, "binding potential,brain in vivo", "31,30,-0.7,g,0.26,,,lower"))
        \(StartingExample.row(3, 2015, target, region, "binding potential,brain in vivo", "40,38,,,,,,lower"))

        """,
      claim: "fewer-in-depression")
  }

  private static func row(
    _ number: Int, _ year: Int, _ target: String, _ region: String, _ how: String, _ result: String
  ) -> String {
    let parts = how.split(separator: ",")
    return """
      E\(number),example_\(number),Example study \(number) (made up),\(year),,,\(target),\(parts[0]),\(parts[1]),\
      \(region),human,depression,none,depressed,healthy,independent,\(result),0.05,made-up example; replace this row
      """
  }

  private static func theory(
    _ topic: Topic, _ id: String, _ title: String, comment: String?, _ claims: String
  ) -> String {
    """
    raphe: 1
    theory: \(id)
    title: "\(title)"
    # Made up. `published` counts once a PMID or DOI bears it out: {cite: ..., doi: ...}.
    source: {cite: Example (made up)}
    published: 2020
    vocabulary: \(topic.id)

    scope:
      species: human

    groups:
      depressed: {diagnosis: depression, treatment: none}
      controls: {diagnosis: control}

    \(comment.map { "# \($0)\n" } ?? "")claims:
    \(claims)

    """
  }
}
