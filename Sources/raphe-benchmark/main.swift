import Foundation
import RapheLanguage
import RapheStatistics
import RapheSyntax

// Ratios beside peers on the same work in the same run. Start from the package's folder:
//   swift build -c release --static-swift-stdlib && .build/release/raphe-benchmark
// Peers that are not on the machine are left out, and said so. With the argument `growth`, only how cost grows;
// with `subjects`, only the sums of a table, for Tests/Peers/bench_subjects.py.

if CommandLine.arguments.dropFirst().contains("growth") {
  await showGrowth()
  exit(0)
}

if let place = CommandLine.arguments.firstIndex(of: "subjects") {
  await SummingSubjects.run(Array(CommandLine.arguments[(place + 1)...]))
  exit(0)
}

// Simulation first: its memory is the most that this process has held so far.
await Simulating().report()

var rows: [(work: String, ours: Measurement, peer: Measurement?, peerName: String)] = []
let raphe = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "raphe").path

if let ours = Measurement.program("raphe test", [raphe, "test", "Hypotheses"]) {
  let peer = Measurement.program("metafor", ["Rscript", "-e", "library(metafor)"])
  rows.append(("judge the corpus; metafor merely loads", ours, peer, "Rscript -e 'library(metafor)'"))
}
if let one = Measurement.program("raphe compare", [raphe, "compare", "Hypotheses", "--jobs", "1"], runs: 3),
  let two = Measurement.program("raphe compare", [raphe, "compare", "Hypotheses", "--jobs", "2"], runs: 3)
{
  rows.append(("compare the corpus, 1000 resamples; two jobs beside one", two, one, "raphe compare --jobs 1"))
}
if let ours = Measurement.program("raphe --version", [raphe, "--version"], runs: 20) {
  let peer = Measurement.program("PyYAML", ["python3", "-c", "import yaml"], runs: 20)
  rows.append(("start", ours, peer, "python3 -c 'import yaml'"))
}

let text = GeneratedTheory.text(megabytes: 10)
let bytes = Array(text.utf8)
let events = Measurement.work("libyaml events") { precondition(countBareEvents(bytes) > 0) }
let reading = Measurement.work("typed claims") {
  let (root, mistakes) = Source(name: "generated.yaml", bytes: bytes).parse()
  guard let root, mistakes.isEmpty, case .theory(let theory) = Document.read(root).document else {
    preconditionFailure()
  }
  precondition(theory.claims.count > 10_000)
}
rows.append(("read a 10 MB theory into typed claims", reading, events, "libyaml, bare events"))

let file = FileManager.default.temporaryDirectory.appending(path: "raphe-generated-\(getpid()).yaml")
try Data(bytes).write(to: file)
defer { try? FileManager.default.removeItem(at: file) }
rows.append(("the same", reading, pyyaml(file.path), "PyYAML CSafeLoader, objects"))

let findings = (0..<20).map { index -> Likelihood in
  let x = Double(index)
  return .normal(estimate: -0.3 + 0.05 * (x - 9.5) * (index % 2 == 0 ? 1 : -1), variance: 0.04 + 0.004 * x)
}
let posterior = Measurement.work("posterior", runs: 200) {
  let posterior = EvidenceGrid(findings, prior: RandomEffectsPrior(.g)).posterior()
  precondition(posterior.probability(of: .below(0)) > 0 && posterior.interval().lower < posterior.mean)
}
rows.append(("posterior of 20 exact findings, with its interval", posterior, nil, "bayesmeta, by hand"))

let estimates = findings.map { finding -> Estimate in
  guard case .normal(let value, let variance) = finding else { preconditionFailure() }
  return Estimate(value: value, variance: variance)
}
let batch = 1000
var pooling = Measurement.work("meta-analysis", runs: 20) {
  for _ in 0..<batch {
    let analysis = MetaAnalysis(estimates: estimates)
    precondition(analysis.interval().lowerBound < analysis.estimate && analysis.p > 0 && analysis.q > 0)
  }
}
pooling.seconds /= Double(batch)
let pooled = "REML with the truncated Knapp-Hartung test, 20 rows"
rows.append((pooled, pooling, timed(["Rscript", "Tests/Peers/metafor_rma.R"]), "metafor's rma, in process"))
rows.append(("the same", pooling, timed(["python3", "Tests/Peers/pymare_reml.py"]), "PyMARE's REML, in process"))

for row in rows {
  let memory = row.ours.megabytes.map { String(format: ", peak %.0f MB", $0) } ?? ""
  print("\(row.work)\n  raphe      \(milliseconds(row.ours))\(memory)")
  if let peer = row.peer {
    print(
      "  \(row.peerName)  \(milliseconds(peer)); ours / theirs = \(String(format: "%.3g", row.ours.seconds / peer.seconds))"
    )
  } else {
    print("  \(row.peerName)  not on this machine")
  }
}

await showGrowth()

func milliseconds(_ measurement: Measurement) -> String {
  measurement.seconds < 1e-4
    ? String(format: "%.3f µs", measurement.seconds * 1e6) : String(format: "%.3f ms", measurement.seconds * 1000)
}

/// PyYAML times itself, so that neither the start of Python nor reading the file counts.
func pyyaml(_ path: String) -> Measurement? { timed(["python3", "Tests/Peers/pyyaml_load.py", path]) }

/// A script that times itself and prints seconds; nil when it cannot be run.
func timed(_ command: [String]) -> Measurement? {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = command
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return nil }
  let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return Double(output.trimmingCharacters(in: .whitespacesAndNewlines)).map {
    Measurement(name: command[0], seconds: $0)
  }
}

/// How much longer a comparison takes with ten times the theories, findings or samples.
func showGrowth() async {
  let base = await GeneratedProject().time()
  print("raphe compare of 10 theories on 80 findings of 40 samples\n  raphe      \(milliseconds(base))")
  for (what, project) in [
    ("theories", GeneratedProject(theories: 100)), ("findings", GeneratedProject(findingsPerSample: 20)),
    ("samples", GeneratedProject(samples: 400)),
  ] {
    let grown = await project.time()
    let factor = String(format: "%.1f", grown.seconds / base.seconds)
    print("  \(what) x 10  \(milliseconds(grown)); grown / base = \(factor)")
  }
}
