import Foundation
import RapheSimulation

/// Simulation beside CVODE and libRoadRunner: raphe-forebrain v1 under 28 daily doses, at equal error.
///
/// `Tests/Peers/raphe_forebrain.sh` times the peers and prints one line each: name, tolerance, microseconds, error.
enum Simulating {
  /// What one way of running it took, in seconds of one run, and its largest relative error.
  struct Row {
    var name: String
    var seconds: Double
    var error: Double
  }

  /// The model, read from builder code that the tests have too.
  static func rows(_ model: CompiledModel, draws: Int = 1024) async -> [Row] {
    let scales = model.model.states.map(\.scale)
    var simulation = Simulation(
      of: model, treatment: Treatment(doses: [Dose(amount: 10, into: "Agut", every: 24, additional: 27)]),
      until: 672, times: (1...28).map { Double($0) * 24 }, observing: model.states)
    simulation.tolerance = Tolerance(relative: 1e-11)
    let reference = simulation.run()
    var rows: [Row] = []
    for tolerance in [1e-3, 1e-4] {
      simulation.tolerance = Tolerance(relative: tolerance)
      let own = simulation.run()
      var worst = 0.0
      for (state, scale) in scales.enumerated() {
        for (found, value) in zip(own.values[state], reference.values[state]) {
          worst = max(worst, (found - value).magnitude / max(value.magnitude, scale))
        }
      }
      for jobs in [1, 2] {
        let ensemble = Ensemble(of: simulation, draws: draws, jobs: jobs)
        let start = ContinuousClock.now
        let failures = await ensemble.map { $1.failure == nil ? 0 : 1 }.reduce(0, +)
        let took = ContinuousClock.now - start
        precondition(failures == 0, "a draw failed")
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
        rows.append(
          Row(name: "raphe, rtol \(tolerance), \(jobs) jobs", seconds: seconds / Double(draws), error: worst))
      }
    }
    return rows + peers()
  }

  /// What the script of the peers prints; empty if it cannot run.
  static func peers() -> [Row] {
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
      return Row(name: "\(words[0]), rtol \(words[1])", seconds: microseconds * 1e-6, error: error)
    }
  }
}
