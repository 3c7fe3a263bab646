package import RapheSyntax

extension Code {
  package static let fileUnreadable = Code(
    "E0602", "a path that cannot be read",
    checks: "Every path given to the command is a file or folder that can be read.",
    why: "A run without one of its files would judge on part of the evidence.",
    example: "raphe test Hypothesis",
    instead: "Write the path that the message suggests.")
  package static let outputUnwritable = Code(
    "E0603", "an output file that cannot be written",
    checks: "The file given by `--output` can be written.",
    why: "Results are written whole or not at all.",
    example: "raphe test --output /nowhere/report.json",
    instead: "Name a file in a folder that exists and may be written.")
  package static let nothingSelected = Code(
    "E0604", "nothing to test",
    checks: "The files and the selection leave at least one claim, and there is a dataset to test it on.",
    why: "A run that tested nothing must not look like one that found nothing wrong.",
    example: "raphe test --select 5ht9-*",
    instead: "Correct the selection, or say `--allow-empty`.")
  package static let unknownClaim = Code(
    "E0605", "no claim or code of this name",
    checks: "The argument of `raphe explain` is the id of one claim, or a diagnostic code.",
    why: "An explanation is about one verdict.",
    example: "raphe explain 5ht1a-lower",
    instead: "Write the id that the message suggests, or `THEORY/CLAIM` when several theories have it.")
  package static let patternWithoutMatch = Code(
    "W0606", "a pattern that fits nothing",
    checks: "Each pattern of `--select` and `--skip` fits a theory or a claim.",
    why: "After a change of an id, a run would quietly test less, or more, than was meant.",
    example: "raphe test --select stahl-1994 --select lower-5ht2",
    instead: "Write the id that the message suggests, or take the pattern out.")
  package static let unknownGate = Code(
    "E0640", "a gate on something that does not exist",
    checks: "Each gate of the project's file names a theory, or a claim with a verdict, that the project has.",
    why: "A gate on a theory that was renamed would pass for ever.",
    example: "gates: [{theory: stahl-1949, at_least: 0 bits}]",
    instead: "Write the id that the message suggests, or take the gate away.")
  package static let noProjectFile = Code(
    "E0641", "a file that is not a project's",
    checks: "The file given by `--config` begins with `raphe: 1` and `project`.",
    why: "A run whose gates were not read would look like one that met them.",
    example: "raphe test --config Hypotheses/theories/stahl-1994.yaml",
    instead: "Name the project's file, `raphe.yaml` as a rule.")
  package static let warningsThatFail = Code(
    "E0629", "warnings that count as errors",
    checks: "There is no warning where `--strict` is said, and none about a dataset with `warnings: errors`, nor any "
      + "where the project's file says so.",
    why: "Who asks for it wants to hear of a doubt before a result is used; the results themselves stay as they are.",
    example: "raphe check --strict",
    instead: "Mend what the warnings say, or leave `--strict` or `warnings: errors` out.")
}

extension Code {
  package static let runFailed = Code(
    "E0607", "a run that did not reach its end",
    checks: "The solver follows the model up to the time asked for.",
    why: "A course that ends early is no course: nothing of it is shown as if it were whole.",
    example: "raphe simulate raphe-forebrain --set tauF=0 --treatment SSRI",
    instead: "Look at the state and the time that the message names; check the parameter that was set.")
  package static let drawsFailed = Code(
    "W0608", "draws that did not reach their end",
    checks: "Every draw of an ensemble can be run.",
    why: "Each counts until it failed; from there on quantiles may hide what it would have shown.",
    example: "raphe simulate raphe-forebrain --treatment SSRI --draws 1000",
    instead: "Look at the parameters that the message names; narrow a spread that reaches impossible values.")
  package static let sumNotKept = Code(
    "W0609", "a conserved sum that was not kept",
    checks: "A run keeps each sum under `conserve` between doses and events, but for the errors of its steps.",
    why: "A rate that takes from one state what it does not give to another makes or loses substance.",
    example: "conserve: [R + R_bound]   # but R_bound decays",
    instead: "Look at the rates of the states in the sum; what leaves one has to enter another.")
  package static let noBrowser = Code(
    "E0648", "a page that could not be opened",
    checks: "`raphe report --open` finds a browser: the program that `BROWSER` names, or `xdg-open` or `open`.",
    why: "Who waits for a page should not think that it is hidden behind a window.",
    example: "BROWSER=no-such-browser raphe report run.json --open",
    instead: "Open the file that the message names, or name a browser in `BROWSER`.")
  package static let storedUnreadable = Code(
    "E0614", "a stored report that cannot be rendered",
    checks: "The file of `raphe report` is a report of verdicts as `--format json` writes it, in a known version.",
    why: "A report that was changed by hand, or written by another program, could show what no run has found.",
    example: "raphe report plan.json",
    instead: "Store a report by `raphe test --format json -o FILE` and render that.")
}
