import RapheEvaluation
import RapheLanguage
import RapheReporting
import RapheSyntax
import Testing

@Suite("Explanations")
struct ExplanationTests {
  private func explanation(
    _ id: String, width: Int = 80, isVerbose: Bool = false, asOf: Int? = nil, table: String = Small.table()
  ) async -> String {
    let scorecard = await Small.scorecard(table: table, asOf: asOf) { $1 == id }
    return text(scorecard, id, width, isVerbose)
  }

  private func text(_ scorecard: Scorecard, _ id: String, _ width: Int, _ isVerbose: Bool) -> String {
    for theory in scorecard.theories {
      guard let report = theory.claims.first(where: { $0.claim.id == id }) else { continue }
      return Explanation(width: width, isVerbose: isVerbose).text(report, theory: theory.theory, asOf: scorecard.asOf)
    }
    return ""
  }

  @Test("A supported claim on one screen")
  func supported() async {
    let expected = """
      lower/lower-in-raphe                                           theory0.yaml:11:5
      5-HT1A density in raphe (human) is lower in depressed than in healthy.
      says "may be"; because too few receptors

      supported (proxy, assumed n, fragile): +0.99 of 1.00 bits; P 0.99 (0.50 before
      any evidence, 0.93 to > 0.999 over prior scales); as expected

      Average effect, g, depressed minus healthy: mean -0.74, 95 % interval
      -1.23 to -0.22
                                   ▁▂▃▄▅▆▆▇█████▇▇▆▅▄▃▂▁
                 ▁▁▁▁▁▁▁▂▂▂▃▃▄▄▅▆▇███████████████████████▇▆▆▅▄▄▃▃▂▂▂▂▁▁▁▁▁▁▁
        ─────────────────────────────────────────────────────────────────────┼──────
        -1.62                                                                0  0.14
                        ├─────────────────────●─────────────────────┤
        ══════════════════════════ claimed: below 0 ══════════════════════════

      5 findings of 4 samples: 3 with a size, 2 with bounds; significant by
      themselves: 0 samples above zero, 3 below
        id  study                    year  region      n           says  weight
      ┌ F1  Ames et al.              1990  raphe   20+20   -1.10 ± 0.34    0.63
      └ F2  Ames et al. (follow-up)  1991  raphe   18+17        < -0.90    0.63
        F3  Baker                    1999  raphe       ?        < -1.01    1.00 pa
        F5  Dunn                     2005  raphe   25+25   -0.90 ± 0.30    1.00
        F4  Cole                     2004  raphe   30+30  |0.27| ± 0.26    1.00
        ┌ one sample; p proxy; a assumed n; | | sign not given

      2 findings left out: region platelet

      Conventional meta-analysis of the 2 samples with a size:
      g -0.99 [-3.85, 1.87], I² 0 %

      What would change the word
        - Without alpha (F1, F2), beta (F3) or delta (F5) it would be inconclusive
          (P 0.98, but not on every prior scale).
        - Over prior scales P runs from 0.93 to > 0.999.
        - Without the 1 finding on a proxy the word would be another.
        - Without the 1 finding on an assumed number of subjects the word would be
          another.

      All of it: raphe explain lower/lower-in-raphe --verbose

      """
    expectSame(await explanation("lower-in-raphe"), expected)
    #expect(expected.split(separator: "\n", omittingEmptySubsequences: false).count <= 50)
  }

  @Test("A region of two parts, the sign of a row turned, at 60 columns")
  func narrow() async {
    let expected = """
      higher/away-from-zero                      theory1.yaml:21:5
      5-HT2A density in brain (human) is different in well than in
      ill, by at least 0.2 SD.
      5-HT2A density in brain (human); [diagnosis healthy] minus
      [diagnosis depression] (g)

      inconclusive (fragile): +0.24 of 0.36 bits; P 0.92 (0.78
      before any evidence, 0.65 to 0.98 over prior scales)

      Average effect, g, well minus ill: mean -0.81, 95 % interval
      -1.82 to 0.16
                                ▃▅▇███▆▄▂
                             ▂▅██████████▇▄▁
                          ▁▄▇███████████████▅▂
                       ▂▄▇████████████████████░░
           ▁▁▁▁▂▂▃▄▄▆▇████████████████████████░░░░░░▄▃▂▂▁▁▁▁
        ─────────────────────────────────────────┼──────────────
        -2.56                                    0          0.94
                   ├────────────────●──────────────┤
        ══════════════════════════════════════      ════════════
        claimed: below -0.20 or above 0.20
      Between samples it varies with SD 0.30: one more sample is
      expected from -2.03 to 0.50.

      1 finding of 1 sample: 0 with a size, 1 with bounds;
      significant by themselves: 0 samples above zero, 1 below
        id  study  year  region      n     says  weight
        A1  Ives   2002  brain   15+15  < -0.73    1.00 r
        r sign turned to the claim's direction

      What would change the word
        - P would have to rise by 0.03 for supported, or fall by
          0.87 for contradicted.
        - It rests on a single sample: without it nothing is
          tested.
        - Over prior scales P runs from 0.65 to 0.98.

      raphe explain higher/away-from-zero

      """
    expectSame(await explanation("away-from-zero", width: 60, isVerbose: true), expected)
  }

  @Test("A claim without evidence: what was left out, no curve")
  func untested() async {
    let expected = """
      lower/nothing-is-known                                         theory0.yaml:31:5
      5-HT2A density in platelet (human) is lower in depressed than in healthy.

      untested: 0.00 of 1.00 bits; P 0.50 (0.50 before any evidence)
      no usable finding: 1 row left out, of another region

      1 finding left out
        1  region brain: A1

      raphe explain lower/nothing-is-known

      """
    expectSame(await explanation("nothing-is-known"), expected)
  }

  @Test("A verdict that was not expected, and a claim that lies off the curve's middle")
  func unexpected() async {
    let text = await explanation("higher-in-raphe")
    #expect(
      text.contains(
        """

        UNEXPECTED: supported or inconclusive was expected, and it would be so without
        F1 (findings.csv:2), F3 (findings.csv:4) or F5 (findings.csv:6)

        """))
    #expect(text.contains("claimed: above 0  "))
  }

  @Test("No line is wider than the screen", arguments: [60, 61, 67, 71, 72, 79, 80, 99, 109, 110, 119, 140])
  func fits(width: Int) async {
    let scorecard = await Small.whole.value
    for id in ["lower-in-raphe", "away-from-zero", "tracks-severity", "lower-in-rats"] {
      let widest = text(scorecard, id, width, true).split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest <= width && widest > 40, "\(id)")
    }
  }

  @Test("The year is part of what repeats it")
  func asOf() async {
    let text = await explanation("lower-in-raphe", asOf: 1995)
    #expect(text.hasSuffix("\nraphe explain lower/lower-in-raphe --as-of 1995\n"))
    #expect(text.contains("2 findings of 1 sample published by 1995: "))
    #expect(text.contains("  3  published after 1995: F3, F5, F4\n"))
  }

  @Test("Long tables and long lists of reasons are cut, unless all are asked for")
  func long() async {
    let rows = (1...50).map { number in
      [
        "finding": "L\(number)", "sample": "s\(number)", "study": "Long \(number)", "year": "2000",
        "target": "5-HT1A", "measure": "density", "region": "raphe", "species": "human", "group": "depressed",
        "versus": "healthy", "design": "independent", "n": "10", "n_versus": "10", "direction": "lower",
        "alpha": "0.05",
      ]
    }
    let short = await explanation("lower-in-raphe", table: Small.table(rows))
    let shown = short.split(separator: "\n").count { $0.hasPrefix("  L") }
    #expect(short.split(separator: "\n", omittingEmptySubsequences: false).dropLast().count == 40)
    #expect(shown >= 10 && short.contains("\n  and \(50 - shown) findings that say less\n"))
    let whole = await explanation("lower-in-raphe", isVerbose: true, table: Small.table(rows))
    #expect(!whole.contains("say less"))
    #expect(whole.split(separator: "\n").count { $0.hasPrefix("  L") } == 50)
  }

  @Test("A code is explained under its four headings")
  func code() {
    let text = CodeExplanation(width: 60).text(Code.tab)
    let headings = text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.dropFirst()
    #expect(Array(headings) == ["What it checks", "Why", "Example", "Instead"])
    #expect(text.hasPrefix("error[\(Code.tab.id)]: \(Code.tab.title)\n\nWhat it checks\n  "))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }
}
