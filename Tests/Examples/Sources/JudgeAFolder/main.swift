import Raphe

let workspace = Workspace(folder: CommandLine.arguments.dropFirst().first ?? "Hypotheses")
let report = await workspace.judge()
for mistake in report.diagnostics { print(mistake.code.id, mistake.message) }
for theory in report.found.theories {
  for claim in theory.claims where claim.judgement.isTested {
    print(theory.id, claim.id, claim.judgement.verdict.rawValue)
  }
}
