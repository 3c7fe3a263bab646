package import RapheSyntax

extension Code {
  package static let studyFailed = Code(
    "E0610", "a study that came to nothing",
    checks: "Every subject can be run, two or more stay in each arm, and they differ in what is measured.",
    why: "A row without an SD, or without those who could not be run, would be no finding of the study.",
    example: "drop_out: 95 %\narms: {depressed: {n: 4}, healthy: {n: 4}}",
    instead: "Follow the message: more subjects, or something that makes them differ.")
  package static let simulatedAlone = Code(
    "W0611", "a run on simulated data alone",
    checks: "The evidence of the run is recorded.",
    why: "What is planned, compared or calibrated on simulated data says nothing of the world.",
    example: "raphe plan Hypotheses/theories --data simulated",
    instead: "Take the simulated dataset out of the run, unless you mean it.")
}
