import Foundation
import RapheSimulation
import References

/// Simulation beside CVODE and libRoadRunner: raphe-forebrain v1 under 28 daily doses.
///
/// `Tests/Peers/raphe_forebrain.sh` times the peers. Every time is the CPU time of one run, and every error the largest
/// of any state before any dose, relative to the larger of its value and its scale, against a far tighter run. For a
/// build with AVX2 add `-Xswiftc -Xcc -Xswiftc -march=x86-64-v3`; its results have the same bits.
struct Simulating {
  /// One way of running it.
  struct Row {
    var name: String
    var microseconds: Double
    var error: Double
  }

  private var simulation: Simulation
  private let scales: [Double]

  /// The model that the tests have too.
  init() {
    guard let model = ReferenceModel.model.compile().model else { preconditionFailure("the model has mistakes") }
    simulation = Simulation(
      of: model, treatment: Treatment(doses: [Dose(amount: 10, into: "Agut", every: 24, additional: 27)]), until: 672,
      times: (1...28).map { Double($0) * 24 }, observing: model.states)
    scales = model.model.states.map(\.scale)
  }

  /// Prints everything.
  func report() async {
    let (own, peers) = await rows()
    print("one run of raphe-forebrain, 28 daily doses; CPU time and largest relative error")
    for row in own + peers { print("  \(row.name)  \(String(format: "%.0f µs, %.1e", row.microseconds, row.error))") }
    if peers.isEmpty { print("  CVODE, libRoadRunner  not on this machine") }
    for row in await growth() {
      print("  \(row.draws) draws  \(String(format: "%.0f µs a draw, peak %.0f MB", row.microseconds, row.megabytes))")
    }
    print("  two jobs are \(String(format: "%.2f", await gainOfTwoJobs())) times as fast as one")
  }

  /// The ways of this engine, and then those of the peers that are on this machine.
  private func rows() async -> (own: [Row], peers: [Row]) {
    var tight = simulation
    tight.tolerance = Tolerance(relative: 1e-11)
    let reference = tight.run()
    var own: [Row] = []
    for tolerance in [Tolerance(relative: 1e-3), Tolerance()] {
      var run = simulation
      run.tolerance = tolerance
      let trajectory = run.run()
      var worst = 0.0
      for (state, scale) in scales.enumerated() {
        for (found, value) in zip(trajectory.values[state], reference.values[state]) {
          worst = max(worst, (found - value).magnitude / max(value.magnitude, scale))
        }
      }
      var least = Double.infinity
      for _ in 0..<5 { least = min(least, await Self.time(Ensemble(of: run, draws: 1024)).processor) }
      own.append(Row(name: "raphe, rtol \(tolerance.relative)", microseconds: least * 1e6, error: worst))
    }
    return (own, Self.peers())
  }

  /// The time of one draw and the most memory so far, of more and more draws of which a summary is kept.
  private func growth() async -> [(draws: Int, microseconds: Double, megabytes: Double)] {
    var rows: [(draws: Int, microseconds: Double, megabytes: Double)] = []
    for draws in [1_000, 10_000, 100_000] {
      let time = await Self.time(Ensemble(of: simulation, draws: draws)).processor
      var usage = rusage()
      unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
      rows.append((draws, time * 1e6, Double(usage.ru_maxrss) / 1024))
    }
    return rows
  }

  /// How much faster two jobs are than one, by the clock: the best of several turns.
  private func gainOfTwoJobs() async -> Double {
    var least = (one: Double.infinity, two: Double.infinity)
    for _ in 0..<5 {
      least.one = min(least.one, await Self.time(Ensemble(of: simulation, draws: 5_000)).wall)
      least.two = min(least.two, await Self.time(Ensemble(of: simulation, draws: 5_000, jobs: 2)).wall)
    }
    return least.one / least.two
  }

  /// The processor's and the clock's seconds of one draw.
  private static func time(_ ensemble: Ensemble) async -> (processor: Double, wall: Double) {
    let (processor, wall) = (clock(), ContinuousClock.now)
    let summary = await ensemble.summary()
    precondition(summary.failedCount == 0, "a draw failed")
    let draws = Double(ensemble.draws)
    return (
      Double(clock() - processor) / Double(CLOCKS_PER_SEC) / draws, (ContinuousClock.now - wall) / .seconds(1) / draws
    )
  }

  /// What the script of the peers prints; empty if it cannot run.
  private static func peers() -> [Row] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["Tests/Peers/raphe_forebrain.sh"]
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return [] }
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return output.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 4, let microseconds = Double(words[2]), let error = Double(words[3]) else { return nil }
      return Row(name: "\(words[0]), rtol \(words[1])", microseconds: microseconds, error: error)
    }
  }
}
