import RapheEvaluation
import RapheReporting
import Testing

@Test("The concise report has a line a claim, with its place")
func conciseReport() async {
  let scorecard = await Small.whole.value
  let expected = """
    theory1.yaml:9:9: contradicted [proxy, assumed n, fragile] higher/higher-in-raphe: -6.53 bits, P 0.01, 4 samples, expected supported or inconclusive
    theory1.yaml:16:9: inconclusive [fragile] higher/tracks-severity: +0.55 bits, P 0.73, 1 sample
    theory1.yaml:21:9: inconclusive [fragile] higher/away-from-zero: +0.24 bits, P 0.92, 1 sample
    theory0.yaml:11:9: supported [proxy, assumed n, fragile] lower/lower-in-raphe: +0.99 bits, P 0.99, 4 samples
    theory0.yaml:20:9: contested [fragile] lower/contested-on-platelets: 0.00 bits, P 0.50, 2 samples
    theory0.yaml:26:9: untested lower/lower-in-rats: 0.00 bits, P 0.50, 0 samples
    theory0.yaml:31:9: untested lower/nothing-is-known: 0.00 bits, P 0.50, 0 samples

    """
  expectSame(ConciseReport().text(scorecard), expected)
}
