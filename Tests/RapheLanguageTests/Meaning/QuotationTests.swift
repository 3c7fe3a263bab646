import Testing

@testable import RapheLanguage

/// Whether a claim that 5-HT1A density is lower, or higher, in the depressed gets a warning for its quotation.
private func isWarned(_ says: String, claim: String) -> Bool {
  Read(theory("- {id: a, \(claim), says: \"\(says)\"}")).codes.contains("W0404")
}

private let lower = "compare: 5-HT1A density, in: depressed, is: lower, than: healthy"
private let higher = "compare: 5-HT1A density, in: depressed, is: higher, than: healthy"

@Test(
  "a quotation of the other direction alone is a slip",
  arguments: [
    "5-HT1A receptors may be up-regulated", "5-HT1A receptors are upregulated in depression",
    "an increase in 5-HT1A binding", "Binding was Higher in patients than in controls", "elevated 5-HT1A sites",
    "patients had increased binding relative to normal subjects",
  ])
func slips(says: String) {
  #expect(isWarned(says, claim: lower))
  #expect(!isWarned(says, claim: higher))
}

@Test(
  "a quotation of the other direction alone is a slip of a claim that something is higher, too",
  arguments: [
    "5-HT1A receptors are down-regulated", "reduced binding in depression", "a blunted response", "decreases in Bmax",
    "lower than in controls", "desensitised autoreceptors", "attenuated",
  ])
func slipsOfHigher(says: String) {
  #expect(isWarned(says, claim: higher))
  #expect(!isWarned(says, claim: lower))
}

@Test(
  "sensible quotations of a claim that something is lower raise no alarm",
  arguments: [
    "may be", "5-HT1A receptors may be down-regulated",
    "not increased, as others had it", "there was no increase in binding", "binding did not increase",
    "didn't increase", "neither increased nor unchanged", "failed to be elevated", "without elevated binding",
    "elevated glucocorticoids suppress 5-HT1A expression", "increased serotonin release desensitises the receptor",
    "a greater reduction with higher doses", "healthy controls showed higher binding",
    "binding was increased in controls only, fewer sites being found in patients",
    "compared with controls, who had elevated binding", "reversal of the increase", "the increase was prevented",
    "the appraised followers of the highlands", "enhanced", "rather than increased", "up to 30 % of sites",
    "heightened inhibition, low binding", "increased loss of receptors", "increases, then falls",
  ])
func sensibleOfLower(says: String) { #expect(!isWarned(says, claim: lower)) }

@Test(
  "sensible quotations of a claim that something is higher raise no alarm",
  arguments: [
    "proliferation of receptors in response to serotonin deficiency", "too many receptors",
    "5-HT2 receptors increase when serotonin is depleted", "not reduced", "reduced serotonin makes for more receptors",
    "an inadequate treatment", "a flower slower", "controls had lower binding", "reduction was reversed",
    "supersensitivity due to reduced input", "deficient", "normalised from a reduced level",
  ])
func sensibleOfHigher(says: String) { #expect(!isWarned(says, claim: higher)) }

@Test(
  "claims whose own direction is not the quotation's are left alone",
  arguments: [
    ("compare: fall in 5-HT1A density, in: treated, is: higher, than: untreated", "5-HT1A is down-regulated"),
    ("compare: 5-HT1A density, in: untreated, is: higher, than: treated", "antidepressants down-regulate 5-HT1A"),
    ("compare: 5-HT1A density, in: healthy, is: higher, than: depressed", "5-HT1A is reduced in depression"),
    ("compare: 5-HT1A density, in: depressed, is: the same, as: healthy, within: 0.2 SD", "increased"),
    ("compare: 5-HT1A density, in: depressed, is: different, than: healthy, by_at_least: 0.2 SD", "increased"),
    ("relate: fall in 5-HT2 density, to: symptom improvement, is: positive", "symptoms decreased"),
  ])
func otherClaims(claim: String, says: String) { #expect(!isWarned(says, claim: claim)) }
